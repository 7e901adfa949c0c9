import type { TableClient, TransactionAction } from '@azure/data-tables';
import { prefixRange, readRange, transact } from './gateway.ts';
import { auditPrefix, escapeKey } from './keys.ts';
import type { AuditStore } from './store.ts';

/** As many as a transaction holds. */
const atOnce = 100;

/** Who did what, beside the rows that it was done to; keys begin with the moment, so the oldest are read first. */
export function auditStore(table: TableClient): AuditStore {
  return {
    forget: async (teamId, before) => {
      const partitionKey = escapeKey(teamId);
      const range = { from: prefixRange(auditPrefix).from, to: `${auditPrefix}${escapeKey(before)}` };
      let forgotten = 0;
      let some: TransactionAction[] = [];
      const remove = async () => {
        if (await transact(table, some)) forgotten += some.length;
        some = [];
      };
      for await (const { rowKey } of readRange(table, partitionKey, range)) {
        some.push(['delete', { partitionKey, rowKey }]);
        if (some.length === atOnce) await remove();
      }
      await remove();
      return forgotten;
    },
  };
}
