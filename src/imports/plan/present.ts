import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import type { Role } from '../../engine/cards.ts';
import type { CardAnswered, CaseEvent } from '../../engine/events.ts';
import type { CaseState } from '../../engine/state.ts';
import type { LoggedEvent } from '../../store/rows.ts';
import type { Fault, FaultCode } from '../faults.ts';

/** A case as it stands before the import. */
export interface Present {
  state?: CaseState;
  events: readonly CaseEvent[];
}

/** What one row does to its case: nothing, something, or a fault. */
export type Change = 'new' | 'changed' | 'closed' | 'same' | 'skipped' | 'faulty';

export interface CasePlan {
  /** One entry a row, in the rows' order. */
  changes: Change[];
  events: CaseEvent[];
  faults: Fault[];
  /** What no rule plans from, kept beside the events. */
  answers?: CardAnswered[];
  create?: { programme: string; assignees: [Role, string][] };
}

/** The moment of the import: `at` of every event; the event's own date is the file's. */
export interface Moment {
  now: LocalInstant;
  today: LocalDate;
}

/** The events that count: answers to cards and what was taken back are left out. */
export function effectiveEvents(log: readonly LoggedEvent[]): CaseEvent[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.flatMap(({ event, sequence }) => {
    const counts = event.type !== 'eventUndone' && event.type !== 'cardAnswered' && !undone.has(sequence);
    return counts ? [event] : [];
  });
}

export function dateOfEvent(event: CaseEvent): LocalDate {
  return event.date ?? event.at.slice(0, 10);
}

/** `at` is now; `date` only where it says something else. */
export function stamp(
  { now, today }: Moment,
  caseRef: string,
  date: LocalDate,
): Pick<CaseEvent, 'at' | 'caseRef' | 'date'> {
  return date === today ? { at: now, caseRef } : { at: now, caseRef, date };
}

/** Every row of a case that cannot take any. */
export function allFaulty(rows: readonly { line: number }[], code: FaultCode): CasePlan {
  return { changes: rows.map(() => 'faulty'), events: [], faults: rows.map(({ line }) => ({ line, code })) };
}

/** Rows about a case that is not there, or no longer open; undefined when the case takes them. */
export function closedToRows(present: Present, rows: readonly { line: number }[]): CasePlan | undefined {
  if (!present.state?.opened) return allFaulty(rows, 'unknownCase');
  return undefined;
}
