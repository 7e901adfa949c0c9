import type { LocalDate } from '../calendar/local.ts';

/** So many dates of a series that have passed are still asked about; older ones are overtaken by these. */
const kept = 6;

/**
 * Dates of an endless series as a rule plans them: the last ones up to `day`, and the next after it. `near` is about
 * how many lie up to `day`, so that a series of years is not gone through from its start; `dateOf` must never fall.
 */
export function seriesUpTo(
  day: LocalDate,
  near: number,
  dateOf: (nth: number) => LocalDate,
): { nth: number; date: LocalDate }[] {
  const dates: { nth: number; date: LocalDate }[] = [];
  for (let nth = Math.max(1, near - kept); ; nth += 1) {
    const date = dateOf(nth);
    dates.push({ nth, date });
    if (date > day || (dates.length > 1 && date <= (dates.at(-2)?.date ?? ''))) return dates;
  }
}
