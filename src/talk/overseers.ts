import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { OverseerRole } from '../store/teamParts.ts';
import type { Asker } from './asker.ts';
import { isOfTenant } from './installedTeam.ts';

/** Somebody as who may read the audit of a team. */
export interface Overseeing {
  team: Team;
  id: string;
  role: OverseerRole;
}

/** The role that two people have given somebody in a team; none while only one has. */
export function overseerRoleOf({ overseers = [] }: Team, id: string): OverseerRole | undefined {
  return overseers.find((one) => one.id === id && one.confirmed !== undefined)?.role;
}

/** The teams whose audit somebody may read, in their own tenant; read anew each time, as a right hangs on it. */
export async function overseenBy(
  asker: Asker | undefined,
  { store }: { store: Pick<Store, 'teams'> },
): Promise<Overseeing[]> {
  if (!asker) return [];
  const teams = await store.teams.overseenBy(asker.id);
  return teams.flatMap((team) => {
    const role = isOfTenant(team, asker) ? overseerRoleOf(team, asker.id) : undefined;
    return role ? [{ team, id: asker.id, role }] : [];
  });
}
