import type { Hundredths } from '../engine/hours.ts';

/** Limits that everybody knows: what counts as reached, and the most hours that a month has. */
export interface HoursBounds {
  target: Hundredths;
  most: Hundredths;
}

interface Told {
  citizens: number;
  sum: Hundredths;
  median: Hundredths;
}

/**
 * Whether so many of the citizens can have reached the target, for whoever knows how many they are, their sum and
 * their median: a small sum may leave only one answer, and then it would tell what a hidden count hides.
 */
export function mayHaveReached(reached: number, told: Told, bounds: HoursBounds): boolean {
  return middlesOf(told).some((middle) => {
    const range = sumsWith(reached, told.citizens, middle, bounds);
    return range !== undefined && range[0] <= told.sum && told.sum <= range[1];
  });
}

/** The one in the middle (then both are the same), or the two whose mean, rounded half up, is the median. */
type Middle = readonly [lower: Hundredths, upper: Hundredths];

/** Of an even number only the closest pairs: to know of fewer answers hides the sums rather too soon than too late. */
function middlesOf({ citizens, median }: Told): Middle[] {
  if (citizens % 2 === 1) return [[median, median]];
  return [2 * median - 1, 2 * median]
    .map((both): Middle => [Math.floor(both / 2), Math.ceil(both / 2)])
    .filter(([lower]) => lower >= 1);
}

/** The least and the greatest sum: everybody below the middle has one hundredth or more, and everybody some hours. */
function sumsWith(
  reached: number,
  citizens: number,
  [lower, upper]: Middle,
  { target, most }: HoursBounds,
): readonly [number, number] | undefined {
  const side = Math.floor((citizens - 1) / 2);
  const middle = citizens % 2 === 1 ? lower : lower + upper;
  if (lower >= target) {
    const below = citizens - reached;
    if (below < 0 || below > side) return undefined;
    return [
      below + (side - below) * target + middle + side * upper,
      below * (target - 1) + (side - below) * lower + middle + side * most,
    ];
  }
  const above = upper >= target ? reached - 1 : reached;
  if (above < 0 || above > side || (upper >= target && above !== side)) return undefined;
  return [
    side + middle + (side - above) * upper + above * Math.max(target, upper),
    side * lower + middle + (side - above) * (target - 1) + above * most,
  ];
}
