import type { TransactionAction } from '@azure/data-tables';
import { newId } from '../privacy/letters.ts';
import { toEntity } from './entity.ts';
import { auditKey, auditPrefix, escapeKey } from './keys.ts';
import type { AuditEntry } from './rows.ts';
import type { AuditStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRange, transact } from './tableRows.ts';

/** As many as a transaction holds. */
const atOnce = 100;

/** Who did what, beside the rows that it was done to; keys begin with the moment, so the oldest are read first. */
export function auditStore(table: Table): AuditStore {
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
    since: async (teamId, from) => {
      const range = { ...prefixRange(auditPrefix), from: `${auditPrefix}${escapeKey(from)}` };
      return (await readAll<AuditEntry>(table, escapeKey(teamId), range)).map(({ row }) => row);
    },
    ofCase: async (teamId, caseRef) => {
      const all = await readAll<AuditEntry>(table, escapeKey(teamId), prefixRange(auditPrefix));
      return all.flatMap(({ row }) => (row.caseRef === caseRef ? [row] : []));
    },
    withoutCases: async (teamId, caseRefs) => {
      const partition = escapeKey(teamId);
      let changed = 0;
      for await (const { row, rowKey } of readRange<AuditEntry>(table, partition, prefixRange(auditPrefix))) {
        if (row.caseRef === undefined || !caseRefs.has(row.caseRef)) continue;
        if (await transact(table, nameless(partition, rowKey, row))) changed += 1;
      }
      return changed;
    },
  };
}

/** The key names the case, too: so the entry moves to another one. */
function nameless(partitionKey: string, rowKey: string, entry: AuditEntry): TransactionAction[] {
  const { caseRef: _, ...rest } = entry;
  const key = auditKey(rest.at, ['', rest.verb, rest.who, newId()].join('|'));
  return [
    ['delete', { partitionKey, rowKey }],
    ['create', toEntity(partitionKey, key, rest)],
  ];
}
