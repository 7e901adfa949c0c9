import type { LocalInstant } from '../calendar/local.ts';
import { toEpochMs } from '../calendar/localTime.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Store } from '../store/store.ts';
import { utcOf } from '../store/utc.ts';

/** Somebody fills a form in: so long its message is not drawn anew under their fingers (cards.md 7). */
const fillingMs = 10 * 60_000;
/** Somebody else may be writing the same row just now; a redraw in between costs a form, no answer. */
const mostTries = 3;

/** A form is open on this copy. */
export function beginFilling(store: Store, teamId: string, id: string, now: LocalInstant): Promise<void> {
  const until = utcOf(toEpochMs(now) + fillingMs);
  return change(store, teamId, id, (row) => ({ ...row, fillingUntil: until }));
}

/** It was saved or closed: whatever waited for that may be drawn. */
export function endFilling(store: Store, teamId: string, id: string): Promise<void> {
  return change(store, teamId, id, (whole) => {
    const { fillingUntil, ...row } = whole;
    if (fillingUntil === undefined) return undefined;
    return row.retryAt === fillingUntil ? { ...row, retryAt: undefined } : row;
  });
}

async function change(
  store: Store,
  teamId: string,
  id: string,
  changed: (row: MessageRow) => MessageRow | undefined,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await store.messages.get(teamId, id);
    if (!stored) return;
    const row = changed(stored.row);
    if (!row) return;
    const saved = await store.messages.save(teamId, { ...stored, row });
    if (saved !== undefined) return;
  }
}
