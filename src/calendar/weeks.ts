import type { Calendar } from './calendar.ts';
import { dateOfNumber, dayNumber, weekdayOfNumber } from './days.ts';
import type { LocalDate } from './local.ts';

/** The ISO week that a date lies in: the one of its Thursday. */
export function weekOf(date: LocalDate): number {
  const number = dayNumber(date);
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = dateOfNumber(thursday).slice(0, 4);
  return 1 + Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7);
}

/** The Monday of the week of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  const number = dayNumber(day);
  return dateOfNumber(number - weekdayOfNumber(number) + 1);
}

/** The Monday of the next week of that number whose Friday is not past; undefined where no year at hand has one. */
export function comingWeek(week: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((one) => dateOfNumber(dayNumber(mondayOf(`${one}-01-04`)) + 7 * (week - 1)))
    .find((monday) => weekOf(monday) === week && fridayOf(monday) >= today);
}

/** The Friday of the week of a day. */
export function fridayOf(day: LocalDate): LocalDate {
  return dateOfNumber(dayNumber(mondayOf(day)) + 4);
}

/** The first working day of the week of a day; of a week without one, that of the next. */
export function firstWorkingDayOf(day: LocalDate, calendar: Calendar): LocalDate {
  return calendar.nextWorkingDay(mondayOf(day));
}

/** The same of the next week. */
export function firstWorkingDayAfter(day: LocalDate, calendar: Calendar): LocalDate {
  return firstWorkingDayOf(calendar.addDays(mondayOf(day), 7), calendar);
}
