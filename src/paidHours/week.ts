import type { LocalDate } from '../calendar/calendar.ts';
import { dateOfNumber, dayNumber, weekdayOfNumber } from '../calendar/days.ts';
import { type Month, monthOf } from '../calendar/months.ts';

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

function begun(week: Week, today: LocalDate): boolean {
  return dateOfNumber(dayNumber(week) - 3) <= today;
}

/** 4 January is always in week 1. */
function thursdayOf(year: number, number: number): Week | undefined {
  const fourth = dayNumber(`${year}-01-04`);
  const thursday = dateOfNumber(fourth - weekdayOfNumber(fourth) + 4 + 7 * (number - 1));
  return number >= 1 && thursday.startsWith(`${year}-`) ? thursday : undefined;
}
