import type { CopiedRow } from './copiedRow.ts';

/** Which content of a row is meant: no two contents of a row ever have the same ETag. */
export interface RowVersion extends Pick<CopiedRow, 'table' | 'key'> {
  etag: string;
}

type Copied = RowVersion & { row: CopiedRow };

export interface Source {
  /** Keys and ETags of all rows, which are quickly read. */
  versions(): AsyncIterable<RowVersion>;
  rows(): AsyncIterable<Copied>;
  row(version: RowVersion): Promise<Copied | undefined>;
}

const looks = 12;
const firstWaitMs = 500;
const longestWaitMs = 30_000;

/**
 * All rows as they stood at one moment, though storage only tells them page by page: they are read, and then looked at
 * again. When every ETag is still the same, all of them were so at the moment in between; else what has changed is read
 * anew, and they are looked at once more. Who makes and deletes a row meanwhile changes another one with it (`Change`).
 * Undefined when something changed between any two looks, for some three minutes.
 */
export async function copyAtOneMoment(
  { versions, rows, row }: Source,
  wait: (ms: number) => Promise<void>,
): Promise<CopiedRow[] | undefined> {
  const held = new Map<string, Copied>();
  for await (const copied of rows()) held.set(nameOf(copied), copied);
  for (let look = 0; look < looks; look += 1) {
    const unseen = new Set(held.keys());
    const changed: RowVersion[] = [];
    for await (const version of versions()) {
      const name = nameOf(version);
      unseen.delete(name);
      if (held.get(name)?.etag !== version.etag) changed.push(version);
    }
    if (changed.length === 0 && unseen.size === 0)
      return inKeyOrder([...held.values()].map((copied) => copied.row));
    for (const name of unseen) held.delete(name);
    await wait(Math.min(longestWaitMs, firstWaitMs * 2 ** look));
    for (const version of changed) {
      const copied = await row(version);
      if (copied) held.set(nameOf(version), copied);
      else held.delete(nameOf(version));
    }
  }
  return undefined;
}

function nameOf({ table, key }: Pick<CopiedRow, 'table' | 'key'>): string {
  return `${table} ${key}`;
}

function inKeyOrder(rows: CopiedRow[]): CopiedRow[] {
  return rows.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}
