import { dateOfNumber, dayNumber, lastDate } from './days.ts';
import type { LocalDate } from './local.ts';

/** A month as `YYYY-MM`; compares as text. */
export type Month = string;

const names = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** The month `count` months after `month`. */
export function addToMonth(month: Month, count: number): Month {
  const number = (numbers.get(month) ?? remember(month)) + count;
  return months.get(number) ?? named(number);
}

/** Rules go from month to month all the time, so each is read and written once. */
const numbers = new Map<Month, number>();
const months = new Map<number, Month>();

function remember(month: Month): number {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  numbers.set(month, number);
  return number;
}

function named(number: number): Month {
  const year = Math.floor(number / 12);
  const month = `${String(year).padStart(4, '0')}-${names[number - year * 12]}`;
  months.set(number, month);
  return month;
}

/** Nothing is counted beyond it. */
export const lastMonth: Month = '9999-12';

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

export function firstDayOf(month: Month): LocalDate {
  return `${month}-01`;
}

/** Same day number `count` months on, clamped to the last day of that month (T2: 31/1 + 1 = 28/2). */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const month = addToMonth(monthOf(date), count);
  if (month >= lastMonth || month.length > lastMonth.length) return lastDate;
  const first = dayNumber(firstDayOf(month));
  const length = dayNumber(firstDayOf(addToMonth(month, 1))) - first;
  return dateOfNumber(first + Math.min(Number(date.slice(8)), length) - 1);
}
