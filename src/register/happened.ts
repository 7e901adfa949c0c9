import type { LocalInstant } from '../calendar/local.ts';
import type { CaseEvent } from '../engine/events.ts';
import { fold } from '../engine/fold.ts';
import { deadlineOf } from '../engine/plan.ts';
import { closeRow, type DueRow } from '../store/dueRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { dueRowsOf } from './dueRows.ts';
import type { Outcome } from './handle.ts';
import type { Loaded, Performed } from './loaded.ts';
import { milestonesOf } from './milestones.ts';
import { withoutOldNews } from './news.ts';
import { overtaken } from './overtaken.ts';
import { performed } from './transaction.ts';

type Events = Extract<Outcome, { type: 'events' }>;
const keptNotes = 5;
/** Cards, and of each message its row and the request to bring it up to date; the others are for the case, its events and its plan. */
const mostOvertakenRows = 60;

/** Something happened: the case is folded on, planned anew, the pressed card is handled, and what it overtakes closes. */
export function performEvents(loaded: Loaded, outcome: Events): Performed {
  const events = logged(loaded, outcome.events);
  const happened = { outcome, events, now: loaded.now, world: loaded.world };
  const record = loaded.added.onCase.reduce(
    (known, part) => part.happened?.(known, happened) ?? known,
    foldOn(loaded, events),
  );
  const all = overtaken(loaded.others, record.state, loaded, handling(loaded, record));
  const others = firstThatFit(all);
  const pressed = loaded.card && pressedCard(loaded, loaded.card, outcome, record);
  const closed = [...retracted(loaded, outcome, record), ...others];
  const cards = pressed ? [pressed, ...closed] : closed;
  const isMore = others.length < all.length;
  const done = withMilestones(loaded, { record: withClosing(record, loaded, isMore), events, cards });
  const { result } = done;
  return isMore && result.type === 'done' ? { ...done, result: { ...result, more: true } } : done;
}

/** While cards are left to close, the case is to be looked at for that at once. */
function withClosing(record: CaseRecord, { registration, now }: Loaded, isMore: boolean): CaseRecord {
  const due = record.due.filter(({ why }) => why !== 'close');
  const closing = closeRow(record.caseRef, utcOfLocal(now), registration);
  return { ...record, due: isMore ? [...due, closing] : due };
}

/** One transaction takes a hundred rows: a case that nobody answered for months has more, and the rest is closed right after. */
function firstThatFit(cards: readonly Stored<CardRow>[]): Stored<CardRow>[] {
  let rows = 0;
  return cards.filter(({ row: { messages } }, index) => {
    rows += 1 + 2 * messages.length;
    return index === 0 || rows <= mostOvertakenRows;
  });
}

function retracted(loaded: Loaded, { retracts }: Events, record: CaseRecord): Stored<CardRow>[] {
  const handled = handling(loaded, record);
  return loaded.others
    .filter(({ row }) => row.kind === 'share' && row.card === retracts)
    .map(({ row, etag }) => ({ row: { ...row, state: 'cancelled', handled }, etag }));
}

/** What follows from a change of the case's state, for its milestones too. `from`: see `settled`. */
export function withMilestones(
  loaded: Loaded,
  { record, events, cards }: { record: CaseRecord; events: LoggedEvent[]; cards: Stored<CardRow>[] },
  from?: LocalInstant,
): Performed {
  const milestones = milestonesOf(loaded, record, handling(loaded, record));
  const known = new Set(cards.map(({ row }) => row.key));
  const all = [...cards, ...milestones.closed.filter(({ row }) => !known.has(row.key))];
  const made = milestones.made.map((row) => ({ row }));
  const after = settled(record, [...all, ...made], loaded, from);
  return performed(loaded, {
    record: { ...after, due: [...after.due, ...milestones.due] },
    events,
    cards: all,
    ...{ made: milestones.made, messages: milestones.messages },
  });
}

