import type { Calendar, LocalDate } from '../calendar/calendar.ts';
import type { Programme } from './programme.ts';

/** Which date of the series `day` is nearest to: floor((day − base + half) / interval) (engine-rules.md 4, C19). */
export function seriesNumber(
  base: LocalDate,
  day: LocalDate,
  { programme, calendar }: { programme: Programme; calendar: Calendar },
): number {
  const { everyDays } = programme.progress;
  return Math.floor((calendar.daysBetween(base, day) + Math.floor(everyDays / 2)) / everyDays);
}
