import type { Language } from '../words.ts';

const da = {
  month: 'Måned',
  programme: 'Program',
  reader: 'Hvis tal?',
  print: 'Udskriv',
  over: 'Over tid',
  hidden: 'Skraverede søjler er tal, der er skjult, fordi de er små. De er ikke nul.',
  rest: 'Det skal læses med',
  act: 'Del, kommentér og sæt mål',
};

const en: typeof da = {
  month: 'Month',
  programme: 'Programme',
  reader: 'Whose figures?',
  print: 'Print',
  over: 'Over time',
  hidden: 'Hatched columns are figures that are hidden because they are small. They are not zero.',
  rest: 'To be read with it',
  act: 'Share, comment and set targets',
};

/** What the page of results says beside what the server says. */
export const resultsWords: Readonly<Record<Language, typeof da>> = { da, en };
