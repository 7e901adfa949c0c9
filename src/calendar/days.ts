import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local.ts';

/*
 * Rules compare dates as text and count in days. Both forms of every date of a year are laid out once, so that planning
 * a case costs look-ups and no parsing.
 */
const epoch = Temporal.PlainDate.from('1970-01-01');
const numbers = new Map<LocalDate, number>();
const dates = new Map<number, LocalDate>();

function layOutYear(year: number): void {
  let number = firstOf(year);
  const isLeap = firstOf(year + 1) - number === 366;
  for (const [index, length] of monthLengths.entries()) {
    const ofMonth = `${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}-`;
    for (let day = 1; day <= (index === 1 && isLeap ? 29 : length); day += 1) {
      const date = `${ofMonth}${String(day).padStart(2, '0')}`;
      numbers.set(date, number);
      dates.set(number, date);
      number += 1;
    }
  }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of a year's first day: the leap years before it have one more each. */
function firstOf(year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * before + leaps - daysBeforeEpoch;
}

/** From the first of January of the year 1. */
const daysBeforeEpoch = 719_162;

/** No date is written with five figures: what would come after it comes on it (`until: 9999-12-31`). */
export const lastDate: LocalDate = '9999-12-31';
export const lastNumber = epoch.until(lastDate, { largestUnit: 'day' }).days;

/** Days since 1970-01-01. Throws on a date that does not exist. */
export function dayNumber(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  layOutYear(Temporal.PlainDate.from(date).year);
  const number = numbers.get(date);
  if (number === undefined) throw new RangeError(`Not a date: ${date}`);
  return number;
}

/** The date `number` days after 1970-01-01. */
export function dateOfNumber(number: number): LocalDate {
  const known = dates.get(number);
  if (known !== undefined) return known;
  if (number >= lastNumber) return lastDate;
  layOutYear(epoch.add({ days: number }).year);
  return dates.get(number) ?? epoch.add({ days: number }).toString();
}

/** `days` calendar days on, or back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfNumber(dayNumber(date) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
