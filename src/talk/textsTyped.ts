import type { Language } from '../language/text.ts';

/** What is said of what was typed: settled, taken back, not quite understood. */
const da = {
  thanks: 'Selv tak.',
  undone: { title: 'fortrudt', status: 'Det, du skrev, er taget tilbage' },
  cannotUndo: 'Der er ikke noget at fortryde her. Ret det på sagen med /sag {code}.',
  undoLast: {
    title: 'det seneste, du registrerede',
    typed: 'Registreret {when}. Det kan fortrydes i et døgn',
    onCard: 'Svaret på et kort {when}. Tryk Fortryd på kortet selv',
    none: 'Du har ikke registreret noget det seneste døgn, som kan fortrydes.',
  },
  meant: {
    title: 'Mente du {line}?',
    status: 'Intet er registreret endnu',
    yes: 'Ja, {line}',
    help: 'Hvad kan jeg skrive?',
  },
  several: { title: 'Hvilken sag?', status: 'Du nævnte flere sager. Intet er registreret endnu' },
  which: {
    title: 'Hvilken sag?',
    none: 'Du har ingen åbne sager hos mig lige nu.',
    label: 'Sagskode',
    error: 'Vælg en sag.',
    placeholder: 'Skriv sagskoden',
    open: 'Åbn',
    unnamed: 'Du nævnte ingen sag. Intet er registreret endnu',
    another: 'Anden sag',
    noNumber: 'Ingen af dine åbne sager har det nummer. Skriv hele sagskoden, fx B-101.',
    several: 'Flere af dine sager har det nummer',
  },
  help: {
    ...{ more: 'Mere', back: '‹ Tilbage', leader: 'For ledere', or: ' eller ' },
    unknown: {
      title: 'Den kommando kender jeg ikke',
      near: 'Mente du {lines}? Intet er registreret',
      none: 'Intet er registreret. Her er det, du kan skrive',
    },
  },
};

const en: typeof da = {
  thanks: 'You are welcome.',
  undone: { title: 'undone', status: 'What you wrote is taken back' },
  cannotUndo: 'There is nothing to undo here. Correct it on the case with /case {code}.',
  undoLast: {
    title: 'what you registered last',
    typed: 'Registered {when}. It can be undone for a day',
    onCard: 'Answered on a card {when}. Press Undo on that card',
    none: 'You have registered nothing in the last day that can be undone.',
  },
  meant: {
    title: 'Did you mean {line}?',
    status: 'Nothing is registered yet',
    yes: 'Yes, {line}',
    help: 'What can I write?',
  },
  several: { title: 'Which case?', status: 'You named several cases. Nothing is registered yet' },
  which: {
    title: 'Which case?',
    none: 'You have no open cases with me right now.',
    label: 'Case code',
    error: 'Choose a case.',
    placeholder: 'Write the case code',
    open: 'Open',
    unnamed: 'You named no case. Nothing is registered yet',
    another: 'Another case',
    noNumber: 'None of your open cases has that number. Write the whole case code, e.g. B-101.',
    several: 'Several of your cases have that number',
  },
  help: {
    ...{ more: 'More', back: '‹ Back', leader: 'For leaders', or: ' or ' },
    unknown: {
      title: 'I do not know that command',
      near: 'Did you mean {lines}? Nothing is registered',
      none: 'Nothing is registered. This is what you can write',
    },
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function typedTexts(language: Language): typeof da {
  return byLanguage[language];
}
