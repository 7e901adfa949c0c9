import { type Entity, toEntity } from './entity.ts';
import { escapeKey } from './keys.ts';
import { lookUp } from './lookUp.ts';
import { oneForAll } from './oneForAll.ts';
import type { Complete } from './programmes.ts';
import { createRecent } from './recentReads.ts';
import type { Stored, Team } from './rows.ts';
import type { TeamStore } from './store.ts';
import type { Table } from './table.ts';
import { deleteRow, prefixRange, readAll, readRange, readRow, writeRow } from './tableRows.ts';
import { unlessUnreadable } from './unreadable.ts';
import { untilWritten } from './untilWritten.ts';
import { updateRow } from './updateRow.ts';
import { type UtcInstant, utcOf } from './utc.ts';

export const teamPartition = 'teams';
const partition = teamPartition;
/** Person → team: a personal chat names a person only. */
const memberPartition = 'member';
const overseerPartition = 'overseer';
export const linkPartitions = [memberPartition, overseerPartition] as const;
/** After every key that `escapeKey` can make. */
const everyKey = { from: '!', to: '~' };
/** By another process's clock a team may be due while it is not by ours: two that differ by more are told of (`rounds/skew.ts`). */
const sweptEarlyMs = 60_000;
const mostWakes = 20;

export function teamStore(table: Table, complete: Complete, clock: () => number): TeamStore {
  const get = async (teamId: string) => {
    const stored = await lookUp(() => readRow<Team>(table, partition, escapeKey(teamId)));
    return stored && complete(stored.row);
  };
  const recent = createRecent(get, clock);
  const update = async (teamId: string, change: (team: Team | undefined) => Team) => {
    try {
      return await complete(await updateRow<Team>(table, partition, escapeKey(teamId), change, teamEntity));
    } finally {
      recent.forget(teamId);
    }
  };
  /** Also written where it is awake and a sweep may be on its way: then that one does not put it to sleep unseen. */
  const wake = async (teamId: string, at: UtcInstant, now: number): Promise<true | undefined> => {
    const stored = await lookUp(() => readRow<Team>(table, partition, escapeKey(teamId)));
    if (!stored) return true;
    const { nextDue } = stored.row;
    const isAsleep = nextDue !== undefined && nextDue > utcOf(now + sweptEarlyMs);
    if (isAsleep && nextDue <= at) return true;
    try {
      const written = await writeRow(table, teamEntity(earlier(stored.row, at)), stored.etag);
      return written === undefined ? undefined : true;
    } finally {
      recent.forget(teamId);
    }
  };
  const due = async (now: UtcInstant) => {
    const teams = await dueTeams(table, now, complete);
    for (const { row } of teams) void recent.keep(row.id, Promise.resolve(row));
    return teams;
  };

  return {
    get,
    recent: recent.get,
    update,
    all: async () =>
      Promise.all((await readAll<Team>(table, partition, everyKey)).map(({ row }) => complete(row))),
    due,
    wakeBy: oneForAll(async (teamId, at, now) => {
      await untilWritten('a team that is woken', () => wake(teamId, at, now), mostWakes);
    }),
    sleepUntil: async ({ row, etag }, at) => {
      const slept = { ...row, nextDue: at };
      const written = await writeRow(table, teamEntity(slept), etag);
      // A long sweep outlives what it read when it began, and this team's messages are sent now.
      if (written === undefined) recent.forget(row.id);
      else void recent.keep(row.id, Promise.resolve(slept));
      return written !== undefined;
    },
    ofMember: async (memberId) => (await lookUp(() => teamsOf(table, memberPartition, memberId, get))) ?? [],
    overseenBy: async (id) => (await lookUp(() => teamsOf(table, overseerPartition, id, get))) ?? [],
    linkOverseer: async (teamId, id, isOne) => {
      if (isOne) await linkOverseer(table, id, teamId);
      else await deleteRow(table, overseerPartition, linkKey(id, teamId));
    },
  };
}

function earlier(team: Team, at: UtcInstant): Team {
  return team.nextDue !== undefined && team.nextDue <= at ? team : { ...team, nextDue: at };
}

/** `nextDue` stands beside the JSON, where a query can compare it; the programmes are rows of their own. */
function teamEntity({ programmes, unreadProgrammes, ...team }: Team): Entity {
  const entity = toEntity(partition, escapeKey(team.id), team);
  return team.nextDue === undefined ? entity : { ...entity, nextDue: team.nextDue };
}

async function dueTeams(table: Table, now: UtcInstant, complete: Complete): Promise<Stored<Team>[]> {
  const teams: Stored<Team>[] = [];
  for await (const team of readRange<Team>(table, partition, everyKey, {
    extraFilter: ` and nextDue le '${now}'`,
  }))
    teams.push({ ...team, row: await complete(team.row) });
  return teams;
}

async function teamsOf(
  table: Table,
  partitionKey: string,
  personId: string,
  get: (teamId: string) => Promise<Team | undefined>,
): Promise<Team[]> {
  const links = await readAll<string>(table, partitionKey, prefixRange(`${escapeKey(personId)}|`));
  const teams = await Promise.all(links.map(({ row }) => unlessUnreadable(get(row))));
  return teams.filter((team) => team !== undefined);
}

/** Written before the member's own row: a link too many is harmless, a missing one loses a person's chat. */
export async function linkMember(
  table: Pick<Table, 'client'>,
  memberId: string,
  teamId: string,
): Promise<void> {
  await link(table, memberPartition, memberId, teamId);
}

export async function unlinkMember(table: Table, memberId: string, teamId: string): Promise<void> {
  await deleteRow(table, memberPartition, linkKey(memberId, teamId));
}

/** Written before the team's row names them: what the row says counts. */
export async function linkOverseer(table: Pick<Table, 'client'>, id: string, teamId: string): Promise<void> {
  await link(table, overseerPartition, id, teamId);
}

const linkKey = (personId: string, teamId: string) => `${escapeKey(personId)}|${escapeKey(teamId)}`;

async function link(
  table: Pick<Table, 'client'>,
  partitionKey: string,
  personId: string,
  teamId: string,
): Promise<void> {
  await table.client.upsertEntity(toEntity(partitionKey, linkKey(personId, teamId), teamId), 'Replace');
}
