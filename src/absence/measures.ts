import type { LocalDate, LocalInstant } from '../calendar/calendar.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { LoggedEvent } from '../store/rows.ts';

/** A share as its two numbers; what is shown of small ones is decided where it is shown. */
export interface Counted {
  count: number;
  of: number;
}

/** Before this hour an absence was handled in time (7-numbers.md M10). */
const noon = '12:00';

/**
 * M10: of the absences in a period, those on which somebody acted before noon of the same day: reached, tried, or knew.
 * An absence is a day that is still a missed one or was when it began, so an arrival at 08:40 counts as one handled.
 */
export function handledBeforeNoon(
  log: readonly LoggedEvent[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Counted {
  const events = effective(log);
  const days = absentDays(events).filter((day) => day >= from && day <= to);
  const handled = days.filter((day) => {
    const at = actedAt(events, day);
    return at !== undefined && at < instantOf(day, noon);
  });
  return { count: handled.length, of: days.length };
}

/** When somebody first acted on an absence of `day`, on that day or later. */
export function actedAt(events: readonly LoggedEvent['event'][], day: LocalDate): LocalInstant | undefined {
  const acts = events.filter((event) => {
    switch (event.type) {
      case 'contactHeld':
      case 'contactAttempted':
        return dateOf(event.at) >= day && (event.date === undefined || event.date >= day);
      case 'attendanceMarked':
        return event.on === day && event.mark !== 'missed';
      default:
        return false;
    }
  });
  return acts.map(({ at }) => at).sort()[0];
}

/** Of one day, if it was one of absence. */
export function isHandledInTime(log: readonly LoggedEvent[], day: LocalDate): boolean | undefined {
  const { count, of } = handledBeforeNoon(log, { from: day, to: day });
  return of === 0 ? undefined : count === 1;
}

function absentDays(events: readonly LoggedEvent['event'][]): LocalDate[] {
  return [...new Set(events.flatMap((event) => (event.type === 'notArrived' ? [dateOf(event.at)] : [])))];
}

function effective(log: readonly LoggedEvent[]): LoggedEvent['event'][] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.flatMap(({ sequence, event }) => (undone.has(sequence) ? [] : [event]));
}
