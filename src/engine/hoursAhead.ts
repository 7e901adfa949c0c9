import { addToMonth, type Month } from '../calendar/months.ts';
import { countingHours, type Hundredths } from './hours.ts';
import type { CaseState } from './state.ts';

/** How paid hours have grown, and where that leads. */
export interface HoursAhead {
  /** What a month brings more than the one before; none or fewer where they do not grow. */
  pace: Hundredths;
  /** The months that it is known from: how many, the first and the last. */
  known: { count: number; first: Month; last: Month };
  /** The month that comes to the target; left out where none does within a year. */
  reaches?: Month;
}

interface Asked {
  /** The month that runs. */
  month: Month;
  countingKinds: readonly string[];
  target: Hundredths;
}

const mostKnown = 6;
const leastKnown = 3;
/** Hours are registered in the month after theirs: of the last two that are over, one is known, or all is too old. */
const newestKnown = 2;
const furthest = 12;

/**
 * When a month will come to the target if hours go on as they did. Known are the months that are over, at most the last
 * six, of which counting hours were registered (0 too), after the last interruption of a placement. The pace is the
 * median of the changes a month between any two of them, so that one odd month does not turn it, and the last known month
 * is where it goes on from. Undefined where too little is known (fewer than three months, or neither of the last two),
 * where the target is reached already, and for a case that rests or has ended.
 */
export function hoursAhead(
  state: Pick<CaseState, 'paidHours' | 'placements' | 'paused' | 'ended'>,
  asked: Asked,
): HoursAhead | undefined {
  if (state.paused || state.ended) return undefined;
  const { month, target } = asked;
  const points = knownMonths(state, asked);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < leastKnown || last.at < -newestKnown) return undefined;
  const now = countingHours(state.paidHours[month], asked.countingKinds);
  if (last.hours >= target || now >= target) return undefined;
  const pace = medianChange(points);
  const steps = last.at + stepsUp(target - last.hours, pace);
  return {
    pace: Math.round(pace),
    known: {
      count: points.length,
      first: addToMonth(month, first.at),
      last: addToMonth(month, last.at),
    },
    // A month that is over and was never told has not come to it, as far as anybody knows.
    ...(steps <= furthest && { reaches: addToMonth(month, Math.max(0, steps)) }),
  };
}

interface Point {
  /** Months from the one that runs: −1 is the last one that is over. */
  at: number;
  hours: Hundredths;
}

/** Oldest first. */
function knownMonths(
  { paidHours, placements }: Pick<CaseState, 'paidHours' | 'placements'>,
  { month, countingKinds }: Asked,
): Point[] {
  const brokenOff = placements.flatMap(({ interrupted }) => interrupted?.slice(0, 7) ?? []).sort();
  const since = brokenOff.at(-1) ?? '';
  return Array.from({ length: mostKnown }, (_, index) => index - mostKnown).flatMap((at) => {
    const of = addToMonth(month, at);
    const kinds = paidHours[of];
    const isKnown = of > since && countingKinds.some((kind) => kinds?.[kind] !== undefined);
    return isKnown ? [{ at, hours: countingHours(kinds, countingKinds) }] : [];
  });
}

function medianChange(points: readonly Point[]): number {
  const changes = points
    .flatMap((one, index) =>
      points.slice(index + 1).map((later) => (later.hours - one.hours) / (later.at - one.at)),
    )
    .sort((one, other) => one - other);
  const middle = (changes.length - 1) / 2;
  return ((changes[Math.floor(middle)] ?? 0) + (changes[Math.ceil(middle)] ?? 0)) / 2;
}

/** Beyond what a double rounds off: 1000 in thirds of 1000 are three steps. */
const roundedOff = 1e-9;

function stepsUp(missing: Hundredths, pace: number): number {
  return pace <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(missing / pace - roundedOff);
}
