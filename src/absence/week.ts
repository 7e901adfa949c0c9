import type { LocalDate } from '../calendar/local.ts';
import { mondayOf } from '../calendar/weeks.ts';
import { expectedAt } from '../engine/attendance.ts';
import type { AttendanceMark } from '../engine/events.ts';
import type { World } from '../engine/world.ts';
import type { CaseRecord } from '../store/rows.ts';

/** A day of a case: when it is expected, `08:30`, and what was registered. Neither: nobody waits for anybody. */
export interface WeekDay {
  day: LocalDate;
  at?: string;
  mark?: AttendanceMark;
}

/** Working days of a week, Monday first. */
const daysOfWeek = 5;

/** The days of the week of `today`. */
export function weekDays(today: LocalDate, { calendar }: Pick<World, 'calendar'>): LocalDate[] {
  return Array.from({ length: daysOfWeek }, (_, index) => calendar.addDays(mondayOf(today), index));
}

/** The week of a case; undefined where nobody is expected in it and nothing was registered. */
export function weekOfCase(
  { state }: CaseRecord,
  days: readonly LocalDate[],
  world: World,
): WeekDay[] | undefined {
  const week = days.map((day): WeekDay => {
    const at = expectedAt(state, day, world);
    const mark = state.attendance?.[day];
    return { day, ...(at !== undefined && { at }), ...(mark !== undefined && { mark }) };
  });
  return week.some(({ at, mark }) => at !== undefined || mark !== undefined) ? week : undefined;
}
