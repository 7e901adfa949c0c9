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
  summaryWorker: 'En opgave til dig',
  row: '{name} · {days} dage',
  settled: 'Næste skridt sat',
  set: 'Sæt næste skridt',
  more: 'og {count} til',
  ask: 'Spørg',
  asked: 'spurgt',
  nobodyToAsk: 'Ingen har sagen i dag. Åbn den, og vælg en ansvarlig.',
  newToday: 'Der er sket noget på sagen i dag. Åbn den, og se hvad.',
  askedNow: '{name} er spurgt.',
  question: 'næste skridt?',
  leaderAsks: '{leader} spørger',
  nothingNew: 'intet nyt siden {date}',
  contact: 'Registrér kontakt',
  open: 'Åbn sagen',
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
  summaryWorker: 'A task for you',
  row: '{name} · {days} days',
  settled: 'Next step set',
  set: 'Set next step',
  more: 'and {count} more',
  ask: 'Ask',
  asked: 'asked',
  nobodyToAsk: 'Nobody has the case today. Open it and choose who is responsible.',
  newToday: 'Something has happened on the case today. Open it to see what.',
  askedNow: '{name} has been asked.',
  question: 'next step?',
  leaderAsks: '{leader} asks',
  nothingNew: 'nothing new since {date}',
  contact: 'Register contact',
  open: 'Open the case',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function weekTexts(language: Language): typeof da {
  return byLanguage[language];
}
