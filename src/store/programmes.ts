import { inThisEdition } from '../engine/edition.ts';
import { type Programme, programmeSchema } from '../engine/programme.ts';
import { toEntity } from './entity.ts';
import { escapeKey, programmeIdOf, programmeKey, programmePrefix } from './keys.ts';
import type { Team } from './rows.ts';
import { unreadProgramme } from './shapes/teamShape.ts';
import type { ProgrammeStore, TeamStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readRange } from './tableRows.ts';
import { transact } from './transactions.ts';

/** Completes a team with its own programmes. */
export type Complete = (team: Team) => Promise<Team>;

/**
 * Versions never change, so a team's are read again only when its row says that there are others, or while one of them
 * cannot be read.
 */
export function completeTeams(cases: Table): Complete {
  const known = new Map<string, { count: number; programmes: readonly Programme[] }>();
  return async (team) => {
    const count = team.programmeVersions ?? 0;
    if (count === 0) return team;
    const kept = known.get(team.id);
    if (kept?.count === count) return { ...team, programmes: kept.programmes };
    const { programmes, unread } = await readProgrammes(cases, team.id);
    if (unread.length > 0) return { ...team, programmes, unreadProgrammes: unread };
    known.set(team.id, { count, programmes });
    return { ...team, programmes };
  };
}

export function programmeStore(cases: Table, teams: Pick<TeamStore, 'update'>): ProgrammeStore {
  const list = async (teamId: string) => (await readProgrammes(cases, teamId)).programmes;
  return {
    list,
    add: async (teamId, programme) => {
      const rowKey = programmeKey(programme.id, programme.version);
      const row = toEntity(escapeKey(teamId), rowKey, programme);
      const added = await transact(cases, [['create', row]], row);
      // Told again when the number is taken: whoever took it may not have come so far.
      const { programmes, unread } = await readProgrammes(cases, teamId);
      const count = programmes.length + unread.length;
      await teams.update(teamId, (team) => told(team, teamId, count));
      return added;
    },
  };
}

function told(team: Team | undefined, teamId: string, programmeVersions: number): Team {
  if (!team) throw new Error(`there is no team ${teamId}`);
  return { ...team, programmeVersions };
}

/**
 * A version that an older release wrote gets the defaults of what is new since, and the card that none goes without. One
 * that cannot be read may be the valid one, so its programme counts as unknown as a whole; `unread` has an id for each.
 */
async function readProgrammes(
  cases: Table,
  teamId: string,
): Promise<{ programmes: Programme[]; unread: string[] }> {
  const programmes: Programme[] = [];
  const unread: string[] = [];
  for await (const { row, rowKey } of readRange<unknown>(
    cases,
    escapeKey(teamId),
    prefixRange(programmePrefix),
  )) {
    if (row === unreadProgramme) unread.push(programmeIdOf(rowKey));
    else programmes.push(inThisEdition(programmeSchema.parse(row)));
  }
  return { programmes, unread };
}
