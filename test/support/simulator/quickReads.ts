import { cardRowKey, caseKey, escapeKey } from '../../../src/store/keys.ts';
import type { Stored } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Lying } from './lieInMemory.ts';
import type { MemoryTable } from './memoryTable.ts';

type Reading<T> = (teamId: string, name: string) => Promise<Stored<T> | undefined>;

/** What a store made of a row, by the very row: the same for all processes. */
const made = new WeakMap<Lying, Stored<unknown>>();
const teamKeys = new Map<string, string>();

/**
 * A list is drawn hundreds of times a week, and each time asks for every card and every case on it. What a store made of a
 * row is given again for as long as that very row lies there; each call is still one that storage may fail.
 */
export function quickReads(store: Store, { row, asked }: Pick<MemoryTable, 'row' | 'asked'>): Store {
  const again = <T>(read: Reading<T>, keyOf: (name: string) => string): Reading<T> => {
    const keys = new Map<string, string>();
    return async (teamId, name) => {
      const partition = kept(teamKeys, teamId, escapeKey);
      const key = kept(keys, name, keyOf);
      const lies = row(partition, key);
      const known = lies && made.get(lies);
      if (known) {
        asked('getEntity');
        return known as Stored<T>;
      }
      const stored = await read(teamId, name);
      const lying = row(partition, key);
      // Frozen is what was read as it stands there (keptReads.ts); whoever went by another name is asked about each time.
      if (stored && lying?.etag === stored.etag && Object.isFrozen(stored.row))
        made.set(lying, Object.freeze(stored));
      return stored;
    };
  };
  const { cases } = store;
  return {
    ...store,
    cases: {
      ...cases,
      get: again(cases.get, caseKey),
      getTogether: again(cases.getTogether, caseKey),
      card: again(cases.card, cardRowKey),
    },
  };
}

function kept(known: Map<string, string>, name: string, keyOf: (name: string) => string): string {
  const key = known.get(name) ?? keyOf(name);
  known.set(name, key);
  return key;
}
