import { caseRefOf } from './cardKey.ts';
import { cardRowKey, escapeKey } from './keys.ts';
import { lookUp } from './lookUp.ts';
import type { CardRow, Stored } from './rows.ts';
import type { Table } from './table.ts';
import { readRow, readRows } from './tableRows.ts';

type Card = Stored<CardRow> | undefined;
type Waiting = Map<string, ReturnType<typeof Promise.withResolvers<Card>>>;

/** Fewer are as quick one by one; a range also brings the answered cards that lie between them. */
const fewestTogether = 5;

/**
 * Reads a card. Those of one case that are asked for in the same turn (a morning's, a list's) come by one query, from the
 * first of their keys to the last: a case that nobody answers has dozens open, and each would be a request.
 */
export function cardReader(table: Table): (teamId: string, cardKey: string) => Promise<Card> {
  const cases = new Map<string, Waiting>();
  const readWaiting = (partition: string, name: string) => {
    const waiting = cases.get(name);
    cases.delete(name);
    if (waiting) void readAll(table, partition, waiting);
  };
  return (teamId, cardKey) =>
    lookUp(() => {
      const partition = escapeKey(teamId);
      const rowKey = cardRowKey(cardKey);
      const name = `${partition}|${caseRefOf(cardKey)}`;
      let waiting = cases.get(name);
      if (!waiting) {
        waiting = new Map();
        cases.set(name, waiting);
        queueMicrotask(() => readWaiting(partition, name));
      }
      const reading = waiting.get(rowKey) ?? Promise.withResolvers<Card>();
      waiting.set(rowKey, reading);
      return reading.promise;
    });
}

async function readAll(table: Table, partition: string, waiting: Waiting): Promise<void> {
  if (waiting.size < fewestTogether) {
    for (const [rowKey, { resolve }] of waiting) resolve(readRow<CardRow>(table, partition, rowKey));
    return;
  }
  try {
    const found = await readRows<CardRow>(table, partition, [...waiting.keys()]);
    for (const [rowKey, { resolve }] of waiting) resolve(found.get(rowKey));
  } catch (fault) {
    for (const { reject } of waiting.values()) reject(fault);
  }
}
