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
  /** Its end came with this import: what happened before it was not told too late. */
  endsNow?: true;
}

/** What one row does to its case: nothing, something, or a fault. */
export type Change = 'new' | 'changed' | 'closed' | 'same' | 'skipped' | 'faulty';

export interface CasePlan {
  /** One entry a row, in the rows' order. */
  changes: Change[];
  /** What is over: registered before the events, and changes nothing of how the case stands (`restored`). */
  past?: CaseEvent[];
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

/** Whether a case takes nothing of that day any more. */
export function isClosedOn({ state, endsNow }: Present, day: LocalDate): boolean {
  const on = state?.ended?.on;
  return on !== undefined && (!endsNow || day > on);
}

/** The day that an event is about: of a plan its first; of what a file says of no day, any. */
function dayOf(event: CaseEvent): LocalDate {
  switch (event.type) {
    case 'placementPlanned':
      return event.start;
    case 'paidHoursAgreed':
    case 'attendanceSchedule':
      return event.from;
    case 'attendanceMarked':
      return event.on;
    case 'assigneeChanged':
    case 'exemptionUsed':
      return '';
    default:
      return dateOfEvent(event);
  }
}

const ends: readonly CaseEvent['type'][] = ['jobStarted', 'educationStarted', 'participationEnded'];

/** A case takes little after its end: what the files tell of the time before it is registered before it. */
export function endLast(events: readonly CaseEvent[]): CaseEvent[] {
  const end = events.find(({ type }) => ends.includes(type));
  if (!end) return [...events];
  const on = dateOfEvent(end);
  const others = events.filter((event) => event !== end);
  const isBefore = (event: CaseEvent) => dayOf(event) <= on;
  return [...others.filter(isBefore), end, ...others.filter((event) => !isBefore(event))];
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
