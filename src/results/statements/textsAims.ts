import type { Language } from '../../language/text.ts';

/** What the leader is asked when a target or a figure of others is entered. */
const da = {
  target: 'Sæt et måltal',
  benchmark: 'Sammenligning',
  benchmarkWhich: 'Hvad vil du?',
  benchmarkRequired: 'Vælg en.',
  benchmarkNew: 'Tilføj et tal',
  without: 'Fjern {which}',
  which: 'Hvilket tal?',
  whichRequired: 'Vælg et tal.',
  of: '{measure}. Måltallet gælder fra næste måned. Måneder, der er gjort op, beholder deres.',
  aim: 'Måltal (tomt: intet)',
  least: 'Afvigelse under (tomt: aldrig)',
  most: 'Afvigelse over (tomt: aldrig)',
  percent: 'procent',
  targetSaved: 'Måltallet gælder fra {month}.',
  parts: { name: 'Hvad er målt?', value: 'Tallet', source: 'Hvem har målt det?', period: 'Hvornår?' },
  partRequired: 'Udfyld alle fire.',
  stopped: 'Teksten ser ud til at nævne en person eller et nummer. Skriv den uden.',
  full: 'Der er plads til {most} sammenligninger. Fjern en først.',
  fromNext: 'Den her måned er delt og bliver, som den er. Det gælder fra den næste.',
};

const en: typeof da = {
  target: 'Set a target',
  benchmark: 'Comparison',
  benchmarkWhich: 'What will you do?',
  benchmarkRequired: 'Choose one.',
  benchmarkNew: 'Add a figure',
  without: 'Remove {which}',
  which: 'Which figure?',
  whichRequired: 'Choose a figure.',
  of: '{measure}. The target counts from next month. Months that are closed keep theirs.',
  aim: 'Target (empty: none)',
  least: 'Deviation below (empty: never)',
  most: 'Deviation above (empty: never)',
  percent: 'percent',
  targetSaved: 'The target counts from {month}.',
  parts: { name: 'What is measured?', value: 'The figure', source: 'Who measured it?', period: 'When?' },
  partRequired: 'Fill in all four.',
  stopped: 'The text seems to name a person or a number. Write it without.',
  full: 'There is room for {most} comparisons. Remove one first.',
  fromNext: 'This month is shared and stays as it is. It counts from the next one.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function textsOfAims(language: Language): typeof da {
  return byLanguage[language];
}
