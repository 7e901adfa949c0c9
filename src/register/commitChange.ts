import type { Team } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';
import { dropHints } from './dropHints.ts';
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
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log' | 'afterwards'>,
  team: Team,
  { change, wakeAt: first }: Pick<Performed, 'change' | 'wakeAt'>,
): Promise<boolean> {
  if (first !== undefined && (team.nextDue === undefined || team.nextDue > first)) {
    await deps.store.teams.wakeBy(team.id, first);
  }
  const committed = await deps.store.commit(team.id, change);
  if (!committed) return false;
  const urgent = change.messages.some(({ row }) => row.urgent);
  const tell = () =>
    Promise.all([
      dropHints(deps, team.id, committed.outbox, urgent ? 'urgent' : 'normal'),
      first === undefined ? undefined : deps.store.teams.wakeBy(team.id, first),
    ]);
  if (deps.afterwards) deps.afterwards(tell);
  else await tell();
  return true;
}
