import { dateOf, toLocal } from '../../calendar/localTime.ts';
import { cardName } from '../../language/cardNames.ts';
import { eventNamesIn } from '../../language/eventNames.ts';
import type { Act, AuditEntry } from '../../store/auditEntry.ts';
import type { CardRow, LoggedEvent } from '../../store/rows.ts';
import { epochMsOf } from '../../store/utc.ts';
import { eventFields } from './eventFields.ts';
import { dayText, gone, type Naming, staffText, valueText } from './values.ts';

type Row = readonly string[];

/** What is registered, oldest first: the day, what, with which answers, when and by whom; what was taken back says so. */
export function logRows(log: readonly LoggedEvent[], naming: Naming): Row[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return [...log]
    .filter(({ event }) => event.type !== 'eventUndone')
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
    .map((logged) => {
      const { event, sequence, by } = logged;
      const back = undone.has(sequence) ? ' (taget tilbage igen, gælder ikke)' : '';
      const registered = `${dayText(dateOf(event.at))}, ${staffText(by, naming) ?? gone}`;
      return [
        dayText(dayOf(logged)),
        `${eventNamesIn('da')[event.type]}${back}`,
        detailsOf(event, naming),
        registered,
      ];
    });
}

function dayOf({ event }: LoggedEvent): string {
  return ('date' in event ? event.date : undefined) ?? dateOf(event.at);
}

/** Answers that the programme names. */
const ofProgramme: ReadonlySet<string> = new Set(['stage', 'criterion', 'outcome']);

/** Its own answers, each with its name. */
function detailsOf(event: LoggedEvent['event'], naming: Naming): string {
  const { at: _at, caseRef: _caseRef, type: _type, ...answers } = event;
  const named: Readonly<Record<string, string>> = eventFields;
  return Object.entries(answers)
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => {
      const isOfProgramme = ofProgramme.has(name);
      const text =
        name === 'to'
          ? (staffText(String(value), naming) ?? gone)
          : valueText(value, { ...naming, isOfProgramme });
      return `${named[name] ?? name}: ${text}`;
    })
    .join(' · ');
}

const stateWords: Readonly<Record<CardRow['state'], string>> = {
  open: 'åben',
  snoozed: 'udsat',
  answered: 'besvaret',
  cancelled: 'bortfaldet',
  expired: 'udløbet',
};

/** Reminders to staff about the citizen. */
export function cardRows(cards: readonly CardRow[], naming: Naming): Row[] {
  return [...cards]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at, card, to, state }) => {
      const functions = [...new Set(to.map((who) => staffText(who, naming) ?? gone))];
      return [dayText(dateOf(at)), cardName('da', card), functions.join(', '), stateWords[state]];
    });
}

const actWords: Readonly<Record<Act, string>> = {
  view: 'så på din sag, eller på en liste med din kode',
  answer: 'svarede på en påmindelse om dig',
  register: 'skrev noget ind om dig',
  change: 'ændrede noget om dig',
  import: 'overførte noget fra fagsystemet',
  export: 'tog oplysninger ud om dig',
  forget: 'bad om at få det hele slettet',
  audit: 'så i loggen, hvem der har set din sag',
};

/** Who saw or used it, by function, as the log has it; newest last. */
export function seenRows(audit: readonly AuditEntry[], naming: Naming): Row[] {
  return [...audit]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at, who, act }) => {
      const local = toLocal(epochMsOf(at));
      const when = `${dayText(dateOf(local))} kl. ${local.slice(11, 16)}`;
      return [when, staffText(who, naming) ?? gone, actWords[act]];
    });
}
