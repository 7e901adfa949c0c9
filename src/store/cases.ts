import { caseRefOf } from './cardKey.ts';
import type { CaseloadsTurn } from './change.ts';
import { type DueList, type DueRow, readDueRow } from './dueRow.ts';
import {
  cardPrefix,
  cardRowKey,
  caseKey,
  caseloadsKey,
  dueMomentPrefix,
  escapeKey,
  eventPrefix,
  prefixEnd,
  unescapeKey,
} from './keys.ts';
import { lookUp } from './lookUp.ts';
import { readsTogether } from './readsTogether.ts';
import type { CardRow, CaseRecord, LoggedEvent } from './rows.ts';
import type { CaseStore } from './store.ts';
import type { Table } from './table.ts';
import { deleteUnder, filterOf, prefixRange, readAll, readRange, readRow } from './tableRows.ts';
import type { UtcInstant } from './utc.ts';

const whole = { whole: true };
/** Of one case: a few are as quick one by one; a case that nobody answers has dozens open. */
const cardsTogether = { fewest: 5, most: 100 };
/** Those of a team that are due at one moment. */
const casesTogether = { fewest: 2, most: 12 };

export function caseStore(table: Table): CaseStore {
  const get = (teamId: string, caseRef: string) =>
    lookUp(() => readRow<CaseRecord>(table, escapeKey(teamId), caseKey(caseRef)));
  const cards = readsTogether<CardRow>(table, cardsTogether);
  const cases = readsTogether<CaseRecord>(table, casesTogether);
  return {
    get,
    getTogether: (teamId, caseRef) => lookUp(() => cases(escapeKey(teamId), '', caseKey(caseRef))),
    list: async function* (teamId, { after, whole } = {}) {
      const partition = escapeKey(teamId);
      const { from, to } = prefixRange('case:');
      // `!` comes before every sign that a key can hold.
      const range = { from: after === undefined ? from : `${caseKey(after)}!`, to };
      for await (const { row } of readRange<CaseRecord>(table, partition, range, { whole })) yield row;
    },
    refs: async (teamId) => {
      const filter = filterOf(escapeKey(teamId), prefixRange('case:'));
      const refs = new Set<string>();
      for await (const { rowKey = '' } of table.client.listEntities({
        queryOptions: { filter, select: ['RowKey'] },
      }))
        refs.add(unescapeKey(rowKey.slice('case:'.length)));
      return refs;
    },
    events: async (teamId, caseRef) =>
      (await readAll<LoggedEvent>(table, escapeKey(teamId), prefixRange(eventPrefix(caseRef)), whole)).map(
        ({ row }) => row,
      ),
    card: (teamId, key) => lookUp(() => cards(escapeKey(teamId), caseRefOf(key), cardRowKey(key))),
    cards: (teamId, caseRef) =>
      readAll<CardRow>(table, escapeKey(teamId), prefixRange(cardPrefix(caseRef)), whole),
    dueRows: async (teamId, caseRef) => (await get(teamId, caseRef))?.row.due ?? [],
    due: (teamId, now) => dueRows(table, escapeKey(teamId), now),
    caseloads: (teamId) => readRow<CaseloadsTurn>(table, escapeKey(teamId), caseloadsKey),
    remove: (teamId, { row, etag }) => deleteUnder(table, escapeKey(teamId), caseKey(row.caseRef), etag),
  };
}

/** More than fall due at once for most teams, and few beside the hundreds that a team has planned. */
const duePage = 32;

/** One range query answers all of it: of what comes after `now` it reads no page that it did not need for `now`. */
async function dueRows(table: Table, partition: string, now: UtcInstant): Promise<DueList> {
  const end = prefixEnd(dueMomentPrefix(now));
  const rows: DueRow[] = [];
  const ahead: DueRow[] = [];
  for await (const { row, rowKey } of readRange<DueRow>(table, partition, prefixRange('due:'), {
    pageSize: duePage,
  })) {
    (rowKey < end ? rows : ahead).push(readDueRow(row));
    const [next] = ahead;
    const isEndOfPage = (rows.length + ahead.length) % duePage === 0;
    if (next && isEndOfPage) return { rows, next: next.at, ahead: { rows: ahead, before: row.at } };
  }
  return { rows, next: ahead[0]?.at, ahead: { rows: ahead } };
}
