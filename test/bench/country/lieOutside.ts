import { DatabaseSync } from 'node:sqlite';
import type { Lie, Lying } from '../../support/simulator/lieInMemory.ts';

/** Rows in memory, but outside the heap: what stands in it is what processes hold, not what storage holds for them. */
export function lieOutside(): Lie {
  const database = new DatabaseSync(':memory:');
  database.exec(
    'CREATE TABLE lie (partition TEXT, key TEXT, due TEXT, row TEXT, PRIMARY KEY (partition, key)) WITHOUT ROWID',
  );
  const find = database.prepare('SELECT row FROM lie WHERE partition = ? AND key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO lie VALUES (?, ?, ?, ?)');
  const take = database.prepare('DELETE FROM lie WHERE partition = ? AND key = ?');
  const where = 'partition = ? AND key >= ? AND key > ? AND key < ?';
  const next = database.prepare(`SELECT row FROM lie WHERE ${where} ORDER BY key LIMIT ?`);
  const due = database.prepare(`SELECT row FROM lie WHERE ${where} AND due <= ? ORDER BY key LIMIT ?`);
  const partitions = database.prepare('SELECT DISTINCT partition FROM lie');
  const read = (found: unknown) => JSON.parse(String((found as { row: unknown }).row)) as Lying;
  return {
    find: (partition, rowKey) => {
      const found = find.get(partition, rowKey);
      return found && read(found);
    },
    put: (row) => {
      const { nextDue } = row;
      const dueText = typeof nextDue === 'string' ? nextDue : null;
      put.run(row.partitionKey, row.rowKey, dueText, JSON.stringify(row));
    },
    take: (partition, rowKey) => void take.run(partition, rowKey),
    next: (partition, { from, after = '', to = '\u{10ffff}', most = -1, dueBy }) => {
      const range = [partition, from, after, to] as const;
      const found = dueBy === undefined ? next.all(...range, most) : due.all(...range, dueBy, most);
      return found.map(read);
    },
    partitions: () => partitions.all().map((row) => String((row as { partition: unknown }).partition)),
  };
}
