import type { LocalDate } from '../calendar/local.ts';
import { fold } from '../engine/fold.ts';
import { stands } from '../engine/plan.ts';
import { openCase } from '../engine/state.ts';
import { cycleKeyOf } from '../store/cardKey.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';
import { firstDayTold } from './firstDayTold.ts';
import { caseEvents, handling, isCaseEvent, logged, settled, standing, withMilestones } from './happened.ts';
import type { History, Loaded, Performed } from './loaded.ts';
import { overtaken } from './overtaken.ts';
import { performed } from './transaction.ts';

/**
 * The last answer on a card is taken back: the log says so, the case is folded again without it, and everything that
 * it closed is open again. Moments of the plan that passed meanwhile are looked at once more.
 */
export function performUndo(loaded: Loaded, card: Stored<CardRow>, history: History): Performed {
  const { sequence } = card.row.handled ?? {};
  if (sequence === undefined) return reopen(loaded, [card]);
  return takeBack(loaded, sequence, history, card.row);
}

/** The same of what was typed, by the last event of it; `answered` is the card whose answer it was. */
export function takeBack(loaded: Loaded, sequence: number, history: History, answered?: CardRow): Performed {
  const events = undoneBy(loaded, actOf(sequence, history.events));
  const record = refold(loaded, [...history.events, ...events]);
  const reopened = history.cards.filter(({ row }) => row.handled?.sequence === sequence).map(opened);
  const others = overtaken(loaded.others, record.state, loaded, handling(loaded, record));
  const cards = [...reopened, ...others];
  const since =
    answered?.handled?.at ?? history.events.find((entry) => entry.sequence === sequence)?.event.at;
  const heard = answered ? withoutSilence(record, answered) : record;
  return withMilestones(loaded, { record: heard, events, cards }, since);
}

/**
 * One registration that was wrong is struck out, and the case folded as if it had never been (article 16 of the GDPR). The
 * card that it answered is open again where its rule still asks.
 */
export function strike(loaded: Loaded, sequence: number, history: History): Performed {
  const struck = history.events.find((entry) => entry.sequence === sequence)?.event;
  const about = struck && isCaseEvent(struck) ? firstDayTold(struck) : undefined;
  const events = undoneBy(loaded, [sequence], about);
  const record = refold(loaded, [...history.events, ...events]);
  const { world, today } = loaded;
  const reopened = history.cards
    .filter(({ row }) => row.handled?.sequence === sequence)
    .map(opened)
    .filter(({ row }) => stands(record.state, row, { day: today, world }));
  const others = overtaken(loaded.others, record.state, loaded, handling(loaded, record));
  return withMilestones(loaded, { record, events, cards: [...reopened, ...others] }, struck?.at);
}

function undoneBy(loaded: Loaded, sequences: readonly number[], about?: LocalDate): LoggedEvent[] {
  const { now: at, record } = loaded;
  return logged(
    loaded,
    sequences.map((sequence) => ({ at, caseRef: record.caseRef, type: 'eventUndone', sequence, about })),
  );
}

/** A card that was put off is back at once. */
function reopen(loaded: Loaded, cards: Stored<CardRow>[]): Performed {
  const back = cards.map(opened);
  return performed(loaded, { record: settled(loaded.record, back, loaded), cards: back });
}

function opened({ row, etag }: Stored<CardRow>): Stored<CardRow> {
  return {
    row: { ...row, state: 'open', handled: undefined, snoozedTo: undefined, snoozedAt: undefined },
    etag,
  };
}

/** All events of the same act: one answer may have registered several. */
function actOf(sequence: number, log: readonly LoggedEvent[]): number[] {
  const source = log.find((entry) => entry.sequence === sequence)?.source;
  return log
    .filter((entry) => entry.source === source && entry.event.type !== 'eventUndone')
    .map((entry) => entry.sequence);
}

function refold({ record, world }: Loaded, log: readonly LoggedEvent[]): CaseRecord {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  const events = caseEvents(standing(log));
  const state = fold(openCase(record.opening ?? record.state), events, world);
  const absences = record.absences?.filter(({ sequence }) => !undone.has(sequence));
  return {
    ...record,
    state,
    sequence: log.at(-1)?.sequence ?? record.sequence,
    ...(absences && { absences }),
    ...withoutOver(record, undone),
    marked: record.marked && undone.has(record.marked.sequence) ? undefined : record.marked,
  };
}

/** The former worker is in it again, if that is what was taken back. */
function withoutOver({ overlap }: CaseRecord, undone: ReadonlySet<number>): Pick<CaseRecord, 'overlap'> {
  return overlap?.over !== undefined && undone.has(overlap.over)
    ? { overlap: { ...overlap, over: undefined } }
    : {};
}

function withoutSilence(record: CaseRecord, card: CardRow): CaseRecord {
  const { [cycleKeyOf(card)]: _, ...silenced } = record.silenced;
  return { ...record, silenced };
}
