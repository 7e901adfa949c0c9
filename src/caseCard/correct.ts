import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { Month } from '../calendar/months.ts';
import { refuse } from '../cards/answers.ts';
import type { Outcome } from '../register/handle.ts';
import { standing } from '../register/happened.ts';
import type { LoggedEvent } from '../store/rows.ts';

/** One thing that was registered, and counts. */
export interface Told {
  sequence: number;
  event: LoggedEvent['event'];
  /** The day, or the month, that it is about. */
  on: LocalDate | Month;
  by: string;
}

/**
 * What of a case can be struck out, newest first: everything but that it began, which nothing would be left of, and that
 * something was struck out.
 */
export function correctable(log: readonly LoggedEvent[]): Told[] {
  return standing(log)
    .filter(({ event }) => event.type !== 'caseOpened' && event.type !== 'eventUndone')
    .map(({ sequence, event, by }) => ({ sequence, event, on: dayOf(event), by }))
    .sort((one, other) => (one.on === other.on ? other.sequence - one.sequence : one.on < other.on ? 1 : -1));
}

/** The day on which it happened, or the month that it is about. */
export function dayOf(event: LoggedEvent['event']): LocalDate | Month {
  if (event.type === 'paidHoursRegistered') return event.month;
  if (event.type === 'attendanceMarked') return event.on;
  return ('date' in event ? event.date : undefined) ?? dateOf(event.at);
}

/** Decided under the lock: it may be struck out by now. */
export function strikeOut(sequence: number, log: readonly LoggedEvent[]): Outcome {
  const isThere = correctable(log).some((told) => told.sequence === sequence);
  return isThere ? { type: 'strike', sequence } : refuse('answer.nothingToUndo');
}
