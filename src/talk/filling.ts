import { toEpochMs } from '../calendar/localTime.ts';
import { dropHints } from '../register/dropHints.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Store } from '../store/store.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';
import type { TalkDeps } from './deps.ts';
import type { DrawDeps } from './drawMessage.ts';

/** Somebody fills a form in: so long its message is not drawn anew under their fingers (cards.md 7). */
const fillingMs = 10 * 60_000;
/** Somebody else may be writing the same row just now; a redraw in between costs a form, no answer. */
const mostTries = 3;

/** An update that is on its way to Teams already is waited for, so long at most. */
const waitMostMs = 3_000;
const waitMs = 100;

/** A form is about to be opened on this copy: said before it is shown, as the update that it must not meet comes any moment. */
export async function beginFilling(
  { store, now, wait }: Pick<DrawDeps, 'store' | 'now' | 'wait'>,
  teamId: string,
  id: string,
): Promise<void> {
  const until = utcOf(toEpochMs(now()) + fillingMs);
  await change(store, teamId, id, (row) => {
    const isHeld = row.retryAt !== undefined && row.retryAt === row.fillingUntil;
    return { ...row, fillingUntil: until, ...(isHeld && { retryAt: until }) };
  });
  for (let waited = 0; waited < waitMostMs; waited += waitMs) {
    const row = (await store.messages.get(teamId, id))?.row;
    const isOnItsWay = row?.state === 'sending' && row.activityId !== undefined;
    if (!isOnItsWay || epochMsOf(row.leaseUntil ?? '') <= toEpochMs(now())) return;
    await wait(waitMs);
  }
}

/** It was saved or closed: whatever waited for that is drawn, now that its hint would only come when the time is up. */
export async function endFilling(
  deps: Pick<TalkDeps, 'store' | 'hints' | 'log'>,
  teamId: string,
  id: string,
): Promise<void> {
  let isHeld = false;
  await change(deps.store, teamId, id, (whole) => {
    const { fillingUntil, ...row } = whole;
    if (fillingUntil === undefined) return undefined;
    isHeld = row.retryAt === fillingUntil;
    return isHeld ? { ...row, retryAt: undefined } : row;
  });
  if (!isHeld) return;
  const requests = await deps.store.messages.outbox(teamId);
  await dropHints(
    deps,
    teamId,
    requests.filter(({ messageId }) => messageId === id),
  );
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
