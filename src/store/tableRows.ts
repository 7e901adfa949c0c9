import { RestError } from '@azure/data-tables';
import { type Entity, isBare } from './entity.ts';
import { prefixEnd } from './keys.ts';
import type { Stored } from './rows.ts';
import { asideOf, type Table } from './table.ts';
import { type RowFault, UnreadableRow } from './unreadable.ts';
import type { UtcInstant } from './utc.ts';

export interface Range {
  /** Row keys from `from` (inclusive) to `to` (exclusive). */
  from: string;
  to: string;
}

/** A row of a range. */
export interface Read<T> extends Stored<T> {
  rowKey: string;
  /** When it was last written, by the clock of storage. */
  timestamp: UtcInstant;
}

export const prefixRange = (prefix: string): Range => ({ from: prefix, to: prefixEnd(prefix) });

/** The value of a row with its ETag; undefined when there is none. One that cannot be read is set aside and thrown. */
export async function readRow<T>(
  table: Table,
  partition: string,
  rowKey: string,
): Promise<Stored<T> | undefined> {
  const entity = await table.client.getEntity(partition, rowKey).catch(missing);
  return entity && rowOf<T>(table, partition, entity);
}

/** Azure takes fifteen comparisons in a query, and its range takes three. */
const mostKeys = 12;

/**
 * The same of several rows, by one query from the first key to the last; each that is there by its key. One that cannot be
 * read is a rejected promise of its own. Of a few storage gives no more than them; it walks past those that lie between.
 */
export async function readRows<T>(
  table: Table,
  partition: string,
  rowKeys: readonly string[],
): Promise<Map<string, Promise<Stored<T> | undefined>>> {
  const wanted = new Set(rowKeys);
  const [first, last] = [rowKeys.reduce(lesser), rowKeys.reduce(greater)];
  // `!` comes before every sign that a key can hold.
  const range = filterOf(partition, { from: first, to: `${last}!` });
  const filter = rowKeys.length > mostKeys ? range : `${range} and (${rowKeys.map(isRow).join(' or ')})`;
  const found = new Map<string, Promise<Stored<T> | undefined>>();
  for await (const entity of table.client.listEntities({ queryOptions: { filter } })) {
    const { rowKey = '' } = entity;
    if (!wanted.has(rowKey)) continue;
    const reading = rowOf<T>(table, partition, entity);
    // Who asked for it hears of it, perhaps a page later.
    reading.catch(() => {});
    found.set(rowKey, reading);
  }
  return found;
}

const isRow = (rowKey: string) => `RowKey eq '${rowKey}'`;
const lesser = (one: string, other: string) => (one < other ? one : other);
const greater = (one: string, other: string) => (one < other ? other : one);

async function rowOf<T>(
  table: Table,
  partition: string,
  entity: Awaited<ReturnType<Table['client']['getEntity']>>,
): Promise<Stored<T> | undefined> {
  if (isBare(entity)) return undefined;
  const { rowKey = '' } = entity;
  const read = table.read<T>(entity, partition, rowKey);
  if ('row' in read) return { row: read.row, etag: entity.etag };
  const fault = await setAside(table, partition, rowKey, read.fault);
  if (read.fromKey === undefined) throw fault;
  return { row: read.fromKey, etag: entity.etag };
}

function missing(error: unknown): undefined {
  if (!isStatus(error, 404)) throw error;
}

async function setAside(
  table: Table,
  partition: string,
  rowKey: string,
  fault: RowFault,
): Promise<UnreadableRow> {
  const row = asideOf(table.name, partition, rowKey, fault);
  await table.setAside(row);
  return new UnreadableRow(row);
}

/**
 * Rows of a key range in key order, page by page, so that a long range never fills memory. `pageSize`: for who stops
 * early, as Azure sends a thousand rows at once. A row that cannot be read is set aside and left out, or taken for what its
 * key says; with `whole` it is thrown as `UnreadableRow`, for who must not go on with less.
 */
export async function* readRange<T>(
  table: Table,
  partition: string,
  range: Range,
  { extraFilter = '', pageSize, whole }: { extraFilter?: string; pageSize?: number; whole?: boolean } = {},
): AsyncGenerator<Read<T>> {
  const filter = filterOf(partition, range) + extraFilter;
  const pages = table.client.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: pageSize });
  for await (const page of pages) {
    for (const entity of page) {
      if (isBare(entity)) continue;
      const { etag, rowKey = '', timestamp = '' } = entity;
      const read = table.read<T>(entity, partition, rowKey);
      if ('row' in read) {
        yield { row: read.row, etag, rowKey, timestamp };
        continue;
      }
      const fault = await setAside(table, partition, rowKey, read.fault);
      if (whole) throw fault;
      if (read.fromKey !== undefined) yield { row: read.fromKey, etag, rowKey, timestamp };
    }
  }
}

export function filterOf(partition: string, { from, to }: Range): string {
  return `PartitionKey eq '${partition}' and RowKey ge '${from}' and RowKey lt '${to}'`;
}

/** Rows of a key range, those of which only the key is left among them; one that cannot be read is set aside. */
export async function* readKeys<T>(
  table: Table,
  partition: string,
  range: Range,
): AsyncGenerator<{ rowKey: string; stored?: Stored<T> }> {
  for await (const entity of table.client.listEntities({
    queryOptions: { filter: filterOf(partition, range) },
  })) {
    const rowKey = entity.rowKey ?? '';
    if (isBare(entity)) {
      yield { rowKey };
      continue;
    }
    const read = table.read<T>(entity, partition, rowKey);
    if ('row' in read) yield { rowKey, stored: { row: read.row, etag: entity.etag } };
    else await setAside(table, partition, rowKey, read.fault);
  }
}

export async function readAll<T>(
  table: Table,
  partition: string,
  range: Range,
  options: { whole?: boolean } = {},
): Promise<Read<T>[]> {
  const rows: Read<T>[] = [];
  for await (const row of readRange<T>(table, partition, range, options)) rows.push(row);
  return rows;
}

/** Creates (no ETag) or replaces under the ETag. The new ETag; undefined when the row has changed meanwhile. */
export async function writeRow(
  table: Table,
  entity: Entity,
  etag: string | undefined,
): Promise<string | undefined> {
  try {
    const written =
      etag === undefined
        ? await table.client.createEntity(entity)
        : await table.client.updateEntity(entity, 'Replace', { etag });
    table.written.note([['upsert', entity, 'Replace']], [written.etag]);
    return written.etag ?? '';
  } catch (error) {
    table.written.forget([entity]);
    if (isConflict(error)) return undefined;
    throw error;
  }
}

/** Deletes whatever stands there; true when it was there. */
export async function deleteRow(table: Table, partition: string, rowKey: string): Promise<boolean> {
  table.written.forget([{ partitionKey: partition, rowKey }]);
  try {
    await table.client.deleteEntity(partition, rowKey);
    return true;
  } catch (error) {
    if (isStatus(error, 404)) return false;
    throw error;
  }
}

/** Deletes what was read under that ETag; false when it has changed or is gone. */
export async function deleteUnder(
  { client, written }: Table,
  partition: string,
  rowKey: string,
  etag: string,
): Promise<boolean> {
  written.forget([{ partitionKey: partition, rowKey }]);
  try {
    await client.deleteEntity(partition, rowKey, { etag });
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

/** Somebody else was first: it exists already, it changed, or it is gone. */
export function isConflict(error: unknown): boolean {
  return isStatus(error, 412) || isStatus(error, 409) || isStatus(error, 404);
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof RestError && error.statusCode === status;
}
