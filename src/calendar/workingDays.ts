import { dateOfNumber, dayNumber, lastNumber } from './days.ts';
import type { LocalDate } from './local.ts';

/** The working days of one year, so that a hundred of them on are as near as one. */
interface Year {
  first: number;
  /** Day numbers of the working days, in order. */
  days: number[];
  /** By day of the year: how many of them have come by then, that day included. */
  rank: number[];
}

/** Counts in working days, in time that does not grow with how many they are. */
export interface WorkingDays {
  /** The nth working day after (n > 0) or before (n < 0) `date`, which itself never counts; for 0 `date`. */
  step(date: LocalDate, n: number): LocalDate;
  /** How many working days come after `from`, up to and with `to`; 0 if `to` is not later. */
  between(from: LocalDate, to: LocalDate): number;
}

/** Longer than any run of free years: a calendar in which every day is closed has no answer. */
const searchYears = 12;
const lastYear = 9999;

export function createWorkingDays(isWorking: (number: number) => boolean): WorkingDays {
  const years = new Map<number, Year>();

  const lay = (year: number): Year => {
    const first = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
    const end = year === lastYear ? lastNumber + 1 : dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
    const days: number[] = [];
    const rank: number[] = [];
    for (let number = first; number < end; number += 1) {
      if (isWorking(number)) days.push(number);
      rank.push(days.length);
    }
    return { first, days, rank };
  };
  const yearAt = (year: number): Year => {
    const known = years.get(year);
    if (known) return known;
    const laid = lay(year);
    years.set(year, laid);
    return laid;
  };
  /** Where `date` stands among the working days of its year: how many come up to it. */
  const place = (date: LocalDate, before: 0 | 1): { year: number; index: number } => {
    const year = Number(date.slice(0, 4));
    const { first, rank } = yearAt(year);
    return { year, index: rank[dayNumber(date) - first - before] ?? 0 };
  };

  /** The working day of that index, counted from a year's first one; it may lie in another year. */
  const find = (from: number, from0: number): LocalDate => {
    let [year, index, empty] = [from, from0, 0];
    for (;;) {
      const { days } = yearAt(year);
      empty = days.length === 0 ? empty + 1 : 0;
      if (empty > searchYears) throw new RangeError('The closing days leave no working day');
      const found = days[index];
      if (found !== undefined) return dateOfNumber(found);
      if (index < 0) {
        year -= 1;
        index += yearAt(year).days.length;
      } else if (year === lastYear) return dateOfNumber(lastNumber);
      else {
        index -= days.length;
        year += 1;
      }
    }
  };

  return {
    step: (date, n) => {
      if (n === 0) return date;
      const { year, index } = place(date, n < 0 ? 1 : 0);
      return find(year, n < 0 ? index + n : index + n - 1);
    },
    between: (from, to) => {
      if (to <= from) return 0;
      const [start, end] = [place(from, 0), place(to, 0)];
      let count = end.index - start.index;
      for (let year = start.year; year < end.year; year += 1) count += yearAt(year).days.length;
      return count;
    },
  };
}
