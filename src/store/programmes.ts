import type { TableClient } from '@azure/data-tables';
import { inThisEdition } from '../engine/edition.ts';
import { type Programme, programmeSchema } from '../engine/programme.ts';
import { toEntity } from './entity.ts';
import { prefixRange, readAll, transact } from './gateway.ts';
import { escapeKey, programmeKey, programmePrefix } from './keys.ts';
import type { Team } from './rows.ts';
import type { ProgrammeStore, TeamStore } from './store.ts';

/** Completes a team with its own programmes. */
export type Complete = (team: Team) => Promise<Team>;

/** Versions never change, so a team's are read again only when its row says that there are others. */
export function completeTeams(cases: TableClient): Complete {
  const known = new Map<string, { count: number; programmes: readonly Programme[] }>();
  return async (team) => {
    const count = team.programmeVersions ?? 0;
    if (count === 0) return team;
    const kept = known.get(team.id);
    if (kept?.count === count) return { ...team, programmes: kept.programmes };
    const programmes = await readProgrammes(cases, team.id);
    known.set(team.id, { count, programmes });
    return { ...team, programmes };
  };
}

export function programmeStore(cases: TableClient, teams: Pick<TeamStore, 'update'>): ProgrammeStore {
  const list = (teamId: string) => readProgrammes(cases, teamId);
  return {
    list,
    add: async (teamId, programme) => {
      const rowKey = programmeKey(programme.id, programme.version);
      const row = toEntity(escapeKey(teamId), rowKey, programme);
      const added = await transact(cases, [['create', row]], row);
      // Told again when the number is taken: whoever took it may not have come so far.
      const { length } = await list(teamId);
      await teams.update(teamId, (team) => told(team, teamId, length));
      return added;
    },
  };
}

function told(team: Team | undefined, teamId: string, programmeVersions: number): Team {
  if (!team) throw new Error(`there is no team ${teamId}`);
  return { ...team, programmeVersions };
}

/** A version that an older release wrote gets the defaults of what is new since, and the card that none goes without. */
async function readProgrammes(cases: TableClient, teamId: string): Promise<Programme[]> {
  const rows = await readAll<unknown>(cases, escapeKey(teamId), prefixRange(programmePrefix));
  return rows.map(({ row }) => inThisEdition(programmeSchema.parse(row)));
}
