import type { LocalDate } from '../calendar/local.ts';
import { later } from '../engine/dates.ts';
import { lastDayOf } from '../engine/placements.ts';
import type { Placement } from '../engine/state.ts';
import { type Course, stateOn } from './course.ts';

/** A placement from the day on which it begins (measures.md 1.6). */
export interface PlacementRun {
  placement: Placement;
  begins: LocalDate;
  /** On this day it runs no more; undefined while nothing known stops it. */
  stops: LocalDate;
  interrupted: boolean;
}

/**
 * Every placement that begins by `until`. Later days change nothing of it: what is told of a placement after its start
 * is dated after its start.
 */
export function placementRuns(course: Course, until: LocalDate): PlacementRun[] {
  const { placements, opened } = stateOn(course, until);
  if (opened === undefined) return [];
  const ended = course.ended?.on;
  return placements.flatMap((placement) => {
    const begins = later(placement.start, opened);
    const isCalledOff = placement.interrupted !== undefined && placement.interrupted < begins;
    if (begins > until || isCalledOff || isOverBefore(begins, opened, ended)) return [];
    return [{ placement, begins, ...stopOf(placement, { begins, ended, placements }, course) }];
  });
}

/** The case is open neither on the day nor on the one before it. */
function isOverBefore(day: LocalDate, opened: LocalDate, ended: LocalDate | undefined): boolean {
  if (ended === undefined || day < ended) return false;
  return day > ended || day === opened;
}

function stopOf(
  placement: Placement,
  known: { begins: LocalDate; ended: LocalDate | undefined; placements: readonly Placement[] },
  { world }: Course,
): Pick<PlacementRun, 'stops' | 'interrupted'> {
  const { begins, ended, placements } = known;
  const lastDay = lastDayOf(placement, world);
  const nextStarts = placements.flatMap((other) => (other.start > placement.start ? [other.start] : []));
  const dates = [placement.interrupted, placement.ended, ended, lastDay, ...nextStarts].filter(
    (date) => date !== undefined,
  );
  const stops = later(begins, dates.sort()[0]);
  return { stops, interrupted: placement.interrupted === stops };
}
