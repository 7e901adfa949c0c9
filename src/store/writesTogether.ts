import type { TransactionAction } from '@azure/data-tables';
import type { Table } from './table.ts';
import { fits, transactForEtags } from './transactions.ts';

type Etags = readonly (string | undefined)[];

/** Rows of a team that are written all or none, beside others that stand or fall by themselves. */
export interface Part<T> {
  actions: readonly TransactionAction[];
  /** What comes of it where it was written with others: the new ETags of its rows. */
  written(etags: Etags): T;
  /** Writes it by itself. */
  alone(): Promise<T>;
}

export type WriteTogether = <T>(partition: string, part: Part<T>) => Promise<T>;

interface Waiting {
  actions: readonly TransactionAction[];
  done(etags: Etags): void;
  alone(): void;
}

/**
 * What is written of one team in the same turn goes as one transaction: two messages that are due together are claimed, and
 * recorded, by one request. Nobody waits for it, and none hangs on another: where storage does not take all of them at once,
 * for whatever reason, each is written by itself.
 */
export function writesTogether(table: Table): WriteTogether {
  const teams = new Map<string, Waiting[]>();
  const write = async (partition: string): Promise<void> => {
    const parts = teams.get(partition) ?? [];
    teams.delete(partition);
    const etags = areOne(parts) && (await atOnce(table, parts));
    let from = 0;
    for (const { actions, done, alone } of parts) {
      if (etags) done(etags.slice(from, from + actions.length));
      else alone();
      from += actions.length;
    }
  };
  return (partition, { actions, written, alone }) =>
    new Promise((resolve) => {
      const parts = teams.get(partition) ?? [];
      if (parts.length === 0) setImmediate(() => void write(partition));
      parts.push({ actions, done: (etags) => resolve(written(etags)), alone: () => resolve(alone()) });
      teams.set(partition, parts);
    });
}

/** More than one, and no row twice, as no transaction takes that. */
function areOne(parts: readonly Waiting[]): boolean {
  const actions = parts.flatMap((part) => part.actions);
  const rows = new Set(actions.map(([, { rowKey }]) => rowKey));
  return parts.length > 1 && rows.size === actions.length && fits(actions);
}

/** False where one of them has changed, or anything else is wrong: which one it was, and what, each finds out by itself. */
async function atOnce(table: Table, parts: readonly Waiting[]): Promise<Etags | false> {
  const actions = parts.flatMap((part) => part.actions);
  return transactForEtags(table, actions).catch(() => false as const);
}
