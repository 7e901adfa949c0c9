import type { TransactionAction } from '@azure/data-tables';
import { newId } from '../privacy/letters.ts';
import { toEntity } from './entity.ts';
import { escapeKey, failedKey, messageKey, messagePrefix, outboxKey, outboxPrefix } from './keys.ts';
import { lookUp } from './lookUp.ts';
import type { MessageRow } from './messageRow.ts';
import type { Stored } from './rows.ts';
import type { MessageStore, Pointer } from './store.ts';
import type { Table } from './table.ts';
import { deleteRow, prefixRange, readAll, readKeys, readRow, writeRow } from './tableRows.ts';
import { transact } from './transactions.ts';
import { unlessUnreadable } from './unreadable.ts';
import { writesTogether } from './writesTogether.ts';

export function messageStore(table: Table): Omit<MessageStore, 'justWritten'> {
  const get = (teamId: string, id: string) =>
    lookUp(() => readRow<MessageRow>(table, escapeKey(teamId), messageKey(id)));
  const together = writesTogether(table);
  return {
    get,
    save: async (teamId, { row, etag }) => {
      const partition = escapeKey(teamId);
      const entity = toEntity(partition, messageKey(row.id), row);
      return together(partition, {
        actions: [['update', entity, 'Replace', { etag }]],
        written: ([now = '']) => now,
        alone: () => writeRow(table, entity, etag),
      });
    },
    settle: async (teamId, message, pointer) => {
      const partition = escapeKey(teamId);
      const actions = settlement(partition, message, pointer);
      const alone = () => transact(table, actions);
      return together(partition, { actions, written: () => true, alone });
    },
    discard: async (teamId, pointer) => {
      await deleteRow(table, escapeKey(teamId), outboxKey(pointer));
    },
    outbox: async (teamId) =>
      (await readAll<Pointer>(table, escapeKey(teamId), prefixRange('outbox:'))).map(({ row }) => row),
    ofDay: async (teamId, day) =>
      (await readAll<MessageRow>(table, escapeKey(teamId), prefixRange(messageKey(day)))).map(
        ({ row }) => row,
      ),
    failed: async (teamId) => {
      const ids = await readAll<{ messageId: string }>(table, escapeKey(teamId), prefixRange('failed:'));
      const messages = await Promise.all(ids.map(({ row }) => unlessUnreadable(get(teamId, row.messageId))));
      return messages.flatMap((message) => (message?.row.state === 'failed' ? [message.row] : []));
    },
    scan: (teamId, { from = '', before } = {}) => {
      const to = before === undefined ? prefixRange(messagePrefix).to : messageKey(before);
      return readKeys<MessageRow>(table, escapeKey(teamId), { from: messageKey(from), to });
    },
    purge: async (teamId, rowKey) => {
      const partition = escapeKey(teamId);
      await deleteRow(table, partition, failedKeyOf(rowKey));
      for await (const { rowKey: key } of readKeys(table, partition, prefixRange(outboxPrefix(rowKey))))
        await deleteRow(table, partition, key);
      await deleteRow(table, partition, rowKey);
    },
    end: (teamId, { row }, pointer) => {
      const partitionKey = escapeKey(teamId);
      return transact(table, [
        ['delete', { partitionKey, rowKey: messageKey(row.id) }],
        ['delete', { partitionKey, rowKey: outboxKey(pointer) }],
      ]);
    },
    again: async (teamId, messageId) => {
      const stored = await get(teamId, messageId);
      if (stored?.row.state !== 'failed') return undefined;
      const pointer = { messageId, request: newId() };
      const partition = escapeKey(teamId);
      const own = toEntity(partition, outboxKey(pointer), pointer);
      const done = await transact(table, requeue(partition, stored, pointer), own);
      return done ? pointer : undefined;
    },
  };
}

const failedKeyOf = (rowKey: string) => `failed:${rowKey.slice(messagePrefix.length)}`;

function requeue(
  partition: string,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
): TransactionAction[] {
  const queued: MessageRow = {
    ...row,
    state: 'queued',
    attempts: 0,
    retryAt: undefined,
    lastError: undefined,
  };
  return [
    ['update', toEntity(partition, messageKey(row.id), queued), 'Replace', { etag }],
    ['delete', { partitionKey: partition, rowKey: failedKey(row.id) }],
    ['create', toEntity(partition, outboxKey(pointer), pointer)],
  ];
}

function settlement(
  partition: string,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
): TransactionAction[] {
  const actions: TransactionAction[] = [
    ['update', toEntity(partition, messageKey(row.id), row), 'Replace', { etag }],
    ['delete', { partitionKey: partition, rowKey: outboxKey(pointer) }],
  ];
  if (row.state !== 'failed') return actions;
  return [...actions, ['upsert', toEntity(partition, failedKey(row.id), { messageId: row.id }), 'Replace']];
}
