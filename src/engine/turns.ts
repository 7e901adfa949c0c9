import type { LocalInstant } from '../calendar/local.ts';

/** Who has their turn at which moment; each has one turn at most. */
export interface Turns<One> {
  /** In the place of the turn that was there before; none without `at`. */
  give(one: One, at: LocalInstant | undefined): void;
  first(): LocalInstant | undefined;
  /** Those of a moment; they have none afterwards. */
  take(at: LocalInstant): One[];
}

export function createTurns<One>(): Turns<One> {
  const byMoment = new Map<LocalInstant, Set<One>>();
  const known = new Map<One, LocalInstant>();
  /** Those of `byMoment`, the latest first. */
  const moments: LocalInstant[] = [];

  const drop = (one: One) => {
    const at = known.get(one);
    if (at !== undefined) byMoment.get(at)?.delete(one);
    known.delete(one);
  };
  return {
    give: (one, at) => {
      drop(one);
      if (at === undefined) return;
      known.set(one, at);
      const those = byMoment.get(at);
      if (those) return void those.add(one);
      byMoment.set(at, new Set([one]));
      moments.splice(placeOf(at, moments), 0, at);
    },
    first: () => {
      for (let at = moments.at(-1); at !== undefined; at = moments.at(-1)) {
        if ((byMoment.get(at)?.size ?? 0) > 0) return at;
        byMoment.delete(at);
        moments.pop();
      }
      return undefined;
    },
    take: (at) => {
      const those = [...(byMoment.get(at) ?? [])];
      for (const one of those) drop(one);
      return those;
    },
  };
}

/** Where `at` stands among moments that fall, by halves. */
function placeOf(at: LocalInstant, moments: readonly LocalInstant[]): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? '') > at) low = middle + 1;
    else high = middle;
  }
  return low;
}
