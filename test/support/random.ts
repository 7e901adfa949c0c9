/** Seeded chance: the same seed gives the same scenario on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A part of `from`, in random order, maybe empty. */
  some<T>(from: readonly T[]): T[];
  /** One of `from` by its weight. */
  weighted<T>(from: readonly (readonly [number, T])[]): T;
}

export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (probability: number) => next() < probability;
  const shuffled = <T>(from: readonly T[]) =>
    from
      .map((value) => ({ value, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value);

  return {
    next,
    int,
    chance,
    pick: (from) => from[int(0, from.length - 1)]!,
    some: (from) => shuffled(from).slice(0, int(0, from.length)),
    weighted: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return from.at(-1)![1];
    },
  };
}

/** One of a team so small that its caseloads meet. */
export function worker(random: Random): string {
  return `worker-${random.pick(['a', 'b', 'c', 'd'])}`;
}

function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
