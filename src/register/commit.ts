import type { Change } from '../store/change.ts';
import type { Lane } from '../store/hints.ts';
import { noChange } from '../store/noChange.ts';
import type { Pointer } from '../store/store.ts';
import type { CommitDeps } from './deps.ts';
import { dropByLane } from './hintsByLane.ts';

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
  await tell(deps, teamId, change.messages ?? [], committed.outbox, lane);
  return true;
}

/** For whoever has something to do between the two. */
export async function tell(
  deps: TellingDeps,
  teamId: string,
  messages: Change['messages'],
  outbox: readonly Pointer[],
  lane?: Lane,
): Promise<void> {
  const rows = messages.map(({ row }) => row);
  const drop = () => dropByLane(deps, teamId, rows, outbox, lane);
  if (deps.afterwards) deps.afterwards(drop);
  else await drop();
}
