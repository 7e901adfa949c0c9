import { dateOfNumber, dayNumber, weekdayOfNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../calendar/months.ts';

/** An ISO week by its Thursday, whose month and year are the week's. */
export type Week = LocalDate;

/** The latest week of that number that has begun; undefined when no year has so many. */
export function readWeek(number: number, today: LocalDate): Week | undefined {
  const year = Number(today.slice(0, 4)) + 1;
  return [year, year - 1, year - 2]
    .map((one) => thursdayOf(one, number))
    .find((week) => week && begun(week, today));
}

export function monthOfWeek(week: Week): Month {
  return monthOf(week);
}

/** The weeks of a month that have begun by a day, oldest first. */
export function weeksOfMonth(month: Month, today: LocalDate): Week[] {
  const first = dayNumber(firstDayOf(month));
  const end = dayNumber(firstDayOf(addToMonth(month, 1)));
  const thursday = first + ((4 - weekdayOfNumber(first) + 7) % 7);
  const weeks: Week[] = [];
  for (let day = thursday; day < end; day += 7) weeks.push(dateOfNumber(day));
  return weeks.filter((week) => begun(week, today));
}

/** 1 to 53. */
export function weekNumber(week: Week): number {
  return Math.floor((dayNumber(week) - dayNumber(`${week.slice(0, 4)}-01-01`)) / 7) + 1;
}

function begun(week: Week, today: LocalDate): boolean {
  return dateOfNumber(dayNumber(week) - 3) <= today;
}

/** 4 January is always in week 1. */
function thursdayOf(year: number, number: number): Week | undefined {
  const fourth = dayNumber(`${year}-01-04`);
  const thursday = dateOfNumber(fourth - weekdayOfNumber(fourth) + 4 + 7 * (number - 1));
  return number >= 1 && thursday.startsWith(`${year}-`) ? thursday : undefined;
}
