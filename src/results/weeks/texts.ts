import type { Language } from '../../language/text.ts';

/** What is read on the first working day of the week: whether everybody has a next step. */
const da = {
  allTitle: 'Alle har et næste skridt',
  all: 'Alle {cases} sager',
  someTitle: '{withStep} af {cases} har et næste skridt',
  seen: '{seen} % er set inden for tre uger',
  summary: 'Ugens kvittering',
  unseenTitle: '{count} uden næste skridt',
  unseenStatus: 'Ansvarlig og dage siden sidst',
  none: 'Alle har fået et næste skridt',
  summaryLeader: 'En sag har brug for dig',
  row: '{name} · {days} dage',
  settled: 'Næste skridt sat',
  set: 'Sæt næste skridt',
  more: 'Og {count} sager mere.',
};

const en: typeof da = {
  allTitle: 'All have a next step',
  all: 'All {cases} cases',
  someTitle: '{withStep} of {cases} have a next step',
  seen: '{seen} % were seen within three weeks',
  summary: 'The week’s receipt',
  unseenTitle: '{count} without a next step',
  unseenStatus: 'Who, and days since last',
  none: 'All have got a next step',
  summaryLeader: 'A case needs you',
  row: '{name} · {days} days',
  settled: 'Next step set',
  set: 'Set next step',
  more: 'And {count} more cases.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function weekTexts(language: Language): typeof da {
  return byLanguage[language];
}
