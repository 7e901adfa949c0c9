export interface Lying {
  [property: string]: unknown;
  partitionKey: string;
  rowKey: string;
  etag: string;
  timestamp: string;
}

/** Where the rows of a table lie, by partition and key. */
export interface Lie {
  find(partition: string, rowKey: string): Lying | undefined;
  /** In place of the one of its key. */
  put(row: Lying): void;
  take(partition: string, rowKey: string): void;
  /** Rows in the order of their keys. */
  next(partition: string, wanted: Wanted): Lying[];
  partitions(): string[];
}

/** Keys from `from` on (`after`: behind it) and before `to`; at the most `most` rows. */
export interface Wanted {
  from: string;
  after?: string;
  to?: string;
  most?: number;
  /** Only rows with an earlier `nextDue`, or this one. */
  dueBy?: string;
}

interface Partition {
  /** In order; they compare as ASCII. */
  keys: string[];
  rows: Map<string, Lying>;
}

export function lieInMemory(): Lie {
  const partitions = new Map<string, Partition>();
  const partitionOf = (name: string): Partition => {
    const known = partitions.get(name) ?? { keys: [], rows: new Map() };
    partitions.set(name, known);
    return known;
  };
  return {
    find: (partition, rowKey) => partitions.get(partition)?.rows.get(rowKey),
    put: (row) => {
      const { keys, rows } = partitionOf(row.partitionKey);
      if (!rows.has(row.rowKey)) keys.splice(placeOf(keys, row.rowKey), 0, row.rowKey);
      rows.set(row.rowKey, Object.freeze(row));
    },
    take: (partition, rowKey) => {
      const { keys, rows } = partitionOf(partition);
      rows.delete(rowKey);
      const place = placeOf(keys, rowKey);
      if (keys[place] === rowKey) keys.splice(place, 1);
    },
    next: (partition, wanted) => next(partitions.get(partition), wanted),
    partitions: () => [...partitions.keys()],
  };
}

function next(
  partition: Partition | undefined,
  { from, after, to, most = Number.POSITIVE_INFINITY, dueBy }: Wanted,
): Lying[] {
  const found: Lying[] = [];
  if (!partition) return found;
  const { keys, rows } = partition;
  let at = placeOf(keys, after === undefined ? from : `${after}\u0000`);
  for (; at < keys.length && found.length < most; at += 1) {
    const key = keys[at] ?? '';
    if (to !== undefined && key >= to) break;
    const row = rows.get(key);
    const due = row?.nextDue;
    if (row && (dueBy === undefined || (typeof due === 'string' && due <= dueBy))) found.push(row);
  }
  return found;
}

/** Where a key stands, or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
