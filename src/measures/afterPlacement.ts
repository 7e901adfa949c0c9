import type { LocalDate } from '../calendar/local.ts';
import { monthOf } from '../calendar/months.ts';
import { employed } from './afterwards.ts';
import { type Family, isIn, one } from './contribution.ts';
import { type Course, stepsUpTo } from './course.ts';
import { placementRuns } from './placementRuns.ts';

/** Months after a placement's stop («tre måneder efter virksomhedspraktik», S002 6.1). */
const months = 3;

/** M23: in a job three months after a placement, where no other one followed meanwhile. */
export const afterPlacement: Family = (course, span) => {
  const runs = placementRuns(course, span.to);
  return runs.flatMap((run) => {
    const on = course.world.calendar.addMonths(run.stops, months);
    const isFollowed = runs.some((other) => other !== run && other.begins >= run.stops && other.begins <= on);
    return isIn(on, span) && !isFollowed ? [one('M23', on, isInJob(course, on))] : [];
  });
};

function isInJob(course: Course, day: LocalDate): boolean {
  const hours = Object.values(course.paidHours[monthOf(day)] ?? {}).some((sum) => sum > 0);
  const started = course.ended?.by === 'jobStarted' && course.ended.on <= day;
  return (hours || started) && !isOver(course, day);
}

/** The latest that was said of the job by then. */
function isOver(course: Course, day: LocalDate): boolean {
  const said = stepsUpTo(course, day).flatMap(({ event }) => {
    if (event.type === 'aftercareHeld') return [!event.inJob];
    return event.type === 'outcomeStatusGiven' ? [!employed.includes(event.status)] : [];
  });
  return said.at(-1) ?? false;
}
