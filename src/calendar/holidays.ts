import Holidays from 'date-holidays';
import type { LocalDate } from './local.ts';

/** Public holidays only: the library's "observance" days (5 June, 24 December) are no holidays (5-time-rules.md 5.1). */
const denmark = new Holidays('DK', { types: ['public'] });
const years = new Map<string, ReadonlySet<LocalDate>>();

function holidaysOf(year: string): ReadonlySet<LocalDate> {
  const known = years.get(year);
  if (known) return known;
  const found = new Set(denmark.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)));
  years.set(year, found);
  return found;
}

/** Danish public holidays; Store bededag only up to 2023 (engine-rules.md 1). */
export function isPublicHoliday(date: LocalDate): boolean {
  return holidaysOf(date.slice(0, 4)).has(date);
}
