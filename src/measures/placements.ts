import type { Contribution, Family } from './contribution.ts';
import { isIn, one } from './contribution.ts';
import { isActive, stateOn } from './course.ts';
import { type PlacementRun, placementRuns } from './placementRuns.ts';

/** M7, M8: placements now, those that began, and how they stopped. */
export const placements: Family = (course, span) => {
  const { to } = span;
  const runs = placementRuns(course, to);
  const isRunning = runs.some(({ stops }) => stops > to);
  return [
    ...(isActive(stateOn(course, to)) ? [one('M7', to, isRunning)] : []),
    ...runs.filter(({ begins }) => isIn(begins, span)).flatMap(started),
    ...runs.filter(({ stops }) => isIn(stops, span)).flatMap((run) => stopped(run, course.world.calendar)),
  ];
};

function started({ placement, begins }: PlacementRun): Contribution[] {
  return [
    { cell: 'M7:started', on: begins, n: 1 },
    { cell: `M7:${placement.purpose ?? 'noPurpose'}`, on: begins, n: 1 },
  ];
}

/** Days of a placement in which breaking off is early: its first fortnight. */
const earlyDays = 14;

function stopped(
  { placement, stops, interrupted }: PlacementRun,
  calendar: { addDays(date: string, days: number): string },
): Contribution[] {
  const isEarly = stops <= calendar.addDays(placement.start, earlyDays - 1);
  return [one('M8', stops, interrupted), ...(interrupted ? [one('M8:within14', stops, isEarly)] : [])];
}
