import { commit, type TellingDeps } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';

type Deps = TellingDeps & Pick<CommitDeps, 'store'>;

/** Lists that a newer one takes over from shrink to a line that leads there. What nobody has seen yet is not sent any more. */
export async function leadOver(deps: Deps, teamId: string, ids: readonly string[]): Promise<void> {
  for (const some of Map.groupBy(ids, momentOf).values()) {
    const lists = await readLists(deps, teamId, some);
    for (const id of some) {
      const read = (tries: number) => (tries === 0 ? lists(id) : deps.store.messages.get(teamId, id));
      await untilWritten('a list', async (tries) => leadOne(deps, teamId, await read(tries)));
    }
  }
}

/** What the lists of one morning have in common: `2026-04-07T08:00|personal`. */
function momentOf(id: string): string {
  return id.split('|', 2).join('|');
}

/** Several lists of one morning are read at once, and those that nobody had cost nothing. */
async function readLists(
  { store: { messages } }: Deps,
  teamId: string,
  lists: readonly string[],
): Promise<(id: string) => Promise<Stored<MessageRow> | undefined>> {
  const [first = '', second] = lists;
  if (second === undefined) return (id) => messages.get(teamId, id);
  const found = new Map<string, Stored<MessageRow>>();
  // Of what a key may hold nothing sorts after `|`.
  const ids = { from: `${momentOf(first)}|`, before: `${momentOf(first)}||` };
  for await (const { stored } of messages.scan(teamId, ids)) if (stored) found.set(stored.row.id, stored);
  return async (id) => found.get(id);
}

async function leadOne(deps: Deps, teamId: string, stored: Stored<MessageRow> | undefined) {
  if (!stored || !isList(stored.row)) return true;
  const day = stored.row.view === 'agenda' ? stored.row.day : undefined;
  const row: MessageRow = { ...stored.row, view: 'agenda', day: { ...day, over: true } };
  return (await commit(deps, teamId, { messages: [{ row, etag: stored.etag }] }, 'calm')) || undefined;
}

function isList(row: MessageRow): boolean {
  return row.view === 'card' || (row.view === 'agenda' && !row.day?.over);
}
