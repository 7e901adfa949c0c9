import type { Entity } from './entity.ts';
import type { Table } from './table.ts';
import { readRow, writeRow } from './tableRows.ts';
import { untilWritten } from './untilWritten.ts';

const maxTries = 20;

/** Read, change, write under the ETag; again when somebody else was first. A change that changes nothing is not written. */
export async function updateRow<T>(
  table: Table,
  partition: string,
  rowKey: string,
  change: (row: T | undefined) => T | Promise<T>,
  toRow: (row: T) => Entity,
  /** What must be written before the row is. */
  before: (row: T | undefined) => Promise<void> = async () => {},
): Promise<T> {
  const update = async (): Promise<T | undefined> => {
    const stored = await readRow<T>(table, partition, rowKey);
    const row = await change(stored?.row);
    if (stored && JSON.stringify(row) === JSON.stringify(stored.row)) return row;
    await before(stored?.row);
    return (await writeRow(table, toRow(row), stored?.etag)) === undefined ? undefined : row;
  };
  return untilWritten(`a row ${rowKey.split(':')[0]}`, update, maxTries);
}
