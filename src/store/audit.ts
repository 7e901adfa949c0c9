import type { TransactionAction } from '@azure/data-tables';
import { newId } from '../privacy/letters.ts';
import { type AuditEntry, isAboutCase, readAuditEntry } from './auditEntry.ts';
import { toEntity } from './entity.ts';
import { auditKey, auditPrefix, escapeKey } from './keys.ts';
import type { AuditStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRange } from './tableRows.ts';
import { transact } from './transactions.ts';

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
    since: async (teamId, from, before) => {
      const keyAt = (at: string) => `${auditPrefix}${escapeKey(at)}`;
      const end = before === undefined ? prefixRange(auditPrefix).to : keyAt(before);
      const rows = await readAll<AuditEntry>(table, escapeKey(teamId), { from: keyAt(from), to: end });
      return rows.map(({ row }) => readAuditEntry(row));
    },
    ofCase: async (teamId, caseRef) => {
      const all = await readAll<AuditEntry>(table, escapeKey(teamId), prefixRange(auditPrefix));
      return all.flatMap(({ row }) => {
        if (!isAboutCase(row, caseRef)) return [];
        const { cases: _, ...rest } = readAuditEntry(row);
        return [{ ...rest, caseRef }];
      });
    },
    withoutCases: async (teamId, caseRefs) => {
      const partition = escapeKey(teamId);
      let changed = 0;
      for await (const { row, rowKey } of readRange<AuditEntry>(table, partition, prefixRange(auditPrefix))) {
        const isNamed = row.caseRef !== undefined && caseRefs.has(row.caseRef);
        if (!isNamed && !row.cases?.some((code) => caseRefs.has(code))) continue;
        const rest = isNamed ? nameless(partition, rowKey, row) : [shorter(partition, rowKey, row, caseRefs)];
        if (await transact(table, rest)) changed += 1;
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

/** A list names its cases inside the row alone. */
function shorter(
  partitionKey: string,
  rowKey: string,
  entry: AuditEntry,
  caseRefs: ReadonlySet<string>,
): TransactionAction {
  const cases = entry.cases?.filter((code) => !caseRefs.has(code));
  return ['update', toEntity(partitionKey, rowKey, { ...entry, cases }), 'Replace'];
}
