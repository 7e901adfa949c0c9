import { leftover } from '../outbox/takeBack.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { isShare } from '../register/shares.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Change } from '../store/change.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { casesIn, listingOnly } from '../store/messageRow.ts';
import type { Stored, Team } from '../store/rows.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';

/**
 * Takes cases out of every message of their team, in storage and in Teams. What shows nothing else goes, a list of several
 * is drawn again without them, and a milestone that names nobody stays in its channel. It reads all messages of the
 * team, as lists of the day and copies for leaders stand on no card. Returns the cases that a message still holds.
 */
export async function forgetMessages(
  deps: CommitDeps,
  { id }: Team,
  caseRefs: ReadonlySet<string>,
): Promise<Set<string>> {
  const held = new Set<string>();
  for await (const { rowKey, stored } of deps.store.messages.scan(id)) {
    // A process died between the two steps, whoever's message it was.
    if (!stored) await deps.store.messages.purge(id, rowKey);
    const shown = stored ? casesIn(stored.row).filter((caseRef) => caseRefs.has(caseRef)) : [];
    if (!stored || shown.length === 0) continue;
    const done = !isBeingSent(stored.row, deps.clock()) && (await withoutCases(deps, id, stored, caseRefs));
    if (!done) for (const caseRef of shown) held.add(caseRef);
    else if (done === 'removed') await deps.store.messages.purge(id, rowKey);
  }
  return held;
}

/** Whoever sends it has not told yet where it stands in Teams. */
export function isBeingSent({ state, leaseUntil }: MessageRow, now: number): boolean {
  return state === 'sending' && leaseUntil !== undefined && epochMsOf(leaseUntil) > now;
}

async function withoutCases(
  deps: CommitDeps,
  teamId: string,
  stored: Stored<MessageRow>,
  caseRefs: ReadonlySet<string>,
): Promise<'changed' | 'removed' | false> {
  const rest = restOf(stored.row, caseRefs);
  const isLeft = casesIn(rest).length > 0 || rest.cards.length > 0;
  const change = isLeft ? redrawn(stored, rest, deps.clock()) : removal([stored], deps.clock());
  if (!(await commit(deps, teamId, change, 'calm'))) return false;
  return isLeft ? 'changed' : 'removed';
}

function restOf(row: MessageRow, caseRefs: ReadonlySet<string>): MessageRow {
  const cards = row.cards.filter((key) => !caseRefs.has(caseRefOf(key)));
  return listingOnly({ ...row, cards }, (caseRef) => !caseRefs.has(caseRef));
}

/** What it shows less than before must soon be gone from Teams. */
export function redrawn(
  { etag }: Stored<MessageRow>,
  rest: MessageRow,
  now: number,
): Pick<Change, 'messages'> {
  return { messages: [{ row: { ...rest, redactSince: utcOf(now) }, etag }] };
}

/** Messages as if they had never been, and what is to be deleted in Teams, under names that say nothing. */
export function removal(
  gone: readonly Stored<MessageRow>[],
  now: number,
): Pick<Change, 'messages' | 'messagesRemoved'> {
  const left = gone.flatMap(({ row }) => (isNameless(row) ? [] : (leftover(row, utcOf(now)) ?? [])));
  return { messagesRemoved: [...gone], messages: left.map((row) => ({ row })) };
}

/** A milestone in a channel: no code, no name, no date (6-privacy.md 6.1). */
function isNameless({ audience, view, cards }: MessageRow): boolean {
  return audience === 'channel' && view === 'card' && cards.length > 0 && cards.every(isShare);
}
