import type { LocalDate } from '../calendar/local.ts';
import type { CaseState, Placement } from './state.ts';
import { programmeOn } from './versions.ts';
import type { World } from './world.ts';

/** Neither interrupted nor ended. */
export function isLive({ interrupted, ended }: Placement): boolean {
  return interrupted === undefined && ended === undefined;
}

/** Some placement is live, begun or still to come. */
export function hasLivePlacement({ placements }: Pick<CaseState, 'placements'>): boolean {
  return placements.some(isLive);
}

/** The last day of a placement by its weeks; passing it ends nothing. */
export function lastDayOf({ start, maxWeeks }: Placement, { calendar }: Pick<World, 'calendar'>): LocalDate {
  return calendar.addDays(start, 7 * maxWeeks - 1);
}

/** Of the begun live placements, the one with the latest start (engine-rules.md 3.4). */
export function currentPlacement(state: CaseState, day: LocalDate): Placement | undefined {
  let current: Placement | undefined;
  for (const placement of state.placements) {
    if (!isLive(placement) || placement.start > day) continue;
    if (current === undefined || placement.start >= current.start) current = placement;
  }
  return current;
}

/** Days after `day` on which a placement starts: the plan is another one from then on. */
export function laterStarts(state: CaseState, day: LocalDate): LocalDate[] {
  return state.placements.map((placement) => placement.start).filter((start) => start > day);
}

export interface FirstYear {
  /** From here the contact cycle runs. */
  run: LocalDate;
  /** Of the latest placement: the year is counted from it. */
  start: LocalDate;
  yearEnd: LocalDate;
}

/** The first year on `day` (engine-rules.md 3.4): a new placement within it extends it and leaves `run` alone. */
export function firstYear(
  state: CaseState,
  day: LocalDate,
  world: Pick<World, 'programme' | 'versions' | 'calendar'>,
): FirstYear | undefined {
  const starts = state.placements
    .filter(({ start, interrupted }) => start <= day && !(interrupted !== undefined && interrupted < start))
    .map(({ start }) => start)
    .sort();
  let year: FirstYear | undefined;
  for (const start of starts) {
    const { firstYearMonths } = programmeOn(world, start).contact;
    const yearEnd = world.calendar.addMonths(start, firstYearMonths);
    year = { run: year === undefined || start >= year.yearEnd ? start : year.run, start, yearEnd };
  }
  return year;
}
