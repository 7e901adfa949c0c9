import type { MessageBase, MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';
import type { SendDeps } from './deps.ts';
import { patiently } from './patiently.ts';
import { release } from './served.ts';

const maxTries = 5;
/** What Teams has said stands nowhere else: it is held on to for longer than storage is ever away. */
const patienceMs = 5 * 60_000;

type Deps = Pick<SendDeps, 'store' | 'clock' | 'wait' | 'log'>;

/**
 * Writes an outcome onto the message, with the end of its request if there is one. A sweep may have added a card to
 * the message meanwhile: as long as the lease is ours, the outcome goes onto what it has become.
 */
export async function record(
  deps: Deps,
  teamId: string,
  claimed: Stored<MessageRow>,
  outcome: Partial<MessageBase>,
  pointer?: Pointer,
): Promise<void> {
  const { messages } = deps.store;
  const recorded = await patiently(deps, patienceMs, async () => {
    let current: Stored<MessageRow> | undefined = claimed;
    let request = pointer;
    for (let tries = 0; tries < maxTries; tries += 1) {
      if (!current || current.row.leaseBy !== claimed.row.leaseBy) break;
      const settled = { row: { ...release(current.row), ...outcome }, etag: current.etag };
      if (await write(deps, teamId, settled, request)) return true;
      const now: Stored<MessageRow> | undefined = await messages.get(teamId, claimed.row.id);
      // The message is as it was, so it was the request that somebody else has ended.
      if (now?.etag === current.etag) request = undefined;
      current = now;
    }
    return current !== undefined && says(current.row, outcome);
  });
  if (recorded) return;
  // The lease ran out under a slow send and somebody else went on: they have counted it as a possible duplicate.
  deps.log.warn({ teamId, message: claimed.row.id }, 'a send took longer than its lease');
}

async function write(
  { store: { messages } }: Deps,
  teamId: string,
  settled: Stored<MessageRow>,
  pointer: Pointer | undefined,
): Promise<boolean> {
  if (pointer) return messages.settle(teamId, settled, pointer);
  return (await messages.save(teamId, settled)) !== undefined;
}

/** Written by a try whose answer got lost. */
function says(row: MessageRow, outcome: Partial<MessageBase>): boolean {
  const now: Readonly<Record<string, unknown>> = { ...row };
  return Object.entries(outcome).every(([field, value]) => now[field] === value);
}
