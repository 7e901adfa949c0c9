import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import type { Count, CountedCase } from '../register/count.ts';
import { isShare, shareOf } from '../register/shares.ts';
import type { Kept, KeptCount, KeptMonth, KeptYear } from '../store/keptRow.ts';

/** What a case counts in each month of its life: the very figures that are counted live from it. */
export function figuresLeft(one: CountedCase, counts: readonly Count[]): Kept {
  const left = (month: Month): KeptMonth =>
    Object.assign({}, ...counts.map((count) => count.left(one, month)));
  const months = monthsOf(one).map((month): [Month, KeptMonth] => [month, left(month)]);
  return Object.fromEntries(months.filter(([, kept]) => Object.keys(kept).length > 0));
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
    const months = { ...known.find((one) => one.year === year)?.months };
    for (const [month, kept] of added) months[month] = together(months[month] ?? {}, kept);
    return { year, months };
  });
}

export function yearOf(month: Month): string {
  return month.slice(0, 4);
}

function together(one: KeptMonth, other: KeptMonth): KeptMonth {
  return {
    ...added(pick(one), pick(other)),
    ...both(one.hours, other.hours, 'hours', (a, b) => [...a, ...b].sort((x, y) => x - y)),
    ...both(one.marbles, other.marbles, 'marbles', added),
    ...both(one.shared, other.shared, 'shared', added),
    ...both(one.handled, other.handled, 'handled', addedCounts),
    ...both(one.attended, other.attended, 'attended', addedCounts),
    ...both(one.told, other.told, 'told', addedCounts),
  };
}

function both<T>(
  one: T | undefined,
  other: T | undefined,
  name: keyof KeptMonth,
  add: (one: T, other: T) => T,
): KeptMonth {
  const sum = one && other ? add(one, other) : (one ?? other);
  return sum === undefined ? {} : { [name]: sum };
}

type Numbers = Readonly<Record<string, number | undefined>>;

const pick = ({ first, reached }: KeptMonth): Numbers => ({ first, reached });

function added(one: Numbers, other: Numbers): Record<string, number> {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  const names = [...all].filter((name) => (one[name] ?? other[name]) !== undefined);
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

function addedCounts(one: KeptCount, other: KeptCount): KeptCount {
  return { count: one.count + other.count, of: one.of + other.of };
}
