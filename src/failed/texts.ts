import { own } from '../language/own.ts';
import { fill, type Language } from '../language/text.ts';
import type { RowFault } from '../store/unreadable.ts';

/** What a leader reads about messages that Teams refused. */
const da = {
  help: {
    what: '/fejl',
    detail: 'For ledere: det, der ikke kom frem',
  },
  title: 'Ikke kommet frem',
  none: 'Alle beskeder er kommet frem',
  one: '1 besked',
  many: '{count} beskeder',
  channel: 'Teamets kanal',
  more: 'og {count} til',
  again: 'Send igen',
  sentAgain: 'De er på vej igen. Det, der er besvaret i mellemtiden, bliver ikke sendt.',
  passedOn: 'Det, der var til en enkelt person, er også sendt til dig.',
  notLeader: 'Det kan kun teamets leder se.',
  unread: {
    one: 'Fodfæste kan ikke læse 1 linje i det, der er gemt. Den er lagt til side, og intet er slettet. Vis det til dem, der driver Fodfæste.',
    many: 'Fodfæste kan ikke læse {count} linjer i det, der er gemt. De er lagt til side, og intet er slettet. Vis det til dem, der driver Fodfæste.',
    notJson: 'indholdet er gået i stykker',
    field: 'feltet {field} mangler eller er forkert',
    newer: 'skrevet af en nyere udgave af Fodfæste',
    programme: 'programmet {programme} findes ikke i denne udgave',
  },
  strangers: {
    text: 'Ingen i teamet logger ind med disse brugernavne. Sagerne får deres påmindelser hos dig, til en kollega tager over, eller personen kommer med i teamet.',
    more: 'og {count} til',
  },
  kinds: {
    case: 'Sag',
    event: 'Hændelse',
    card: 'Opgave',
    due: 'Frist',
    message: 'Besked',
    outbox: 'Afsendelse',
    failed: 'Besked, der ikke kom frem',
    member: 'Medarbejder',
    setting: 'Program',
    story: 'Historie',
    kept: 'Tal fra slettede sager',
    audit: 'Log',
    other: 'Team',
  },
  blocked: 'Teams tager ikke imod beskeder til modtageren fra Fodfæste',
  gone: 'modtageren eller kanalen findes ikke længere i Teams',
  nobody: 'modtageren er ikke med i teamet',
  drawn: 'beskeden kunne ikke tegnes; det er en fejl i Fodfæste',
  stopped: 'standset: der stod noget personfølsomt ({rule})',
  rules: { cpr: 'CPR-nummer', initials: 'initialer', sensitive: 'følsomt ord', fault: 'kunne ikke tjekkes' },
  noAnswer: 'Teams svarede ikke',
  refused: 'Teams afviste det ({status})',
};

const en: typeof da = {
  help: {
    what: '/failed',
    detail: 'For leaders: what did not arrive',
  },
  title: 'Did not arrive',
  none: 'All messages have arrived',
  one: '1 message',
  many: '{count} messages',
  channel: 'The team’s channel',
  more: 'and {count} more',
  again: 'Send again',
  sentAgain: 'They are on their way again. What was answered meanwhile is not sent.',
  passedOn: 'What was for a single person has been sent to you too.',
  notLeader: 'Only the leader of the team can see that.',
  unread: {
    one: 'Fodfæste cannot read 1 line of what is stored. It was set aside, and nothing was deleted. Show this to whoever runs Fodfæste.',
    many: 'Fodfæste cannot read {count} lines of what is stored. They were set aside, and nothing was deleted. Show this to whoever runs Fodfæste.',
    notJson: 'what it holds is damaged',
    field: 'the field {field} is missing or wrong',
    newer: 'written by a later version of Fodfæste',
    programme: 'this version has no programme {programme}',
  },
  strangers: {
    text: 'Nobody in the team signs in with these names. You get the reminders of their cases until a colleague takes over or the person comes into the team.',
    more: 'and {count} more',
  },
  kinds: {
    case: 'Case',
    event: 'Event',
    card: 'Task',
    due: 'Deadline',
    message: 'Message',
    outbox: 'Sending',
    failed: 'Message that did not arrive',
    member: 'Member of staff',
    setting: 'Programme',
    story: 'Story',
    kept: 'Figures of deleted cases',
    audit: 'Log',
    other: 'Team',
  },
  blocked: 'Teams takes no messages from Fodfæste for the recipient',
  gone: 'the recipient or the channel is no longer in Teams',
  nobody: 'the recipient is not in the team',
  drawn: 'the message could not be drawn; that is a fault of Fodfæste',
  stopped: 'stopped: it held something personal ({rule})',
  rules: {
    cpr: 'CPR number',
    initials: 'initials',
    sensitive: 'sensitive word',
    fault: 'could not be checked',
  },
  noAnswer: 'Teams did not answer',
  refused: 'Teams refused it ({status})',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function failedTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** Why a row cannot be read, in words; never what stands in it. */
export function unreadReason(language: Language, fault: RowFault): string {
  const words = failedTexts(language).unread;
  switch (fault.type) {
    case 'notJson':
      return words.notJson;
    case 'field':
      return fill(words.field, { field: fault.field });
    case 'newer':
      return words.newer;
    case 'programme':
      return fill(words.programme, { programme: fault.programme });
  }
}

/** `MessageRow.lastError` in words. */
export function failedReason(language: Language, lastError = ''): string {
  const words = failedTexts(language);
  const status = /refused with (\d+)/.exec(lastError)?.[1];
  if (lastError.startsWith('nobody')) return words.nobody;
  if (lastError.startsWith('it could not')) return words.drawn;
  const rule = /^stopped by the privacy guard: (cpr|initials|sensitive|fault)$/.exec(lastError)?.[1];
  if (rule) return fill(words.stopped, { rule: own(words.rules, rule) ?? rule });
  if (status === undefined || status === '0') return words.noAnswer;
  if (status === '403') return words.blocked;
  return status === '404' ? words.gone : fill(words.refused, { status });
}
