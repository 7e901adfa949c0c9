import type { Language } from '../language/text.ts';

/** What people read about the language that is theirs; who reads the wrong one must find the line of the other. */
const da = {
  help: {
    what: '/sprog engelsk',
    detail: 'Dit eget sprog, på dine kort og i fanen (your own language)',
  },
  isSet: 'Jeg skriver dansk til dig nu. Kort i kanalen følger teamets sprog.',
  usage: 'Skriv /sprog dansk eller /sprog engelsk. Det gælder kun for dig.',
};

const en: typeof da = {
  help: {
    what: '/language Danish',
    detail: 'Your own language, on your cards and in the tab (dit eget sprog)',
  },
  isSet: 'I write English to you now. Cards in the channel follow the team’s language.',
  usage: 'Write /language English or /language Danish. It is for you alone.',
};

export function languageTexts(language: Language): typeof da {
  return { da, en }[language];
}
