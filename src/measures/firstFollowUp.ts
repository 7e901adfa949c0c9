import type { LocalDate } from '../calendar/local.ts';
import { later } from '../engine/dates.ts';
import { currentPlacement } from '../engine/placements.ts';
import { programmeOn } from '../engine/versions.ts';
import { type Contribution, type Family, isIn, one, type Span } from './contribution.ts';
import { type Course, isActive, stateOn } from './course.ts';

/** M13: the first contact after a placement's start, within three working days (S004:283). */
export const firstFollowUp: Family = (course, span) => {
  const starts = new Set(stateOn(course, span.to).placements.map(({ start }) => start));
  return [...starts].flatMap((start) => judgedOnce(course, start, span));
};

function judgedOnce(course: Course, start: LocalDate, span: Span): Contribution[] {
  const judged = firstJudged(course, start, span.to);
  return judged && isIn(judged.day, span) ? [one('M13', judged.day, judged.met)] : [];
}

/** Whether the first follow-up of the placement that starts on `start` was in time; undefined while that is not judged. */
export function followUpMet(course: Course, start: LocalDate, until: LocalDate): boolean | undefined {
  return firstJudged(course, start, until)?.met;
}

/** The first day up to `until` on which the follow-up of a placement is judged. */
function firstJudged(
  course: Course,
  start: LocalDate,
  until: LocalDate,
): { day: LocalDate; met: boolean } | undefined {
  const { calendar } = course.world;
  const last = course.ended && course.ended.on < until ? course.ended.on : until;
  for (let day = later(start, course.opened); day <= last; day = calendar.addDays(day, 1)) {
    const met = judgedOn(course, start, day);
    if (met !== undefined) return { day, met };
  }
  return undefined;
}

function judgedOn(course: Course, start: LocalDate, day: LocalDate): boolean | undefined {
  const { world } = course;
  const state = stateOn(course, day);
  if (!isActive(state) || currentPlacement(state, day)?.start !== start) return undefined;
  const { workingDays } = programmeOn(world, start).firstFollowUp;
  const due = world.calendar.addWorkingDays(later(start, state.lastResume), workingDays);
  if (state.lastContact !== undefined && state.lastContact >= start && day <= due) return true;
  return day >= due ? false : undefined;
}
