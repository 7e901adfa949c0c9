import type { KeptYear } from './keptRow.ts';
import { escapeKey, keptKey, keptPrefix } from './keys.ts';
import type { KeptStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRow } from './tableRows.ts';

export function keptStore(table: Table): KeptStore {
  return {
    year: (teamId, year) => readRow<KeptYear>(table, escapeKey(teamId), keptKey(year)),
    months: async (teamId) => {
      const years = await readAll<KeptYear>(table, escapeKey(teamId), prefixRange(keptPrefix), {
        whole: true,
      });
      return Object.assign({}, ...years.map(({ row }) => row.months));
    },
  };
}
