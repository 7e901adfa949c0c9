import type { TableClient } from '@azure/data-tables';
import type { readEntity } from './entity.ts';
import { unescapeKey } from './keys.ts';
import type { LastWritten } from './lastWritten.ts';
import type { AsideRow, RowFault } from './unreadable.ts';

/** A table, where what cannot be read in it is set aside, and what this process wrote last. */
export interface Table {
  name: AsideRow['table'];
  client: TableClient;
  read: typeof readEntity;
  setAside(row: AsideRow): Promise<void>;
  written: LastWritten;
}

export function asideOf(name: AsideRow['table'], partition: string, key: string, fault: RowFault): AsideRow {
  return { table: name, partition, key, team: teamOf(name, partition, key), fault };
}

function teamOf(name: AsideRow['table'], partition: string, key: string): string {
  if (name === 'cases') return unescapeKey(partition);
  if (partition === 'teams') return unescapeKey(key);
  return partition === 'member' ? unescapeKey(key.slice(key.indexOf('|') + 1)) : '';
}
