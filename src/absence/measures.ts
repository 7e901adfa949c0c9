import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { AttendanceMark } from '../engine/events.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import type { LongAbsence } from './longAbsences.ts';

/** A share as its two numbers; what is shown of small ones is decided where it is shown. */
export interface Counted {
  count: number;
  of: number;
}

/** Days, both inclusive. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** Before this hour an absence was handled in time (7-numbers.md M10). */
const noon = '12:00';

/**
 * M10: of the absences in a period, those on which somebody acted before noon of the same day: reached, tried, or knew.
 * An absence is a day that is still a missed one or was when it began, so an arrival at 08:40 counts as one handled.
 * `counted`: what was counted before the attempts were deleted (forget.ts).
 */
export function handledBeforeNoon(
  log: readonly LoggedEvent[],
  period: Days,
  counted: CaseRecord['counted'] = [],
): Counted {
  const events = effective(log);
  const days = absentDays(events).filter((day) => isIn(day, period));
  const known = new Map(counted.map(({ day, inTime }) => [day, inTime]));
  const handled = days.filter((day) => {
    const at = actedAt(events, day);
    return known.get(day) ?? (at !== undefined && at < instantOf(day, noon));
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

/** M11: of the days on which somebody was expected those on which they came; days agreed off are none. */
export function attended(log: readonly LoggedEvent[], period: Days): Counted {
  const marks = new Map<LocalDate, AttendanceMark>();
  for (const event of effective(log)) {
    if (event.type === 'notArrived') marks.set(dateOf(event.at), 'missed');
    if (event.type === 'attendanceMarked') marks.set(event.on, event.mark);
  }
  const days = [...marks].filter(([day, mark]) => isIn(day, period) && mark !== 'agreedOff');
  return { count: days.filter(([, mark]) => mark !== 'missed').length, of: days.length };
}

/** M12: of the long absences that began in a period, those of which the case worker heard within a working day. */
export function toldInTime(
  absences: readonly LongAbsence[],
  period: Days,
  calendar: Pick<Calendar, 'addWorkingDays'>,
): Counted {
  const began = absences.filter(({ since }) => isIn(since, period));
  const told = began.filter(
    (one) => one.told !== undefined && one.told <= calendar.addWorkingDays(one.since, 1),
  );
  return { count: told.length, of: began.length };
}

function isIn(day: LocalDate, { from, to }: Days): boolean {
  return day >= from && day <= to;
}

function absentDays(events: readonly LoggedEvent['event'][]): LocalDate[] {
  return [...new Set(events.flatMap((event) => (event.type === 'notArrived' ? [dateOf(event.at)] : [])))];
}

/** The log without what was taken back. */
export function effective(log: readonly LoggedEvent[]): LoggedEvent['event'][] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.flatMap(({ sequence, event }) => (undone.has(sequence) ? [] : [event]));
}
