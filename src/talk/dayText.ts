import { dateOfNumber, dayNumber, weekdayOfNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { isUsualYear } from '../calendar/usualYears.ts';

const weekdays: readonly (readonly string[])[] = [
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'saturday'],
  ['søndag', 'sunday'],
];

const ago: ReadonlyMap<string, number> = new Map([
  ['i dag', 0],
  ['idag', 0],
  ['today', 0],
  ['i går', -1],
  ['igår', -1],
  ['yesterday', -1],
  ['i forgårs', -2],
]);

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A day as people write it: `i går`, `today`, `mandag` (the last one), `13/4`, `13.4.2026`, `2026-04-13`. A day
 * without a year is the last one that is not in the future. Undefined when it names no day.
 */
export function parseDay(text: string, today: LocalDate): LocalDate | undefined {
  const words = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^ ?(den|on|d\.) /, ' ')
    .trim();
  const days = ago.get(words);
  if (days !== undefined) return daysBefore(today, -days);
  const weekday = weekdays.findIndex((names) =>
    names.some((name) => words === name || words === `i ${name}s`),
  );
  if (weekday >= 0) return lastWeekday(weekday + 1, today);
  return isoDay(words) ?? danishDay(words, today);
}

function lastWeekday(weekday: number, today: LocalDate): LocalDate {
  return daysBefore(today, (weekdayOfNumber(dayNumber(today)) - weekday + 7) % 7);
}

function daysBefore(today: LocalDate, days: number): LocalDate {
  return dateOfNumber(dayNumber(today) - days);
}

function isoDay(text: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}

function danishDay(text: string, today: LocalDate): LocalDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[./-] ?(\d{1,2})(?:[./-] ?(\d{2}|\d{4}))?\.?$/.exec(text) ?? [];
  if (year) return dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  const thisYear = Number(today.slice(0, 4));
  const date = dayOf(thisYear, Number(month), Number(day));
  return date !== undefined && date > today ? dayOf(thisYear - 1, Number(month), Number(day)) : date;
}

/** Undefined for a day that no calendar has. */
function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  const longest = monthDays[month - 1];
  if (!isUsualYear(year) || !longest || day < 1 || day > longest) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && day === 29 && !leap) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
