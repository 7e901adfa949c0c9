import type { Refusal } from './contracts.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 5 * 60_000;
/** About an hour of trying. */
export const maxAttempts = 16;

/** Answers after which the same request may succeed (platform.md, Teams rules); all others are final. */
const passing: readonly number[] = [408, 412, 429, 500, 502, 503, 504];

export function mayPass(refusal: Refusal): boolean {
  return passing.includes(refusal.status);
}

/** Twice as long each time, half of it by chance so that instances do not come back together. */
export function backoffMs(attempts: number, random: number): number {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, attempts - 1));
  return Math.round(wait / 2 + (wait / 2) * random);
}
