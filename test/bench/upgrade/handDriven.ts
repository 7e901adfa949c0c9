import type { Hint, Hints, Lane, TakenHint } from '../../../src/store/hints.ts';

/**
 * The real queue under a clock that stands: what is to be taken later waits here until the clock has come so far. A process
 * that ends takes what waits with it, and the rescue pass finds those requests.
 */
export function handDriven(hints: Hints, clock: () => number): Hints {
  const waiting: { at: number; hint: Hint; lane?: Lane }[] = [];
  const put: Hints['put'] = async (hint, { lane, afterMs = 0 } = {}) => {
    if (afterMs <= 0) return hints.put(hint, { lane });
    waiting.push({ at: clock() + afterMs, hint, lane });
  };
  const giveRipe = async () => {
    const ripe = waiting.filter(({ at }) => at <= clock());
    for (const one of ripe) {
      waiting.splice(waiting.indexOf(one), 1);
      await hints.put(one.hint, { lane: one.lane });
    }
  };
  const driven = (taken: TakenHint): TakenHint => ({
    ...taken,
    later: (pointers, afterMs) => put({ teamId: taken.teamId, pointers }, { afterMs: Math.max(1, afterMs) }),
  });
  return {
    oldest: () => hints.oldest(),
    put,
    take: async (max, from) => {
      await giveRipe();
      return (await hints.take(max, from)).map(driven);
    },
  };
}
