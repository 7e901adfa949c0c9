import { isOfView, type MessageOf, type MessageRow, type MessageView } from '../store/messageRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Change } from '../store/store.ts';
import type { CommitDeps } from './deps.ts';
import { dropHints } from './dropHints.ts';

const maxTries = 5;

/**
 * Makes or changes a post about the whole team. Its id is what it is about, so two sweeps at once make it once; what
 * a worker writes onto it meanwhile stays. `change` leaves it as it is by giving undefined.
 */
export async function keepPost<View extends MessageView>(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log'>,
  teamId: string,
  { id, view }: { id: string; view: View },
  change: (row: MessageOf<View> | undefined) => MessageRow | undefined,
  more: Partial<Change> = {},
): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const stored = await deps.store.messages.get(teamId, id);
    const row = change(isOfView(stored?.row, view) ? stored.row : undefined);
    if (!row) return;
    const messages = [{ row, etag: stored?.etag }];
    const committed = await deps.store.commit(teamId, { ...noChange, ...more, messages });
    if (committed) return dropHints(deps, teamId, committed.outbox);
  }
  throw new Error(`a post was still changing after ${maxTries} tries`);
}
