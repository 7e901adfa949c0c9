import type { Language } from '../language/text.ts';

/** What a leader reads when asking what will be sent. */
const da = {
  help: {
    what: '/udsigt',
    detail: 'For ledere: hvad sendes i morgen eller i næste uge?',
  },
  day: 'Kort {date}',
  week: 'Kort i næste uge: {from} – {to}',
  none: 'Der er ingen kort på vej.',
  one: '1 kort, hvis ingen registrerer noget inden da.',
  many: '{count} kort, hvis ingen registrerer noget inden da.',
  byCard: 'Pr. kort',
  byPerson: 'Pr. person, i alfabetisk orden',
  unknown: 'Personer uden for teamet',
  channel: 'Teamets kanal',
  more: 'og {count} personer til',
  absence: 'Kort om fravær og det, der bliver registreret undervejs, kommer oveni.',
  notLeader: 'Det kan kun teamets leder se.',
};

const en: typeof da = {
  help: {
    what: '/forecast',
    detail: 'For leaders: what is sent tomorrow or next week?',
  },
  day: 'Cards on {date}',
  week: 'Cards next week: {from} – {to}',
  none: 'No cards are on their way.',
  one: '1 card, if nobody registers anything before.',
  many: '{count} cards, if nobody registers anything before.',
  byCard: 'By card',
  byPerson: 'By person, in alphabetical order',
  unknown: 'People outside the team',
  channel: "The team's channel",
  more: 'and {count} more people',
  absence: 'Cards about absence, and about what is registered meanwhile, come on top.',
  notLeader: 'Only the leader of the team can see that.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function forecastTexts(language: Language): typeof da {
  return byLanguage[language];
}
