import type { TableClient } from '@azure/data-tables';
import { digestOf } from './digest.ts';
import { readEntity, toEntity } from './entity.ts';
import { escapeKey } from './keys.ts';
import { createLastWritten } from './lastWritten.ts';
import type { AsideStore } from './store.ts';
import type { Table } from './table.ts';
import { deleteRow, isStatus, prefixRange, readAll } from './tableRows.ts';
import type { AsideRow } from './unreadable.ts';

const partition = 'asides';

/**
 * Rows that could not be read, one small row each in a partition of their own: whoever watches reads a few lines, however
 * many teams there are. The rows themselves are not touched.
 */
export function asideStore(clients: Record<AsideRow['table'], TableClient>): AsideStore {
  let noted = new Set<string>();
  const table: Table = {
    name: 'teams',
    client: clients.teams,
    read: readEntity,
    setAside: async () => {},
    written: createLastWritten(),
  };
  const read = async (prefix: string) => {
    const range = prefix === '' ? { from: '!', to: '~' } : prefixRange(prefix);
    const rows = await readAll<AsideRow>(table, partition, range);
    return rows.map(({ row, timestamp }) => ({ ...row, since: timestamp }));
  };
  return {
    // What another process has removed since is noted again when it is met again.
    list: async () => {
      const rows = await read('');
      noted = new Set(rows.map(keyOf));
      return rows;
    },
    ofTeam: (teamId) => read(`${escapeKey(teamId)}|`),
    note: async (row) => {
      const key = keyOf(row);
      if (noted.has(key)) return;
      await clients.teams.upsertEntity(toEntity(partition, key, row), 'Replace');
      noted.add(key);
    },
    isStill: async ({ table: name, partition: where, key }) => {
      try {
        return 'fault' in readEntity(await clients[name].getEntity(where, key), where, key);
      } catch (error) {
        if (isStatus(error, 404)) return false;
        throw error;
      }
    },
    remove: async (row) => {
      noted.delete(keyOf(row));
      await deleteRow(table, partition, keyOf(row));
    },
  };
}

function keyOf({ table, partition: where, key, team }: AsideRow): string {
  return `${escapeKey(team)}|${digestOf(`${table} ${where} ${key}`)}`;
}
