import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { epochMsOf } from '../store/utc.ts';
import type { Refusal } from './contract.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 5 * 60_000;
/** About an hour of trying. */
const fewestAttempts = 16;
const redactMs = 7 * 24 * 60 * 60_000;

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

/**
 * Teams may be down all morning, and what was due today still goes out today: it is given up after an hour of trying,
 * but not before its day is over. What it has become by then is decided when it is sent (expiry.ts).
 */
export function isWorthTrying(message: MessageRow, now: number): boolean {
  const { attempts, at } = message;
  return attempts < fewestAttempts || dateOf(toLocal(now)) <= dateOf(at) || isWorthRedacting(message, now);
}

/** What must not be read any longer is tried for a week. */
export function isWorthRedacting({ redactSince }: MessageRow, now: number): boolean {
  return redactSince !== undefined && now - epochMsOf(redactSince) < redactMs;
}
