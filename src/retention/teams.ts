import { periods } from '../privacy/periods.ts';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';

const keptMs = periods.removedTeamDays * 24 * 60 * 60_000;

/**
 * Deletes teams that took the bot out thirty days ago, with their cases, their people and every other row: no purpose is
 * left (domain/6-privacy.md 6.5). What stands in Teams is out of reach since then. How many teams that were.
 */
export async function forgetRemovedTeams(deps: CommitDeps): Promise<number> {
  const now = deps.clock();
  let forgotten = 0;
  for (const { id, removed, removedAt } of await deps.store.teams.all()) {
    if (!removed) continue;
    if (removedAt === undefined) await begin(deps, id);
    else if (epochMsOf(removedAt) + keptMs <= now && (await deps.store.forgetting.team(id))) {
      forgotten += 1;
      deps.log.warn({ teamId: id }, 'a team that took the bot out thirty days ago was deleted');
    }
  }
  return forgotten;
}

/** Of earlier releases it is not known since when. */
async function begin(deps: CommitDeps, teamId: string): Promise<void> {
  const removedAt = utcOf(deps.clock());
  await unlessSetAside(deps, { teamId }, () =>
    deps.store.teams.update(teamId, (team) => {
      if (!team) throw new Error('a team that is there is gone');
      return team.removed ? { removedAt, ...team } : team;
    }),
  );
}
