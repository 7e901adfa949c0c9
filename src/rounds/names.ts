import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { Team } from '../store/rows.ts';
import { wholeTeam } from '../store/store.ts';
import type { Round } from './round.ts';

/** Of a hundred rows each: a large team takes some rounds, and everything else goes on between the steps. */
const stepsARound = 20;

/**
 * Writes rows that name people by their sign-in names anew, with their ids. A team says how far it has come, so that
 * whoever comes next goes on there; once it is through, a round costs nothing, until somebody new is in the team.
 */
export const namesRound: Round = {
  name: 'names',
  every: 60_000,
  run: async (deps) => {
    for (const team of await deps.store.teams.all()) {
      if (team.identified === wholeTeam) continue;
      await unlessSetAside(deps, { teamId: team.id }, () => rewriteSome(deps, team));
    }
  },
};

async function rewriteSome({ store, log }: CommitDeps, team: Team): Promise<true> {
  let next = team.identified;
  let rewritten = 0;
  for (let steps = 0; steps < stepsARound && next !== wholeTeam; steps += 1) {
    const done = await store.rewrites.step(team.id, next);
    rewritten += done.rewritten;
    next = done.next ?? wholeTeam;
  }
  const began = team.identified;
  // Somebody new came meanwhile, and it begins again; or another process has come as far.
  await store.teams.update(team.id, (current = team) =>
    current.identified === began ? { ...current, identified: next } : current,
  );
  if (rewritten > 0) log.info({ teamId: team.id, rewritten }, 'rows name people by their ids now');
  return true;
}
