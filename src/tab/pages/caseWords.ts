import type { Language } from '../words.ts';

const da = {
  hours: 'Løntimer',
  perMonth: 'Løntimer pr. måned',
  aim: 'mål {target}',
  table: 'Vis som tabel',
  month: 'Måned',
  ofHours: 'Timer',
  unknown: 'ikke registreret',
  periods: 'Praktikker og pauser',
  history: 'Historik',
  none: 'Her er ikke registreret noget endnu.',
  sum: '{n} løntimer',
  met: 'mødt {n} dage',
  metOnce: 'mødt 1 dag',
  count: '{n} registreringer',
  countOne: '1 registrering',
  registered: 'registreret {date}',
};

const en: typeof da = {
  hours: 'Paid hours',
  perMonth: 'Paid hours a month',
  aim: 'target {target}',
  table: 'Show as a table',
  month: 'Month',
  ofHours: 'Hours',
  unknown: 'not registered',
  periods: 'Placements and pauses',
  history: 'History',
  none: 'Nothing is registered here yet.',
  sum: '{n} paid hours',
  met: 'there on {n} days',
  metOnce: 'there on 1 day',
  count: '{n} registrations',
  countOne: '1 registration',
  registered: 'registered {date}',
};

/** What a case's hours and history say beside what the server says. */
export const caseWords: Readonly<Record<Language, typeof da>> = { da, en };
