import type { DueRow } from './dueRow.ts';
import { toEntity } from './entity.ts';
import {
  holdsName,
  type Identify,
  type IdOf,
  identifiedCard,
  identifiedCase,
  identifiedDue,
  identifiedEvent,
  identifiedMember,
  identifiedMessage,
  idsOf,
} from './identities.ts';
import { escapeKey, prefixEnd } from './keys.ts';
import { type MemberRow, memberRow, readMember } from './memberRow.ts';
import type { MessageRow } from './messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Member } from './rows.ts';
import type { RewriteStore } from './store.ts';
import type { Table } from './table.ts';
import { type Read, readRange, writeRow } from './tableRows.ts';

/** A step is short: nobody waits behind it, and what was read is hardly old when it is written. */
const rowsAStep = 100;
/** The first and the last kind of row that names people. */
const first = 'card:';
const last = 'message:';

/**
 * Rows of earlier releases, and of imports that came before a person did, written anew with the ids of whoever is behind
 * their names. Each on its own and under its ETag: a row that somebody else writes meanwhile is theirs, and has ids then.
 */
export function rewriteStore(
  table: Table,
  membersOf: (teamId: string) => Promise<readonly Member[]>,
): RewriteStore {
  return {
    step: async (teamId, after) => {
      const partition = escapeKey(teamId);
      const range = { from: after === undefined ? first : `${after}!`, to: prefixEnd(last) };
      const read: Read<unknown>[] = [];
      for await (const row of readRange<unknown>(table, partition, range, { pageSize: rowsAStep })) {
        read.push(row);
        if (read.length === rowsAStep) break;
      }
      const idOf = idsOf(await membersOf(teamId));
      let rewritten = 0;
      for (const { row, rowKey, etag } of read) {
        const now = rewrite(rowKey, row, idOf);
        if (now === undefined) continue;
        if ((await writeRow(table, toEntity(partition, rowKey, now), etag)) !== undefined) rewritten += 1;
      }
      return { rewritten, next: read.length < rowsAStep ? undefined : read.at(-1)?.rowKey };
    },
  };
}

/** The row as it must be; undefined where it is so already. */
function rewrite(rowKey: string, row: unknown, idOf: IdOf): unknown {
  switch (rowKey.slice(0, rowKey.indexOf(':') + 1)) {
    case 'card:':
      return changed(row as CardRow, identifiedCard, idOf);
    case 'case:':
      return changed(row as CaseRecord, identifiedCase, idOf);
    case 'due:':
      return changed(row as DueRow, identifiedDue, idOf);
    case 'event:':
      return changed(row as LoggedEvent, identifiedEvent, idOf);
    case 'member:':
      return changedMember(row as MemberRow, idOf);
    case 'message:':
      // Whoever sends it records the outcome under its ETag, and writes it anew with that.
      return (row as MessageRow).state === 'sending'
        ? undefined
        : changed(row as MessageRow, identifiedMessage, idOf);
    default:
      return undefined;
  }
}

function changed<Row>(row: Row, identify: Identify<Row>, idOf: IdOf): Row | undefined {
  if (!holdsName(row, identify)) return undefined;
  const now = identify(row, idOf);
  return JSON.stringify(now) === JSON.stringify(row) ? undefined : now;
}

function changedMember(row: MemberRow, idOf: IdOf): MemberRow | undefined {
  const member = readMember(row);
  if (row.upn === row.id && !holdsName(member, identifiedMember)) return undefined;
  return memberRow(identifiedMember(member, idOf));
}
