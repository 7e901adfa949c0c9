import type { TableClient, TransactionAction } from '@azure/data-tables';
import { type CopiedRow, inOrder } from './copiedRow.ts';
import { readEntity } from './entity.ts';
import { escapeKey, prefixEnd, unescapeKey } from './keys.ts';
import { copyAtOneMoment, type RowVersion, type Source } from './oneMoment.ts';
import type { Team } from './rows.ts';
import { isStatus } from './tableRows.ts';
import { linkMember, linkOverseer } from './teams.ts';
import { fits } from './transactions.ts';

/** Teams as rows, for who takes them out of storage and puts them back. */
export interface TeamCopies {
  ids(): Promise<string[]>;
  isThere(teamId: string): Promise<boolean>;
  /** Every row as it stood at one moment, in the order of their keys; undefined when the team never held still. */
  take(teamId: string): Promise<CopiedRow[] | undefined>;
  /** The team is no longer there for anybody; its rows are, until something is put in their place. */
  hide(teamId: string): Promise<void>;
  /**
   * A team that is not there, with these rows and no others. It is there once all of them are and read the same; until
   * then nobody sees it, and whoever was interrupted begins again. `there`: it was already, or came meanwhile.
   */
  put(teamId: string, rows: readonly CopiedRow[]): Promise<'put' | 'there' | 'differs'>;
}

interface Clients {
  teams: TableClient;
  cases: TableClient;
}

const partition = 'teams';
const memberPrefix = 'member:';
/** Azure's limit of one transaction. */
const stepRows = 100;
/** Every key that `escapeKey` can make. */
const everyKey = { from: '!', to: '~' };

/** `wait`: between two looks at a team that keeps changing. */
export function teamCopies(clients: Clients, wait: (ms: number) => Promise<void>): TeamCopies {
  const { teams, cases } = clients;
  const isThere = async (teamId: string) => (await getRow(teams, partition, escapeKey(teamId))) !== undefined;
  return {
    ids: async () => {
      const ids: string[] = [];
      for await (const { key } of keysIn(teams, partition, everyKey)) ids.push(unescapeKey(key));
      return ids;
    },
    isThere,
    take: async (teamId) => copyAtOneMoment(sourceOf(clients, teamId), wait),
    hide: async (teamId) => void (await teams.deleteEntity(partition, escapeKey(teamId))),
    put: async (teamId, rows) => {
      if (await isThere(teamId)) return 'there';
      const own = rows.filter(({ table }) => table === 'cases');
      await replaceAll(cases, escapeKey(teamId), own);
      for (const memberId of membersIn(own)) await linkMember({ client: teams }, memberId, teamId);
      for (const id of overseersIn(rows)) await linkOverseer({ client: teams }, id, teamId);
      if (!(await areThere(cases, escapeKey(teamId), own))) return 'differs';
      return (await begin(teams, rows)) ? 'put' : 'there';
    },
  };
}

function sourceOf({ teams, cases }: Clients, teamId: string): Source {
  const key = escapeKey(teamId);
  const only = { from: key, to: prefixEnd(key) };
  return {
    versions: async function* () {
      yield* keysIn(cases, key, everyKey);
      for await (const row of keysIn(teams, partition, only)) if (row.key === key) yield row;
    },
    rows: async function* () {
      yield* rowsIn(cases, key);
      const own = await getRow(teams, partition, key);
      if (own) yield own;
    },
    row: (version) =>
      version.table === 'cases' ? getRow(cases, key, version.key) : getRow(teams, partition, version.key),
  };
}

type Client = TableClient;

async function* keysIn(client: Client, partitionKey: string, range: { from: string; to: string }) {
  const queryOptions = { filter: filterOf(partitionKey, range), select: ['RowKey'] };
  for await (const { rowKey = '', etag } of client.listEntities({ queryOptions }))
    yield { table: nameOf(partitionKey), key: rowKey, etag } satisfies RowVersion;
}

async function* rowsIn(client: Client, partitionKey: string) {
  const queryOptions = { filter: filterOf(partitionKey, everyKey) };
  for await (const entity of client.listEntities({ queryOptions })) yield copied(partitionKey, entity);
}

function filterOf(partitionKey: string, { from, to }: { from: string; to: string }): string {
  return `PartitionKey eq '${partitionKey}' and RowKey ge '${from}' and RowKey lt '${to}'`;
}

async function getRow(client: Client, partitionKey: string, rowKey: string) {
  try {
    return copied(partitionKey, await client.getEntity(partitionKey, rowKey));
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

function nameOf(partitionKey: string): CopiedRow['table'] {
  return partitionKey === partition ? 'teams' : 'cases';
}

/** Only what `toEntity` writes can be copied; anything else would come back as something else. */
function copied(partitionKey: string, entity: Record<string, unknown>): RowVersion & { row: CopiedRow } {
  const { partitionKey: _, rowKey, etag, timestamp: __, 'odata.metadata': ___, ...rest } = entity;
  const values: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw new Error(`a row holds a ${typeof value}, which cannot be copied`);
    values[name] = value;
  }
  const [table, key] = [nameOf(partitionKey), String(rowKey)];
  return { table, key, etag: String(etag), row: { table, key, values } };
}

/** In steps of one transaction; nobody looks at them yet. */
async function replaceAll(client: Client, partitionKey: string, rows: readonly CopiedRow[]): Promise<void> {
  const wanted = new Set(rows.map(({ key }) => key));
  const actions: TransactionAction[] = [];
  for await (const { key } of keysIn(client, partitionKey, everyKey))
    if (!wanted.has(key)) actions.push(['delete', { partitionKey, rowKey: key }]);
  for (const { key, values } of rows)
    actions.push(['upsert', { ...values, partitionKey, rowKey: key }, 'Replace']);
  for (let start = 0; start < actions.length; start += stepRows)
    await submit(client, actions.slice(start, start + stepRows));
}

async function submit(client: Client, actions: TransactionAction[]): Promise<void> {
  if (fits(actions)) {
    await client.submitTransaction(actions);
    return;
  }
  const half = Math.ceil(actions.length / 2);
  await submit(client, actions.slice(0, half));
  await submit(client, actions.slice(half));
}

async function areThere(client: Client, partitionKey: string, rows: readonly CopiedRow[]): Promise<boolean> {
  const wanted = new Map(rows.map(({ key, values }) => [key, inOrder(values)]));
  for await (const { key, row } of rowsIn(client, partitionKey)) {
    if (wanted.get(key) !== inOrder(row.values)) return false;
    wanted.delete(key);
  }
  return wanted.size === 0;
}

function membersIn(rows: readonly CopiedRow[]): string[] {
  const keys = rows.map(({ key }) => key).filter((key) => key.startsWith(memberPrefix));
  return keys.map((key) => unescapeKey(key.slice(memberPrefix.length)));
}

function overseersIn(rows: readonly CopiedRow[]): string[] {
  const own = rows.find(({ table }) => table === 'teams');
  const read = own && readEntity<Team>(own.values, partition, own.key);
  return read && 'row' in read ? (read.row.overseers ?? []).map(({ id }) => id) : [];
}

async function begin(client: Client, rows: readonly CopiedRow[]): Promise<boolean> {
  const own = rows.find(({ table }) => table === 'teams');
  if (!own) throw new Error('the team itself is not among its rows');
  try {
    await client.createEntity({ ...own.values, partitionKey: partition, rowKey: own.key });
    return true;
  } catch (error) {
    if (isStatus(error, 409)) return false;
    throw error;
  }
}
