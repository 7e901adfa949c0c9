import type { CaseRecord } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { commit } from './commit.ts';
import type { CommitDeps } from './deps.ts';

/** A case with lists that it stands on from now on, so that they are drawn anew: the latest of each kind (`moment|kind|…`). */
export function withLists({ lists = [], ...record }: CaseRecord, ids: readonly string[]): CaseRecord {
  const kinds = new Set(ids.map(kindOf));
  return { ...record, lists: [...lists.filter((id) => !kinds.has(kindOf(id))), ...ids] };
}

function kindOf(id: string): string | undefined {
  return id.split('|')[1];
}

/** Before the list is written: whatever happens on the case meanwhile, the list is drawn with it. */
export async function standOn(
  deps: CommitDeps,
  teamId: string,
  caseRef: string,
  listId: string,
): Promise<void> {
  await untilWritten('the case', async () => {
    const stored = await deps.store.cases.get(teamId, caseRef);
    if (!stored || stored.row.lists?.includes(listId)) return true;
    const records = [{ row: withLists(stored.row, [listId]), etag: stored.etag }];
    return (await commit(deps, teamId, { records })) || undefined;
  });
}
