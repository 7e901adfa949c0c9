import type { Failure, Judge } from './connector.ts';
import type { Random } from './random.ts';

/**
 * What Teams documents for one bot (platform.md, Teams rules). Written down again on purpose: the pacer must keep to
 * these, not to its own.
 */
const threadLimits = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const tenantLimits = [{ count: 50, ms: 1_000 }];

export interface Limits {
  judge: Judge;
  refused(): number;
  /** The most requests of the tenant that came within any second. */
  peak(): number;
}

/**
 * Answers 429 whenever one more request in a thread, or in the tenant, is more than Teams allows. An update counts as a
 * send; what only reads counts for the tenant. A refused request counts too: who goes on asking stays refused.
 */
export function withLimits(now: () => number): Limits {
  const asked = new Map<string, number[]>();
  let refused = 0;
  let peak = 0;
  const room = (key: string, limits: typeof threadLimits) => {
    const moments = asked.get(key) ?? [];
    asked.set(key, moments);
    moments.push(now());
    return limits.every(
      ({ count, ms }) => (moments.at(-1 - count) ?? Number.NEGATIVE_INFINITY) <= now() - ms,
    );
  };
  const judge: Judge = ({ line, thread }) => {
    const inTenant = room('tenant', tenantLimits);
    peak = Math.max(peak, lastSecond(asked.get('tenant') ?? [], now()));
    const inThread = line.startsWith('GET') || room(`thread ${thread}`, threadLimits);
    if (inTenant && inThread) return undefined;
    refused += 1;
    return { status: 429, headers: { 'Retry-After': '1' } };
  };
  return { judge, refused: () => refused, peak: () => peak };
}

function lastSecond(moments: readonly number[], now: number): number {
  const before = moments.findLastIndex((at) => at <= now - 1_000);
  return moments.length - 1 - before;
}

/** Takes its time, as a network does. */
export function slowly(random: Random, fromMs: number, toMs: number): Judge {
  return () => ({ slowMs: random.int(fromMs, toMs) });
}

/** Goes wrong by chance: each failure in its share of the requests that post something. */
export function byChance(random: Random, shares: readonly (readonly [number, Failure])[]): Judge {
  return ({ line }) => {
    if (line.startsWith('GET')) return undefined;
    let left = random.next();
    for (const [share, failure] of shares) {
      left -= share;
      if (left < 0) return failure;
    }
    return undefined;
  };
}

/** The first that finds fault. */
export function together(...judges: readonly Judge[]): Judge {
  return (asked) => {
    for (const judge of judges) {
      const failure = judge(asked);
      if (failure) return failure;
    }
    return undefined;
  };
}
