import type { Stored } from './rows.ts';
import type { Table } from './table.ts';
import { readRow, readRows } from './tableRows.ts';

/** Reads a row, or undefined where there is none. Of one `group` those that are asked for in the same turn come together. */
export type ReadTogether<T> = (
  partition: string,
  group: string,
  rowKey: string,
) => Promise<Stored<T> | undefined>;

type Waiting<T> = Map<string, ReturnType<typeof Promise.withResolvers<Stored<T> | undefined>>>;

/**
 * Rows that are asked for in the same turn come by one query, `most` at the most, instead of a request each; fewer than
 * `fewest` are read one by one. Where the query fails each is read by itself.
 */
export function readsTogether<T>(
  table: Table,
  { fewest, most }: { fewest: number; most: number },
): ReadTogether<T> {
  const groups = new Map<string, Waiting<T>>();
  const readGroup = async (partition: string, name: string): Promise<void> => {
    const waiting = [...(groups.get(name) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    groups.delete(name);
    for (let from = 0; from < waiting.length; from += most)
      void readSome(table, partition, new Map(waiting.slice(from, from + most)), fewest);
  };
  return (partition, group, rowKey) => {
    const name = `${partition}|${group}`;
    const waiting: Waiting<T> = groups.get(name) ?? new Map();
    if (waiting.size === 0) queueMicrotask(() => void readGroup(partition, name));
    groups.set(name, waiting);
    const reading = waiting.get(rowKey) ?? Promise.withResolvers<Stored<T> | undefined>();
    waiting.set(rowKey, reading);
    return reading.promise;
  };
}

async function readSome<T>(
  table: Table,
  partition: string,
  waiting: Waiting<T>,
  fewest: number,
): Promise<void> {
  const found =
    waiting.size < fewest
      ? undefined
      : await readRows<T>(table, partition, [...waiting.keys()]).catch(() => undefined);
  for (const [rowKey, { resolve }] of waiting)
    resolve(found ? found.get(rowKey) : readRow<T>(table, partition, rowKey));
}
