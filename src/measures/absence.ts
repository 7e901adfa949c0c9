import type { LocalDate } from '../calendar/local.ts';
import { dateOf, timeOf } from '../calendar/localTime.ts';
import { absenceAfter } from '../engine/attendance.ts';
import { type AttendanceDay, attendanceDays } from './attendanceDays.ts';
import { type Contribution, type Family, isIn, one, type Span } from './contribution.ts';
import { type Course, isActive, stateOn, stepsIn } from './course.ts';

/** Before this hour an absence was handled in time. */
const noon = '12:00';

/** Working days in which the case worker is to hear of a long absence, and the episodes that may still count in a month. */
const toldWithin = 1;
const lookBackDays = 31;

/** M10–M12: absence handled before noon, attendance, long absence told to the case worker. */
export const absence: Family = (course, span) => {
  const { addDays } = course.world.calendar;
  const days = attendanceDays(course, { from: addDays(span.from, -lookBackDays), to: span.to });
  const counted = days.filter(({ day }) => isIn(day, span));
  const missed = days.filter((day) => day.missed);
  return [
    ...counted.map(({ day, missed }) => one('M11', day, !missed)),
    ...counted.flatMap(({ day, missed }) => (missed ? [one('M10', day, isHandled(course, day))] : [])),
    ...missed.flatMap((day) => toldInTime(course, day, span)),
  ];
};

/** Somebody was reached, or tried, and said so before noon of the day itself. */
function isHandled(course: Course, day: LocalDate): boolean {
  return stepsIn(course, { from: day, to: day }).some(
    ({ event: { type, at } }) =>
      (type === 'contactHeld' || type === 'contactAttempted') && dateOf(at) === day && timeOf(at) < noon,
  );
}

/** Of a missed day that made a long absence, by its place in a row or among others (engine-rules.md 5, C11). */
function toldInTime(course: Course, { day, dawn }: AttendanceDay, span: Span): Contribution[] {
  const { world } = course;
  const on = world.calendar.addWorkingDays(day, toldWithin);
  if (!isIn(on, span) || !isActive(stateOn(course, on))) return [];
  if (absenceAfter(dawn, day, world).episode?.since !== day) return [];
  const told = stepsIn(course, { from: day, to: on }).some(
    ({ event }) => event.type === 'caseWorkerNotified',
  );
  return [one('M12', on, told)];
}
