import type { TransactionAction } from '@azure/data-tables';
import { readEntity, toEntity } from './entity.ts';
import { auditPrefix, escapeKey, memberKey } from './keys.ts';
import type { Team } from './rows.ts';
import type { ForgettingStore, ForgottenPerson } from './store.ts';
import type { Table } from './table.ts';
import {
  deleteRow,
  deleteUnder,
  filterOf,
  prefixRange,
  readAll,
  readRange,
  readRow,
  writeRow,
} from './tableRows.ts';
import { linkPartitions, teamPartition, unlinkMember } from './teams.ts';
import { transact } from './transactions.ts';

/** As many as a transaction holds. */
const atOnce = 100;
/** After every key that `escapeKey` can make. */
const everyKey = { from: '!', to: '~' };
const maxSteps = 10_000;

/** What goes for good, whichever rows hold it: a team as a whole, and a person out of a team that goes on. */
export function forgettingStore(tables: { teams: Table; cases: Table }): ForgettingStore {
  return {
    team: (teamId) => forgetTeam(tables, teamId),
    person: (teamId, person) => forgetPerson(tables, teamId, person),
  };
}

/** Its own row goes last and unless the bot is back, so that whoever was interrupted begins again. */
async function forgetTeam(
  { teams, cases }: { teams: Table; cases: Table },
  teamId: string,
): Promise<boolean> {
  const key = escapeKey(teamId);
  const isRemoved = async () => (await readRow<Team>(teams, teamPartition, key))?.row.removed === true;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    if (!(await isRemoved())) return false;
    const some = await keysOf(cases, key);
    if (some.length === 0) break;
    await transact(
      cases,
      some.map((rowKey): TransactionAction => ['delete', { partitionKey: key, rowKey }]),
    );
  }
  for (const partition of linkPartitions) {
    const links = await readAll<string>(teams, partition, everyKey);
    for (const { row, rowKey } of links) if (row === teamId) await deleteRow(teams, partition, rowKey);
  }
  for (const { rowKey } of await readAll(teams, 'asides', prefixRange(`${key}|`)))
    await deleteRow(teams, 'asides', rowKey);
  const last = await readRow<Team>(teams, teamPartition, key);
  if (!last?.row.removed) return false;
  return deleteUnder(teams, teamPartition, key, last.etag);
}

/** As they lie there: what cannot be read goes, too. */
async function keysOf({ client }: Table, partition: string): Promise<string[]> {
  const queryOptions = { filter: filterOf(partition, everyKey), select: ['RowKey'] };
  for await (const page of client.listEntities({ queryOptions }).byPage({ maxPageSize: atOnce }))
    return page.flatMap(({ rowKey }) => rowKey ?? []);
  return [];
}

/**
 * Every row that names them, but for the audit, names `as` instead; then their own row goes. False while a row was
 * somebody else's just then: it is done again, and no row that is done changes twice.
 */
async function forgetPerson(
  { teams, cases }: { teams: Table; cases: Table },
  teamId: string,
  person: ForgottenPerson,
): Promise<boolean> {
  const partition = escapeKey(teamId);
  const own = memberKey(person.id);
  const without = replacing(person);
  let isWhole = true;
  for await (const { row, rowKey, etag } of readRange<unknown>(cases, partition, everyKey)) {
    if (rowKey === own || rowKey.startsWith(auditPrefix)) continue;
    if (rowKey.includes(escapeKey(person.id))) {
      // Its key names them: something that was to be looked at, and nobody is there for whom.
      await deleteRow(cases, partition, rowKey);
      continue;
    }
    const text = JSON.stringify(row);
    const now = without(text);
    if (now === text) continue;
    const entity = toEntity(partition, rowKey, JSON.parse(now));
    const stays = 'row' in readEntity(entity, partition, rowKey);
    if (!stays || (await writeRow(cases, entity, etag)) === undefined) isWhole = false;
  }
  if (!isWhole) return false;
  const stored = await readRow<{ left?: boolean }>(cases, partition, own);
  if (stored && !stored.row.left) return false;
  await unlinkMember(teams, person.id, teamId);
  await deleteRow(cases, partition, own);
  return true;
}

/** Wherever one of their names stands by itself, whatever it stands in. */
function replacing({ id, names, as }: ForgottenPerson): (text: string) => string {
  const all = [id, ...names].map((name) => name.replace(/[^\w@]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\w.@-])(?:${all})(?![\\w@-])`, 'gi');
  return (text) => text.replace(pattern, as);
}
