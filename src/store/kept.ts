import type { TableClient } from '@azure/data-tables';
import { prefixRange, readAll, readRow } from './gateway.ts';
import type { KeptYear } from './keptRow.ts';
import { escapeKey, keptKey, keptPrefix } from './keys.ts';
import type { KeptStore } from './store.ts';

export function keptStore(table: TableClient): KeptStore {
  return {
    year: (teamId, year) => readRow<KeptYear>(table, escapeKey(teamId), keptKey(year)),
    months: async (teamId) => {
      const years = await readAll<KeptYear>(table, escapeKey(teamId), prefixRange(keptPrefix));
      return Object.assign({}, ...years.map(({ row }) => row.months));
    },
  };
}
