import { createRequire } from 'node:module';

/**
 * Read by the emulator before it starts. It answers every range query by looking at each row of the whole table, where
 * Azure reads the range; so a sweep would be measured that waits for the emulator. With this it goes to the partition by
 * the index that it has anyway, and to the range before it weighs the whole condition.
 */
interface Chain {
  find(query: object): Chain;
  where(isWanted: (row: { RowKey: string }) => boolean): Chain;
}
interface Collection {
  chain(): Chain;
}
interface Tables {
  getEntityCollection(...of: unknown[]): Collection;
  queryTableEntities(
    context: unknown,
    account: string,
    table: string,
    options: { filter?: string },
    ...next: unknown[]
  ): Promise<unknown>;
}

const load = createRequire(import.meta.url);
const { default: Store } = load('azurite/dist/src/table/persistence/LokiTableMetadataStore.js') as {
  default: { prototype: Tables };
};
const { queryTableEntities } = Store.prototype;

Store.prototype.queryTableEntities = function (this: Tables, ...args) {
  const { filter = '' } = args[3];
  const partition = filter.match(/PartitionKey eq '([^']*)'/)?.[1];
  const [, from, to] = filter.match(/RowKey ge '([^']*)' and RowKey lt '([^']*)'/) ?? [];
  if (partition === undefined || from === undefined || to === undefined) {
    return queryTableEntities.apply(this, args);
  }
  const inRange = ({ RowKey }: { RowKey: string }) => RowKey >= from && RowKey < to;
  const narrowed: Tables = Object.create(this, {
    getEntityCollection: {
      value: (...of: unknown[]): Collection => ({
        chain: () =>
          this.getEntityCollection(...of)
            .chain()
            .find({ PartitionKey: partition })
            .where(inRange),
      }),
    },
  });
  return queryTableEntities.apply(narrowed, args);
};
