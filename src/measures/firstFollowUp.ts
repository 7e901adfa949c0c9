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

/** The first day on which the follow-up of a placement is judged, if that lies in the span. */
function judgedOnce(course: Course, start: LocalDate, span: Span): Contribution[] {
  const { calendar } = course.world;
  const last = course.ended && course.ended.on < span.to ? course.ended.on : span.to;
  for (let day = later(start, course.opened); day <= last; day = calendar.addDays(day, 1)) {
    const met = judgedOn(course, start, day);
    if (met !== undefined) return isIn(day, span) ? [one('M13', day, met)] : [];
  }
  return [];
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
