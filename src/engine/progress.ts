import type { LocalDate } from '../calendar/local.ts';
import { programmeOn } from './versions.ts';
import type { World } from './world.ts';

/** A series never drifts, so it keeps the interval with which it began (engine-rules.md 4, C19). */
export function seriesInterval(base: LocalDate, world: Pick<World, 'programme' | 'versions'>): number {
  return programmeOn(world, base).progress.everyDays;
}

/** Which date of the series `day` is nearest to: floor((day − base + half) / interval) (engine-rules.md 4, C19). */
export function seriesNumber(
  base: LocalDate,
  day: LocalDate,
  world: Pick<World, 'programme' | 'versions' | 'calendar'>,
): number {
  const everyDays = seriesInterval(base, world);
  return Math.floor((world.calendar.daysBetween(base, day) + Math.floor(everyDays / 2)) / everyDays);
}
