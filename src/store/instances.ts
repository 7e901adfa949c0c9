import { toEntity } from './entity.ts';
import { escapeKey } from './keys.ts';
import type { InstanceStore } from './store.ts';
import type { Table } from './table.ts';
import { deleteRow, prefixRange, readAll } from './tableRows.ts';
import type { UtcInstant } from './utc.ts';

const partition = 'instances';

/** One row a running process, renewed while it runs. */
export function instanceStore(table: Table): InstanceStore {
  const keyOf = (id: string) => `instance:${escapeKey(id)}`;
  return {
    seen: async (id, at) => {
      await table.client.upsertEntity(toEntity(partition, keyOf(id), { id, at }), 'Replace');
    },
    list: async () =>
      (await readAll<{ id: string; at?: UtcInstant }>(table, partition, prefixRange('instance:'))).map(
        ({ row: { id, at }, timestamp }) => ({ id, at: timestamp, said: at }),
      ),
    gone: async (id) => void (await deleteRow(table, partition, keyOf(id))),
  };
}
