import type { Language } from '../../language/text.ts';

/** What works for us: what went along with what in a year of placements. */
const da = {
  title: 'Hvad virker hos os',
  status: 'Praktikker, der sluttede {from} – {to}',
  onlyYou: 'Kun du ser det, til du deler',
  shared: 'Delt {date}',
  summary: 'Resultater er klar',
  summaryPost: 'Nyt fra teamet',
  topics: {
    followUp: 'første opfølgning til tiden',
    contact: 'kontakt til tiden hele vejen',
    payTalk: 'en samtale om løn før halvvejs',
  },
  outcomes: { interrupted: 'afbrud', hours: 'løntimer' },
  sentences: {
    interrupted: 'Af {n} praktikker med {topic} blev {x} afbrudt; af {m} uden: {y}.',
    hours: 'Af {n} borgere med {topic} fik {x} løntimer senest tre måneder efter starten; af {m} uden: {y}.',
  },
  tooFew: 'For få til at sige noget om {topic}.',
  tooFewOf: 'For få til at sige noget om {topic} og {outcome}.',
  note: 'Tallene viser, hvad der fulgtes ad, ikke hvorfor.',
  agenda: 'Til jeres snak',
  decided: 'Aftalt: {count}. Fristen minder om det.',
  share: 'Del i kanalen',
  decide: 'Skriv en aftale',
  sharedAlready: 'Det er delt.',
  noChannel: 'Vælg først en kanal til fejringer under /opsætning.',
  decidedAlready: 'Det er aftalt.',
};

const en: typeof da = {
  title: 'What works for us',
  status: 'Placements that ended {from} – {to}',
  onlyYou: 'Only you see it until you share it',
  shared: 'Shared {date}',
  summary: 'Results are ready',
  summaryPost: 'News from the team',
  topics: {
    followUp: 'the first follow-up on time',
    contact: 'contact on time all the way',
    payTalk: 'a talk about pay before half-way',
  },
  outcomes: { interrupted: 'interruptions', hours: 'paid hours' },
  sentences: {
    interrupted: 'Of {n} placements with {topic}, {x} were broken off; of {m} without: {y}.',
    hours:
      'Of {n} citizens with {topic}, {x} had paid hours within three months of the start; of {m} without: {y}.',
  },
  tooFew: 'Too few to say anything about {topic}.',
  tooFewOf: 'Too few to say anything about {topic} and {outcome}.',
  note: 'The figures show what went together, not why.',
  agenda: 'For your talk',
  decided: 'Agreed: {count}. The deadline will remind you.',
  share: 'Share in the channel',
  decide: 'Write an agreement',
  sharedAlready: 'It is shared.',
  noChannel: 'Choose a channel for celebrations under /settings first.',
  decidedAlready: 'It is agreed.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function quarterTexts(language: Language): typeof da {
  return byLanguage[language];
}
