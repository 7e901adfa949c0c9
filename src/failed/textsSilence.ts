import type { Language } from '../language/text.ts';

/** What a leader reads when a morning's cards have not gone out. */
const da = {
  title: 'Dagens påmindelser er ikke nået frem',
  text: 'Klokken er over 9, og ikke alle teamets påmindelser fra i morges er sendt. Intet er gået tabt: de bliver sendt, så snart det er muligt.',
};

const en: typeof da = {
  title: 'Today’s reminders have not arrived',
  text: 'It is past 9, and not all of the team’s reminders of this morning have been sent. Nothing is lost: they are sent as soon as possible.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function silenceTexts(language: Language): typeof da {
  return byLanguage[language];
}
