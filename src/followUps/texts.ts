import type { Language } from '../language/text.ts';

/** What people read about registering a contact by command. */
const da = {
  title: 'registrér kontakt',
  attempted: 'forsøg noteret',
  usage: 'Skriv /kontakt og sagskoden, for eksempel /kontakt B-101.',
  help: {
    what: '/kontakt B-101',
    detail: 'Registrér en kontakt på en sag',
  },
};

const en: typeof da = {
  title: 'register contact',
  attempted: 'attempt noted',
  usage: 'Write /contact and the case code, such as /contact B-101.',
  help: {
    what: '/contact B-101',
    detail: 'Register a contact on a case',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function contactTexts(language: Language): typeof da {
  return byLanguage[language];
}
