import { figuresOf } from '../absence/figures.ts';
import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import { outcomeOf } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { hoursOfMonth } from '../paidHours/statement.ts';
import { isShare, shareOf } from '../register/shares.ts';
import { colourOf } from '../results/marbles.ts';
import type { Kept, KeptCount, KeptMonth, KeptYear } from '../store/keptRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';

/** A case with all from which figures of the team are counted. */
export interface CountedCase {
  record: CaseRecord;
  log: readonly LoggedEvent[];
  cards: readonly Stored<CardRow>[];
  world: World;
}

/** What a case counts in each month of its life: the very figures that are counted live from it. */
export function figuresLeft(one: CountedCase): Kept {
  return byMonth(one, (month) => ({ ...courseLeft(one, month), ...postsLeft(one, month) }));
}

/** The same of its course alone; its posts still stand, and are counted with it. */
export function courseFiguresLeft(one: CountedCase): Kept {
  return byMonth(one, (month) => courseLeft(one, month));
}

function courseLeft(one: CountedCase, month: Month): KeptMonth {
  return { ...hoursLeft(one, month), ...absenceLeft(one, month) };
}

function byMonth(one: CountedCase, left: (month: Month) => KeptMonth): Kept {
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

function hoursLeft({ record: { state }, world }: CountedCase, month: Month): KeptMonth {
  const { citizens, sum, first, reached } = hoursOfMonth([state], month, () => world.programme);
  return citizens === 0 ? {} : { hours: [sum], first, reached };
}

/** Posts stay among the open cards of their case; of corrected ones nothing counts. */
function postsLeft({ record, cards }: CountedCase, month: Month): KeptMonth {
  const posts = cards.filter(({ row }) => isShare(row.key) && record.open.includes(row.key));
  const outcome = outcomeOf(record.state);
  const kept: KeptMonth = {};
  for (const { row } of posts) {
    const { news, posted } = shareOf(row.key, record.state, row);
    if (posted.startsWith(month)) kept.shared = { ...kept.shared, [news]: (kept.shared?.[news] ?? 0) + 1 };
    if (!row.marble?.at.startsWith(month)) continue;
    const colour = colourOf({ ...row, outcome });
    kept.marbles = { ...kept.marbles, [colour]: (kept.marbles?.[colour] ?? 0) + 1 };
  }
  return kept;
}

function absenceLeft({ record, log, world }: CountedCase, month: Month): KeptMonth {
  if (!record.state.attendance) return {};
  const { handled, attended, told } = figuresOf([{ record, log, world }], month);
  const counts = Object.entries({ handled, attended, told }).filter(([, { of }]) => of > 0);
  return Object.fromEntries(counts);
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
