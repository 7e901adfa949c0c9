import type { LocalDate } from '../calendar/local.ts';
import { expectedAt } from '../engine/attendance.ts';
import type { AttendanceMark } from '../engine/events.ts';
import type { CaseState } from '../engine/state.ts';
import { type Course, type Days, daysOf, stateOn, stepsIn } from './course.ts';

/** A day on which somebody was expected, as the evening before saw it (measures.md 1.5). */
export interface AttendanceDay {
  day: LocalDate;
  missed: boolean;
  /** The case when the day's own mark is known, and nothing else of the day. */
  dawn: CaseState;
}

/** The attendance days of a period; one that was agreed off is none. */
export function attendanceDays(course: Course, days: Days): AttendanceDay[] {
  if (!course.steps.some(({ event }) => event.type === 'attendanceSchedule')) return [];
  const { world } = course;
  return daysOf(days, world).flatMap((day) => {
    const evening = stateOn(course, world.calendar.addDays(day, -1));
    if (expectedAt(evening, day, world) === undefined) return [];
    const { mark, dawn = evening } = markOf(course, day);
    return mark === 'agreedOff' ? [] : [{ day, missed: mark === 'missed', dawn }];
  });
}

/** What was registered of the day last; without anything it was met. */
function markOf(course: Course, day: LocalDate): { mark?: AttendanceMark; dawn?: CaseState } {
  const last = stepsIn(course, { from: day, to: day }).findLast(
    ({ event }) => event.type === 'notArrived' || event.type === 'attendanceMarked',
  );
  if (!last) return {};
  const mark = last.event.type === 'attendanceMarked' ? last.event.mark : 'missed';
  return { mark, dawn: last.after };
}
