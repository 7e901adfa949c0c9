import type { Language } from '../language/text.ts';

/** What a leader reads when asking what will be sent. */
const da = {
  help: {
    what: '/udsigt',
    detail: 'For ledere: hvad sendes i morgen eller i næste uge?',
  },
  day: 'Udsigt for {date}',
  week: 'Udsigt, {from} – {to}',
  none: 'Ingen påmindelser er på vej',
  one: '1 påmindelse, hvis intet registreres forinden',
  many: '{count} påmindelser, hvis intet registreres forinden',
  byCard: 'Hvad',
  count: 'Antal',
  others: 'Øvrige',
  byPerson: 'Hvem, i alfabetisk orden',
  unknown: 'Personer uden for teamet',
  channel: 'Teamets kanal',
  more: 'og {count} til',
  absence: 'Fravær, og det der registreres undervejs, kommer oveni.',
  notLeader: 'Det kan kun teamets leder se.',
};

const en: typeof da = {
  help: {
    what: '/forecast',
    detail: 'For leaders: what is sent tomorrow or next week?',
  },
  day: 'Forecast for {date}',
  week: 'Forecast, {from} – {to}',
  none: 'No reminders are on their way',
  one: '1 reminder, if nothing is registered before',
  many: '{count} reminders, if nothing is registered before',
  byCard: 'What',
  count: 'Number',
  others: 'Others',
  byPerson: 'Who, in alphabetical order',
  unknown: 'People outside the team',
  channel: 'The team’s channel',
  more: 'and {count} more',
  absence: 'Absence, and what is registered meanwhile, come on top.',
  notLeader: 'Only the leader of the team can see that.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function forecastTexts(language: Language): typeof da {
  return byLanguage[language];
}
