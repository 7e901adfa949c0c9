import type { Said } from './cells.ts';
import type { Fault } from './faults.ts';

/** A row as it was read; for `add`, all of its cells too, used or not: what tells two employers apart. */
export interface ReadRow<Row> {
  row: Row;
  said: Said;
  whole: string;
}

/**
 * What two rows about one thing mean. `one`: they must agree. `latest`: the later one of them counts (a citizen who came
 * back). `add`: both count, unless one repeats the other to the last cell.
 */
export type Together = 'one' | 'latest' | 'add';

export interface Settled<Row> {
  kept: ReadRow<Row>[];
  faults: Fault[];
}

interface Keys<Row> {
  together: Together;
  /** What rows about one thing of a case share. */
  keyOf(row: Row): string;
  /** For `latest`: what comes later compares greater. */
  orderOf?(row: Row): string;
}

/**
 * The rows of one case in one file, without those that repeat or contradict each other: these are told, never settled by
 * which of them comes last. What is kept does not hang on the order of the rows.
 */
export function settleRows<Row extends { line: number }>(
  rows: readonly ReadRow<Row>[],
  { together, keyOf, orderOf }: Keys<Row>,
): Settled<Row> {
  if (rows.length < 2) return { kept: [...rows], faults: [] };
  if (together === 'add') return onePerGroup(groupBy(rows, ({ whole }) => whole));
  if (together === 'one') return onePerGroup(groupBy(rows, ({ row }) => keyOf(row)));
  const order = (one: ReadRow<Row>) => orderOf?.(one.row) ?? '';
  const latest = rows.map(order).sort().at(-1);
  const settled = onePerGroup([rows.filter((one) => order(one) === latest)]);
  const [standing] = rows.filter((one) => order(one) === latest);
  const older = rows.filter((one) => order(one) !== latest);
  return {
    ...settled,
    faults: [
      ...settled.faults,
      ...older.map(({ row }): Fault => ({ ...told(row.line, standing?.row.line ?? 0), later: true })),
    ],
  };
}

function onePerGroup<Row extends { line: number }>(groups: readonly ReadRow<Row>[][]): Settled<Row> {
  const kept: ReadRow<Row>[] = [];
  const faults: Fault[] = [];
  for (const [first, ...others] of groups) {
    if (!first) continue;
    const agree = others.every((other) => meaningOf(other) === meaningOf(first));
    if (agree) kept.push(first);
    else faults.push(told(first.row.line, others[0]?.row.line ?? 0));
    for (const { row } of others)
      faults.push({ ...told(row.line, first.row.line), ...(agree ? { same: true } : {}) });
  }
  return { kept, faults };
}

/** What a row says, whichever line it stands on: an empty cell and the `nej` that it stands for are one. */
function meaningOf<Row>({ row, said }: ReadRow<Row>): string {
  const { line: _, caseRef: __, programme, ...meant } = row as Row & Record<string, unknown>;
  return JSON.stringify(programme ? said : meant);
}

function told(line: number, other: number): Fault {
  return { line, code: 'duplicateRow', other };
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
