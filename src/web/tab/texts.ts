import type { Language } from '../../language/text.ts';

interface Words {
  title: string;
  what: string;
}

/** The page of a server on which nobody has built the tab. */
export const notBuilt: Record<Language, Words> = {
  da: {
    title: 'Fanen er ikke bygget',
    what: 'Botten virker, men siden her mangler. Kør npm run build på serveren, og start den igen.',
  },
  en: {
    title: 'The tab is not built',
    what: 'The bot works, but this page is missing. Run npm run build on the server, and start it again.',
  },
};

interface PretendWords {
  title: string;
  who: string;
  theme: string;
  language: string;
  themes: Record<'default' | 'dark' | 'contrast', string>;
  languages: Record<Language, string>;
  nobody: string;
}

/** The page that stands in for Teams where there is none. */
export const pretendTexts: Record<Language, PretendWords> = {
  da: {
    title: 'Fodfæste i et Teams, der ikke er ægte',
    who: 'Du er',
    theme: 'Tema',
    language: 'Sprog',
    themes: { default: 'Lyst', dark: 'Mørkt', contrast: 'Høj kontrast' },
    languages: { da: 'Dansk', en: 'Engelsk' },
    nobody: 'Ingen er med i et team endnu.',
  },
  en: {
    title: 'Fodfæste in a Teams that is none',
    who: 'You are',
    theme: 'Theme',
    language: 'Language',
    themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
    languages: { da: 'Danish', en: 'English' },
    nobody: 'Nobody is in a team yet.',
  },
};
