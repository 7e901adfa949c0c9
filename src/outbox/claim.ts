import { newId } from '../privacy/letters.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';
import type { SendDeps } from './deps.ts';
import { patiently } from './patiently.ts';

/** Longer than one send can take, clocks that differ by half a minute included. */
const leaseMs = 90_000;
/** A queue counts in whole seconds: a hint may come a little before its time. */
const earlyMs = 1_000;
/** A claim that fails may have been written: better to find out than to leave it behind for a minute and a half. */
const patienceMs = 30_000;

/** Of one process or another, and each its own. */
export function newClaimant(instance: string): string {
  return `${instance} ${newId()}`;
}

/** How long somebody else still has a message; 0 when it is free, as it is when that process was killed. */
export function busyMs(
  message: MessageRow,
  claimant: string,
  now: number,
  isGone: (instance: string) => boolean = () => false,
): number {
  if (message.state !== 'sending' || message.leaseBy === claimant) return 0;
  if (isGone(instanceOf(message.leaseBy ?? ''))) return 0;
  return Math.max(0, epochMsOf(message.leaseUntil ?? utcOf(now)) - now);
}

function instanceOf(claimant: string): string {
  return claimant.slice(0, claimant.lastIndexOf(' '));
}

/** A later try is on its way already, with a hint of its own: this one is not needed. */
export function waitsForRetry(message: MessageRow, now: number): boolean {
  return message.retryAt !== undefined && epochMsOf(message.retryAt) - earlyMs > now;
}

/**
 * `sending`, under the ETag: of all who want to send, one may. Undefined when somebody else was first.
 * A lease that ran out before the first send was recorded means that nobody knows whether it arrived.
 */
export async function claim(
  deps: SendDeps,
  teamId: string,
  { row, etag }: Stored<MessageRow>,
  claimant: string,
): Promise<Stored<MessageRow> | undefined> {
  const abandoned = row.state === 'sending' && row.activityId === undefined && row.leaseBy !== claimant;
  const claimed: MessageRow = {
    ...row,
    state: 'sending',
    attempts: row.attempts + 1,
    leaseBy: claimant,
    leaseUntil: utcOf(deps.clock() + leaseMs),
    // Until Teams has answered nobody knows what stands there: it may be the new or the old.
    shown: undefined,
    possibleDuplicates: row.possibleDuplicates + (abandoned ? 1 : 0),
  };
  if (abandoned) deps.log.warn({ teamId, message: row.id }, 'a send was interrupted; sending again');
  const written = await patiently(deps, patienceMs, () =>
    deps.store.messages.save(teamId, { row: claimed, etag }),
  );
  if (written === undefined) return undefined;
  if (abandoned) deps.metrics?.possibleDuplicate();
  return { row: claimed, etag: written };
}