/** Within a case time never runs back, whichever instance's clock an event was read from. */
export function logged(loaded: Loaded, events: readonly LoggedEvent['event'][]): LoggedEvent[] {
  const { record, registration } = loaded;
  let last: LocalInstant = record.state.at ?? '';
  return events.map((event, index) => {
    last = event.at > last ? event.at : last;
    return {
      sequence: record.sequence + index + 1,
      event: { ...event, at: last },
      by: registration.by,
      source: registration.source,
    };
  });
}

function foldOn(loaded: Loaded, events: readonly LoggedEvent[]): CaseRecord {
  const { record, world } = loaded;
  const state = fold(record.state, caseEvents(events), world);
  const due = withoutPasses(record.due, events);
  return withoutOldNews(loaded, { ...record, state, due, sequence: record.sequence + events.length });
}

/** Whoever tried, by whatever way they said it, has the case in hand: nobody else is woken. */
function withoutPasses(due: readonly DueRow[], events: readonly LoggedEvent[]): DueRow[] {
  const tried = events.some(({ event }) => event.type === 'contactAttempted');
  return due.filter(({ why }) => !(tried && why === 'pass'));
}

/** What was registered and not taken back. */
export function standing(log: readonly LoggedEvent[]): LoggedEvent[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.filter(({ sequence }) => !undone.has(sequence));
}

/** Those that rules plan from. */
export function caseEvents(events: readonly LoggedEvent[]): CaseEvent[] {
  return events.flatMap(({ event }) => (isCaseEvent(event) ? [event] : []));
}

export function isCaseEvent(event: LoggedEvent['event']): event is CaseEvent {
  return event.type !== 'cardAnswered' && event.type !== 'eventUndone';
}

export function handling(loaded: Loaded, record: CaseRecord): NonNullable<CardRow['handled']> {
  const { registration, now, card, today, world } = loaded;
  const next = card && deadlineOf(record.state, card.row.card, today, world)?.due;
  const sequence = record.sequence > loaded.record.sequence ? record.sequence : undefined;
  return { by: registration.by, at: now, verb: registration.verb, sequence, next };
}

function pressedCard(
  loaded: Loaded,
  { row, etag }: Stored<CardRow>,
  { stays, note, put }: Events,
  record: CaseRecord,
): Stored<CardRow> {
  const { registration, now } = loaded;
  const noted = note
    ? { notes: [...(row.notes ?? []), { code: note, by: registration.by, at: now }].slice(-keptNotes) }
    : {};
  if (stays) return { row: { ...row, ...noted, ...put }, etag };
  return {
    row: { ...row, ...noted, draft: undefined, ...put, state: 'answered', handled: handling(loaded, record) },
    etag,
  };
}

/** The record with the due rows and open cards that follow from its state and from what became of its cards. */
export function settled(
  record: CaseRecord,
  cards: readonly Pick<Stored<CardRow>, 'row'>[],
  { now, world }: Loaded,
  from?: LocalInstant,
): CaseRecord {
  const waiting = cards.filter(({ row }) => row.state === 'open' || row.state === 'snoozed');
  const closed = new Set(cards.map(({ row }) => row.key));
  const open = [...record.open.filter((key) => !closed.has(key)), ...waiting.map(({ row }) => row.key)];
  const next = { ...record, open };
  return { ...next, due: dueRowsOf(withoutReturns(next, cards), now, world, from) };
}

/** A card that is closed, or open again already, does not come again. */
function withoutReturns(record: CaseRecord, cards: readonly Pick<Stored<CardRow>, 'row'>[]): CaseRecord {
  const back = new Set(cards.filter(({ row }) => row.state !== 'snoozed').map(({ row }) => row.key));
  const waits = new Set(cards.filter(({ row }) => row.state === 'open').map(({ row }) => row.key));
  const due = record.due.filter(
    ({ why, cardKey }) => why === 'plan' || !back.has(cardKey) || (why === 'join' && waits.has(cardKey)),
  );
  return { ...record, due };
}
