import { createRequire } from 'node:module';

/**
 * Read by the emulator before it starts. It answers every range query by looking at each row of the whole table, where
 * Azure reads the range; so a sweep would be measured that waits for the emulator. With this it looks at one partition
 * only, by the index that it has anyway.
 */
interface Chain {
  find(query: object): Chain;
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
  const partition = args[3].filter?.match(/PartitionKey eq '([^']*)'/)?.[1];
  if (partition === undefined) return queryTableEntities.apply(this, args);
  const narrowed: Tables = Object.create(this, {
    getEntityCollection: {
      value: (...of: unknown[]): Collection => ({
        chain: () =>
          this.getEntityCollection(...of)
            .chain()
            .find({ PartitionKey: partition }),
      }),
    },
  });
  return queryTableEntities.apply(narrowed, args);
};
