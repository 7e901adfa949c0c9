import { escapeKey, statementKey, statementPrefix } from './keys.ts';
import type { StatementRow } from './statementRow.ts';
import type { StatementStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRow } from './tableRows.ts';

export function statementStore(table: Table): StatementStore {
  return {
    get: (teamId, month, version) =>
      readRow<StatementRow>(table, escapeKey(teamId), statementKey(month, version)),
    ofMonth: (teamId, month) =>
      readAll<StatementRow>(table, escapeKey(teamId), prefixRange(statementPrefix(month)), { whole: true }),
  };
}
