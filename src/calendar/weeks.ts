import { dateOfNumber, dayNumber, weekdayOfNumber } from './days.ts';
import type { LocalDate } from './local.ts';

/** The ISO week that a date lies in: the one of its Thursday. */
export function weekOf(date: LocalDate): number {
  const number = dayNumber(date);
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = dateOfNumber(thursday).slice(0, 4);
  return 1 + Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7);
}
