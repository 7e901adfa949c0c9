import type { TransactionAction } from '@azure/data-tables';
import { newId } from '../privacy/letters.ts';
import type { AuditEntry } from './auditEntry.ts';
import type { Change } from './change.ts';
import type { DueRow } from './dueRow.ts';
import { type Entity, toEntity } from './entity.ts';
import {
  auditKey,
  cardRowKey,
  caseKey,
  caseloadsKey,
  dueKey,
  eventKey,
  keptKey,
  messageKey,
  outboxKey,
  statementKey,
  storyKey,
} from './keys.ts';
import type { LoggedEvent } from './rows.ts';
import type { Pointer } from './store.ts';

/** The rows that a change writes, each key once: a transaction refuses the same row twice. */
export function actionsOf(
  partition: string,
  change: Change,
  outbox: readonly Pointer[],
): TransactionAction[] {
  const entity = (key: string, value: unknown) => toEntity(partition, key, value);
  const records = change.record ? [change.record, ...(change.records ?? [])] : (change.records ?? []);
  return [
    ...records.map(({ row, etag }) => put(entity(caseKey(row.caseRef), row), etag)),
    ...eventActions(entity, change),
    ...dueActions(entity, change.dueAdded, change.dueRemoved),
    ...change.cards.map(({ row, etag }) => put(entity(cardRowKey(row.key), row), etag)),
    ...(change.stories ?? []).map(({ row, etag }) => put(entity(storyKey(row.id), row), etag)),
    ...(change.statements ?? []).map(({ row, etag }) =>
      put(entity(statementKey(row.month, row.version), row), etag),
    ),
    ...change.messages.map(({ row, etag }) => put(entity(messageKey(row.id), row), etag)),
    ...touchActions(partition, change),
    ...outbox.map((pointer) => put(entity(outboxKey(pointer), pointer), undefined)),
    ...(change.kept ?? []).map(({ row, etag }) => put(entity(keptKey(row.year), row), etag)),
    ...(change.caseloads ? [put(entity(caseloadsKey, change.caseloads.row), change.caseloads.etag)] : []),
    ...(change.cardsRemoved ?? []).map((key): TransactionAction => ['delete', entity(cardRowKey(key), null)]),
    ...(change.messagesRemoved ?? []).map(({ row, etag }) => bare(partition, messageKey(row.id), etag)),
    ...change.audit.map((entry, index) => upsert(entity(auditRowKey(entry, index), entry))),
  ];
}

/** A row that only this very change creates: a request, which has an id of its own, or else an event with its source. */
export function ownRow(partition: string, change: Change, [pointer]: readonly Pointer[]): Entity | undefined {
  if (pointer) return toEntity(partition, outboxKey(pointer), pointer);
  const [logged] = change.events;
  return logged && toEntity(partition, eventKey(logged.event.caseRef, logged.sequence), logged);
}

/** Messages that the change makes or makes untrue. */
export function outboxIds(change: Change): string[] {
  return [...new Set([...change.messages.map(({ row }) => row.id), ...change.stale])];
}

/**
 * Messages that show what the change alters. Their ETags change with it, so that a message that was read
 * before the change can no longer be claimed as it was: what it shows is as old as its ETag.
 */
function touchActions(partition: string, { cards, messages, stale, read = [] }: Change): TransactionAction[] {
  const written = new Set(messages.map(({ row }) => row.id));
  const etags = new Map(read.map(({ row, etag }) => [row.id, etag]));
  const shown = cards.flatMap(({ row, etag }) => (etag === undefined ? [] : row.messages));
  const touched = [...new Set([...shown, ...stale])].filter((id) => !written.has(id));
  return touched.map((id) => touch(partition, messageKey(id), etags.get(id)));
}

/** A new ETag and the same content. */
function touch(partitionKey: string, rowKey: string, etag: string | undefined): TransactionAction {
  const touched = { partitionKey, rowKey, touched: newId() };
  return etag === undefined ? ['upsert', touched, 'Merge'] : ['update', touched, 'Merge', { etag }];
}

/** Transactions delete whatever stands there: a row that must not have changed is emptied instead, and counts as none. */
function bare(partitionKey: string, rowKey: string, etag: string): TransactionAction {
  return ['update', { partitionKey, rowKey }, 'Replace', { etag }];
}

type ToEntity = (key: string, value: unknown) => Entity;

function eventActions(entity: ToEntity, change: Change): TransactionAction[] {
  const keyOf = ({ event, sequence }: LoggedEvent) => eventKey(event.caseRef, sequence);
  return [
    ...change.events.map((logged): TransactionAction => ['create', entity(keyOf(logged), logged)]),
    ...(change.eventsRemoved ?? []).map(
      (logged): TransactionAction => ['delete', entity(keyOf(logged), null)],
    ),
  ];
}

/** A row both removed and added stays, with its new content. */
function dueActions(entity: ToEntity, added: DueRow[], removed: DueRow[]): TransactionAction[] {
  const kept = new Map(added.map((row) => [dueKey(row.at, row.cardKey), row]));
  const gone = new Set(removed.map((row) => dueKey(row.at, row.cardKey)).filter((key) => !kept.has(key)));
  return [
    ...[...kept].map(([key, row]) => upsert(entity(key, row))),
    ...[...gone].map((key): TransactionAction => ['delete', entity(key, null)]),
  ];
}

/**
 * One person's act on one case at one moment has one key; a transaction that is tried again writes the same. Two lists
 * may be looked at in one moment, and no key says what stood on them.
 */
function auditRowKey(entry: AuditEntry, index: number): string {
  const which = entry.cases ? newId() : index;
  return auditKey(entry.at, [entry.caseRef ?? '', entry.verb, entry.who, which].join('|'));
}

function put(entity: Entity, etag: string | undefined): TransactionAction {
  return etag === undefined ? ['create', entity] : ['update', entity, 'Replace', { etag }];
}

function upsert(entity: Entity): TransactionAction {
  return ['upsert', entity, 'Replace'];
}
