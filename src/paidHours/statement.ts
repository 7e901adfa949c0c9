import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, type Month } from '../calendar/months.ts';
import { countingHours, type Hundredths } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import { type Cell, isSmall } from '../engine/smallNumbers.ts';
import type { CaseState } from '../engine/state.ts';
import type { Kept } from '../store/keptRow.ts';
import type { HiddenPart, HoursFigures, HoursStatement } from '../store/postRows.ts';
import { type HoursBounds, mayHaveReached } from './sumsTell.ts';

export type HoursCase = Pick<CaseState, 'paidHours' | 'programme'>;
type ProgrammeOf = (id: string) => Programme | undefined;

/**
 * The one way to a month's figures: the channel's update, its corrections and the export are all made from it. `kept`:
 * what cases that are gone still count.
 */
export function hoursOfMonth(
  cases: readonly HoursCase[],
  month: Month,
  programmeOf: ProgrammeOf,
  kept: Kept = {},
): HoursFigures {
  const { hours: ofGone = [], first = 0, reached = 0 } = kept[month] ?? {};
  const all: Hundredths[] = [...ofGone];
  const sum = ofGone.reduce((total, one) => total + one, 0);
  const figures: HoursFigures = { month, citizens: 0, sum, median: 0, first, reached };
  for (const { paidHours, programme: id } of cases) {
    const programme = programmeOf(id);
    if (!programme) continue;
    const { countingKinds, targetPerMonth } = programme.paidHours;
    const hours = countingHours(paidHours[month], countingKinds);
    if (hours === 0) continue;
    all.push(hours);
    figures.sum += hours;
    if (hours >= Math.round(targetPerMonth * 100)) figures.reached += 1;
    if (firstMonth(paidHours, countingKinds) === month) figures.first += 1;
  }
  return { ...figures, citizens: all.length, median: medianOf(all) };
}

export function statementOf(
  cases: readonly HoursCase[],
  month: Month,
  programmeOf: ProgrammeOf,
  kept: Kept = {},
): HoursStatement {
  return {
    figures: hoursOfMonth(cases, month, programmeOf, kept),
    lastMonth: hoursOfMonth(cases, addToMonth(month, -1), programmeOf, kept),
    lastYear: hoursOfMonth(cases, addToMonth(month, -12), programmeOf, kept),
  };
}

function firstMonth(
  paidHours: HoursCase['paidHours'],
  countingKinds: readonly string[],
): LocalDate | undefined {
  return Object.keys(paidHours)
    .filter((month) => countingHours(paidHours[month], countingKinds) > 0)
    .sort()[0];
}

function medianOf(all: readonly Hundredths[]): Hundredths {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return 0;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return Math.round((lower + upper) / 2);
}

export type ShownFigures = Record<Exclude<keyof HoursFigures, 'month'>, Cell>;

const parts = ['first', 'reached'] as const satisfies HiddenPart[];

const usualBounds: HoursBounds = { target: 30_00, most: 744_00 };

/**
 * What others may see of a month. A part is hidden too when what is left of the whole would be under five, as
 * subtracting would show it; with few citizens their hours are hidden with them, and with a part that the sums alone
 * would give away, the sums. `before`: parts that an earlier version of the month has hidden, which a correction
 * must not give away.
 */
export function shownFigures(
  figures: HoursFigures,
  before: readonly HiddenPart[] = [],
  bounds = usualBounds,
): ShownFigures {
  const { citizens, sum, median, first, reached } = figures;
  const isFew = isSmall(citizens);
  const part = (name: HiddenPart, count: number): Cell =>
    isFew || before.includes(name) || isSmallPart(count, citizens) ? 'hidden' : count;
  const shownReached = part('reached', reached);
  const hidesSums = isFew || (shownReached === 'hidden' && sumsTell(figures, bounds));
  return {
    citizens: isFew ? 'hidden' : citizens,
    sum: hidesSums ? 'hidden' : sum,
    median: hidesSums ? 'hidden' : median,
    first: part('first', first),
    reached: shownReached,
  };
}

/** Parts that are hidden of a whole that is shown: with the next version of the month they could be worked out. */
export function hiddenParts(shown: ShownFigures): HiddenPart[] {
  return shown.citizens === 'hidden' ? [] : parts.filter((name) => shown[name] === 'hidden');
}

/** Whether number, sum and median leave only one count that would be hidden. */
function sumsTell(figures: HoursFigures, bounds: HoursBounds): boolean {
  const { citizens } = figures;
  const counts = Array.from({ length: citizens + 1 }, (_, count) => count);
  const possible = counts.filter(
    (count) => isSmallPart(count, citizens) && mayHaveReached(count, figures, bounds),
  );
  return possible.length < 2;
}

function isSmallPart(count: number, whole: number): boolean {
  return isSmall(count) || isSmall(whole - count);
}
