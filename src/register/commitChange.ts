import type { Team } from '../store/rows.ts';
import { commit } from './commit.ts';
import type { CommitDeps } from './deps.ts';
import type { Performed } from './loaded.ts';

/**
 * Commits a change and tells those who act on it; false when the case has changed meanwhile.
 *
 * Why no due row is forgotten: a sweep looks at a team from `nextDue` on. It is lowered before the commit, so a crash
 * right after the commit leaves it early, which costs one look. A sweep may raise it between the two, having seen
 * the rows from before the commit: so it is checked again after it. If the process dies exactly there, the repair
 * pass compares every team's `nextDue` with its first due row.
 */
export async function commitChange(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log' | 'clock' | 'afterwards'>,
  team: Team,
  { change, wakeAt: first }: Pick<Performed, 'change' | 'wakeAt'>,
): Promise<boolean> {
  if (first !== undefined && (team.nextDue === undefined || team.nextDue > first)) {
    await deps.store.teams.wakeBy(team.id, first, deps.clock());
  }
  const urgent = change.messages.some(({ row }) => row.urgent);
  if (!(await commit(deps, team.id, change, urgent ? 'urgent' : 'normal'))) return false;
  if (first === undefined) return true;
  const wake = () => deps.store.teams.wakeBy(team.id, first, deps.clock());
  if (deps.afterwards) deps.afterwards(wake);
  else await wake();
  return true;
}
