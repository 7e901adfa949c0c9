import type { Round } from '../rounds/round.ts';
import type { KeptPeople } from './people.ts';

/**
 * Teams does not always tell that somebody left, or that a team is gone: now and then every roster is read again, one after
 * the other. Of a team that counts as removed because it could not be read, too: it may be back.
 */
export function createRosterRound({ keepUp }: Pick<KeptPeople, 'keepUp'>): Round {
  return {
    name: 'roster',
    every: 6 * 60 * 60_000,
    run: async ({ store }) => {
      for (const team of await store.teams.all()) if (!team.removed || team.lost) await keepUp(team);
    },
  };
}
