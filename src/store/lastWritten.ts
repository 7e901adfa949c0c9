import type { TransactionAction } from '@azure/data-tables';
import { type Entity, isBare } from './entity.ts';

/** A row as it was written, and the ETag that it got. */
export interface KnownEntity {
  entity: Entity;
  etag: string;
}

type Key = Pick<Entity, 'partitionKey' | 'rowKey'>;

export interface LastWritten {
  /** A write that went through; `etags` in the order of its actions, nothing where storage did not say. */
  note(actions: readonly TransactionAction[], etags: readonly (string | undefined)[]): void;
  /** Rows that are gone, or of which nobody knows what became. */
  forget(keys: readonly Key[]): void;
  get(partition: string, rowKey: string): KnownEntity | undefined;
}

/** Where nobody presses. */
export const nothingKnown: LastWritten = { note: () => {}, forget: () => {}, get: () => undefined };

/** What a press on a card is about. */
const kinds = ['case:', 'card:', 'message:'];
/** After this long it is old, after twice as long it is gone: what is forgotten in storage is not remembered here. */
const oldMs = 24 * 60 * 60_000;
/** A day's cards of a municipality; what is older goes before its time, and what is not known is read. */
const keptMost = 3_000;

/**
 * What this process wrote last of the rows that a press is about. Another may have written since: whatever follows from
 * what is known here is true only once it is written under its ETags.
 */
export function createLastWritten(clock: () => number = Date.now): LastWritten {
  let generations = [new Map<string, KnownEntity>(), new Map<string, KnownEntity>()] as const;
  let since = clock();
  const age = () => {
    generations = [new Map(), generations[0]];
    since = clock();
  };
  /** No timer: it would hold on to the store of whoever has long gone. */
  const ageByTime = () => {
    const old = clock() - since;
    if (old >= oldMs) age();
    if (old >= 2 * oldMs) age();
  };

  const get = (key: string) => generations[0].get(key) ?? generations[1].get(key);
  const drop = (key: string) => {
    for (const known of generations) known.delete(key);
  };
  const noteOne = (action: TransactionAction, etag: string | undefined) => {
    const [, row] = action;
    if (!kinds.some((kind) => row.rowKey.startsWith(kind))) return;
    const key = keyOf(row);
    const entity = after(action, get(key));
    drop(key);
    if (!entity || etag === undefined) return;
    if (generations[0].size >= keptMost) age();
    generations[0].set(key, { entity, etag });
  };

  return {
    note: (actions, etags) => {
      ageByTime();
      for (const [index, action] of actions.entries()) noteOne(action, etags[index]);
    },
    forget: (keys) => {
      for (const key of keys) drop(keyOf(key));
    },
    get: (partitionKey, rowKey) => {
      ageByTime();
      return get(keyOf({ partitionKey, rowKey }));
    },
  };
}

const keyOf = ({ partitionKey, rowKey }: Key) => `${partitionKey} ${rowKey}`;

/** The row after it; undefined where it is gone, or what stood there before is part of it and may have been another. */
function after(action: TransactionAction, before: KnownEntity | undefined): Entity | undefined {
  const [type, row, mode, options] = action;
  const written = row as Entity;
  if (type === 'delete') return undefined;
  if (type === 'create' || mode === 'Replace') return isBare(written) ? undefined : written;
  const isSame = before !== undefined && before.etag === options?.etag;
  return isSame ? { ...before.entity, ...written } : undefined;
}
