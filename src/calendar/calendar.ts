/*
 * The calendar: working days, holidays and Danish local time.
 * Its rule: pure; dates and instants are text without an offset, and only `localTime.ts` knows UTC.
 * The way through: a team's closing days → `createCalendar` → the questions that rules ask of a day.
 * Fixed and movable holidays come from `holidays.ts`; months are text too, `2026-04` (`months.ts`).
 * Nothing here reads a clock: whoever asks brings the day.
 */

import { addDays, dateOfNumber, dayNumber, lastNumber, weekdayOfNumber } from './days.ts';
import { isPublicHoliday } from './holidays.ts';
import type { LocalDate } from './local.ts';
import { addMonths } from './months.ts';
import { createWorkingDays } from './workingDays.ts';

/** The working days of one team (engine-rules.md 1). Pure: same closing days, same answers. */
export interface Calendar {
  readonly closingDays: readonly string[];
  isWorkingDay(date: LocalDate): boolean;
  addDays(date: LocalDate, days: number): LocalDate;
  /** Same day number `months` on, clamped to the month's last day; always from the anchor itself (T2). */
  addMonths(date: LocalDate, months: number): LocalDate;
  /** The nth working day after (n > 0) or before (n < 0) `date`, which itself never counts. */
  addWorkingDays(date: LocalDate, n: number): LocalDate;
  /** How many working days come after `from`, up to and with `to`. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
  nextWorkingDay(date: LocalDate): LocalDate;
  prevWorkingDay(date: LocalDate): LocalDate;
  /** The working day on or before `raw` if that is later than `anchor`, else the one on or after `raw`. */
  rollBack(raw: LocalDate, anchor: LocalDate): LocalDate;
  /** Whole days from `from` to `to`. */
  daysBetween(from: LocalDate, to: LocalDate): number;
  /** 1 = Monday … 7 = Sunday. */
  weekday(date: LocalDate): number;
}

/** The preset for municipalities: Grundlovsdag, 24 and 31 December (engine-rules.md 7). */
export const defaultClosingDays = ['06-05', '12-24', '12-31'] as const;

/** Longer than any run of free days: a calendar in which every day is closed has no answer. */
const searchLimit = 4_000;

/** A team's calendar; `closingDays` are `MM-DD` in every year and replace the preset. Build one a team and keep it. */
export function createCalendar(closingDays: readonly string[] = defaultClosingDays): Calendar {
  const closed = new Set(closingDays);
  const working = new Map<number, boolean>();

  const compute = (number: number): boolean => {
    if (weekdayOfNumber(number) > 5) return false;
    const date = dateOfNumber(number);
    return !closed.has(date.slice(5)) && !isPublicHoliday(date);
  };
  const isWorking = (number: number): boolean => {
    const known = working.get(number);
    if (known !== undefined) return known;
    const answer = compute(number);
    working.set(number, answer);
    return answer;
  };
  const seek = (number: number, step: 1 | -1): number => {
    for (let tried = 0; tried < searchLimit; tried += 1) {
      const found = number + tried * step;
      if (found >= lastNumber || isWorking(found)) return found;
    }
    throw new RangeError('The closing days leave no working day');
  };
  const { step, between } = createWorkingDays(compute);
  const nextWorkingDay = (date: LocalDate): LocalDate => dateOfNumber(seek(dayNumber(date), 1));
  const prevWorkingDay = (date: LocalDate): LocalDate => dateOfNumber(seek(dayNumber(date), -1));

  return {
    closingDays,
    isWorkingDay: (date) => isWorking(dayNumber(date)),
    addDays,
    addMonths,
    addWorkingDays: step,
    workingDaysBetween: between,
    nextWorkingDay,
    prevWorkingDay,
    rollBack: (raw, anchor) => {
      const earlier = prevWorkingDay(raw);
      return earlier > anchor ? earlier : nextWorkingDay(raw);
    },
    daysBetween: (from, to) => dayNumber(to) - dayNumber(from),
    weekday: (date) => weekdayOfNumber(dayNumber(date)),
  };
}
