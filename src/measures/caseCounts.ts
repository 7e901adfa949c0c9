import { lastDate } from '../calendar/days.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../calendar/months.ts';
import { later } from '../engine/dates.ts';
import type { Contribution } from './contribution.ts';
import { addCounts, countsOf, isEmpty, type MonthCounts } from './counts.ts';
import type { Course } from './course.ts';
import { contributionsOf, monthsAfterEnd, type Part } from './families.ts';
import { spanOf } from './source.ts';

export type CountsByMonth = Readonly<Record<Month, MonthCounts>>;

/**
 * What a case leaves to the figures when it goes: for every month of its life what it adds, without its code, a date or
 * a worker (measures.md 5.2). A month is then what is kept and what is still there, added.
 */
export function countsOfCase(course: Course, part: Part = 'all'): CountsByMonth {
  return byMonth(course, (contributions) => countsOf(contributions), part);
}

/** The same by whose it was, for as long as a worker may see it: the months from `since` on. */
export function countsOfWorkers(
  course: Course,
  since: Month,
): Readonly<Record<Month, Readonly<Record<string, MonthCounts>>>> {
  return byMonth(course, (contributions, month) => {
    const own = Map.groupBy(month < since ? [] : contributions, ({ worker }) => worker);
    return Object.fromEntries([...own].flatMap(([worker, all]) => (worker ? [[worker, countsOf(all)]] : [])));
  });
}

/** Adds what a case leaves to what others have left. */
export function addToKept(kept: CountsByMonth, more: CountsByMonth): CountsByMonth {
  const months = new Set([...Object.keys(kept), ...Object.keys(more)]);
  return Object.fromEntries(
    [...months]
      .sort()
      .map((month) => [month, addCounts([kept[month], more[month]].filter((one) => one !== undefined))]),
  );
}

function byMonth<Counts>(
  course: Course,
  count: (contributions: readonly Contribution[], month: Month) => Counts,
  part: Part = 'all',
): Record<Month, Counts> {
  const counted = monthsOfLife(course).map((month) => {
    const span = spanOf(month, lastDate, course.world.calendar);
    return [month, contributionsOf(course, span, part)] as const;
  });
  const told = counted.filter(([, contributions]) => !isEmpty(countsOf(contributions)));
  return Object.fromEntries(told.map(([month, contributions]) => [month, count(contributions, month)]));
}

/** From the first thing that is known of a case to the last day on which it can count (M20, half a year after the end). */
function monthsOfLife({ steps, ended, paidHours, world }: Course): Month[] {
  const days = [...steps.map(({ on }) => on), ...Object.keys(paidHours).map(firstDayOf)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = monthOf(later(last, ended && world.calendar.addMonths(ended.on, monthsAfterEnd)));
  const months: Month[] = [];
  for (let month = monthOf(first); month <= end; month = addToMonth(month, 1)) months.push(month);
  return months;
}
