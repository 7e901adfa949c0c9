import type { Change } from '../store/change.ts';
import { isOfView, type MessageOf, type MessageRow, type MessageView } from '../store/messageRow.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { commit } from './commit.ts';
import type { CommitDeps } from './deps.ts';

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
  await untilWritten('a post', async () => {
    const stored = await deps.store.messages.get(teamId, id);
    const row = change(isOfView(stored?.row, view) ? stored.row : undefined);
    if (!row) return true;
    const messages = [{ row, etag: stored?.etag }];
    return (await commit(deps, teamId, { ...more, messages })) || undefined;
  });
}
