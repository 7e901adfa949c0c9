export interface Row {
  PartitionKey: string;
  RowKey: string;
}

interface Partition {
  rows: Map<string, Row>;
  /** In order. */
  keys: string[];
}

/** A table's rows by partition and key, as a table service keeps them: no call looks at more rows than it is about. */
export function createRows() {
  const partitions = new Map<string, Partition>();
  const partitionOf = (name: string): Partition => {
    const known = partitions.get(name) ?? { rows: new Map(), keys: [] };
    partitions.set(name, known);
    return known;
  };
  const insert = (row: Row): Row => {
    const { rows, keys } = partitionOf(row.PartitionKey);
    if (!rows.has(row.RowKey)) keys.splice(placeOf(keys, row.RowKey), 0, row.RowKey);
    rows.set(row.RowKey, row);
    return row;
  };
  function* between(partition: string, from: string, to?: string): Generator<Row> {
    const { rows, keys } = partitionOf(partition);
    for (let index = placeOf(keys, from); index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      const row = rows.get(key);
      if (!row || (to !== undefined && key >= to)) return;
      yield row;
    }
  }
  return {
    insert,
    update: insert,
    remove: ({ PartitionKey, RowKey }: Row): void => {
      const { rows, keys } = partitionOf(PartitionKey);
      if (rows.delete(RowKey)) keys.splice(placeOf(keys, RowKey), 1);
    },
    findOne: ({ PartitionKey, RowKey }: Row): Row | null =>
      partitions.get(PartitionKey)?.rows.get(RowKey) ?? null,
    between,
    all: function* (): Generator<Row> {
      for (const name of [...partitions.keys()].sort()) yield* between(name, '');
    },
  };
}

/** Where a key stands, or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
