import { commit, type TellingDeps } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { untilWritten } from '../store/untilWritten.ts';

/** Lists that a newer one takes over from shrink to a line that leads there. What nobody has seen yet is not sent any more. */
export async function leadOver(
  deps: TellingDeps & Pick<CommitDeps, 'store'>,
  teamId: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await untilWritten('a list', () => leadOne(deps, teamId, id));
}

async function leadOne(deps: TellingDeps & Pick<CommitDeps, 'store'>, teamId: string, id: string) {
  const stored = await deps.store.messages.get(teamId, id);
  if (!stored || !isList(stored.row)) return true;
  const day = stored.row.view === 'agenda' ? stored.row.day : undefined;
  const row: MessageRow = { ...stored.row, view: 'agenda', day: { ...day, over: true } };
  return (await commit(deps, teamId, { messages: [{ row, etag: stored.etag }] }, 'calm')) || undefined;
}

function isList(row: MessageRow): boolean {
  return row.view === 'card' || (row.view === 'agenda' && !row.day?.over);
}
