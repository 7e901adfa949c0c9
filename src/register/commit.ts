import type { Lane } from '../store/hints.ts';
import { noChange } from '../store/noChange.ts';
import type { Change } from '../store/store.ts';
import type { CommitDeps } from './deps.ts';
import { dropByLane } from './lanes.ts';

export type TellingDeps = Pick<CommitDeps, 'store' | 'hints' | 'log' | 'afterwards'>;

/**
 * Commits, and tells the workers what the commit left for them: nobody who commits has to remember it. `lane`: for all
 * of it; else each message has the lane that it says. False, with nothing told, when something changed meanwhile.
 */
export async function commit(
  deps: TellingDeps,
  teamId: string,
  change: Partial<Change>,
  lane?: Lane,
): Promise<boolean> {
  const committed = await deps.store.commit(teamId, { ...noChange, ...change });
  if (!committed) return false;
  const rows = (change.messages ?? []).map(({ row }) => row);
  const tell = () => dropByLane(deps, teamId, rows, committed.outbox, lane);
  if (deps.afterwards) deps.afterwards(tell);
  else await tell();
  return true;
}
