import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import type { Count, CountedCase } from '../register/count.ts';
import { isShare, shareOf } from '../register/shares.ts';
import type { Kept, KeptMonth, KeptYear } from '../store/keptRow.ts';
import { summed } from './summed.ts';

/** What a case counts in each month of its life: the very figures that are counted live from it. */
export function figuresLeft(one: CountedCase, counts: readonly Count[]): Kept {
  const months = monthsOf(one);
  return counts.map((count) => leftBy(count, one, months)).reduce(summedMonths, {});
}

function leftBy(count: Count, one: CountedCase, months: readonly Month[]): Kept {
  if (count.ofCourse === 'andLater') return count.leftOfLife(one);
  const left = months.map((month): [Month, KeptMonth] => [month, count.left(one, month)]);
  return Object.fromEntries(left.filter(([, kept]) => Object.keys(kept).length > 0));
}

function monthsOf({ record, log, cards }: CountedCase): Month[] {
  const days = [
    ...log.map(({ event }) => dateOf(event.at)),
    ...log.flatMap(({ event }) => (event.type === 'attendanceMarked' ? [event.on] : [])),
    ...cards.flatMap(({ row }) => (row.marble ? [dateOf(row.marble.at)] : [])),
    ...cards.flatMap(({ row }) => (isShare(row.key) ? [shareOf(row.key, record.state, row).posted] : [])),
  ];
  return [...new Set([...Object.keys(record.state.paidHours), ...days.map(monthOf)])].sort();
}

/** The years in which a case leaves something behind, with what it leaves. */
export function keptYears(known: readonly KeptYear[], left: Kept): KeptYear[] {
  const years = Map.groupBy(Object.entries(left), ([month]) => yearOf(month));
  return [...years].map(([year, added]) => {
    const months = known.find((one) => one.year === year)?.months ?? {};
    return { year, months: { ...summedMonths(months, Object.fromEntries(added)) } };
  });
}

export function yearOf(month: Month): string {
  return month.slice(0, 4);
}

function summedMonths(one: Kept, other: Kept): Kept {
  const sum: Record<Month, KeptMonth> = { ...one };
  for (const [month, kept] of Object.entries(other)) sum[month] = summed(sum[month] ?? {}, kept);
  return sum;
}
