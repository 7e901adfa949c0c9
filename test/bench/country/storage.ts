import type { TableClient } from '@azure/data-tables';
import type { Random } from '../../support/random.ts';
import { memoryTable } from '../../support/simulator/memoryTable.ts';
import { lieOutside } from './lieOutside.ts';
import type { VirtualTime } from './virtualTime.ts';

/** What a call takes, to and fro, in milliseconds: between a process and tables of the same region. */
const callMs = { from: 3, to: 12 } as const;
/** Rows of a page, unless asked for fewer. */
const pageRows = 1_000;

type Clients = Record<'teams' | 'cases', TableClient>;

export interface CountryStorage {
  /** At once, for who fills it. */
  bare: Clients;
  /** As the processes reach it. */
  distant: Clients;
  /** Calls in each second, from the start of time on. */
  calls: Map<number, number>;
}

/** The tables of the whole country: each call takes its time, however many there are. */
export function countryStorage(time: VirtualTime, random: Random): CountryStorage {
  const bare = {
    teams: memoryTable(time.now, undefined, lieOutside()).client,
    cases: memoryTable(time.now, undefined, lieOutside()).client,
  };
  const calls = new Map<number, number>();
  const way = async () => {
    const second = Math.floor(time.now() / 1_000);
    calls.set(second, (calls.get(second) ?? 0) + 1);
    await time.wait(random.int(callMs.from, callMs.to));
  };
  return {
    bare,
    distant: { teams: atADistance(bare.teams, way), cases: atADistance(bare.cases, way) },
    calls,
  };
}

function atADistance(client: TableClient, way: () => Promise<void>): TableClient {
  async function* pages(options: Parameters<TableClient['listEntities']>[0], most = pageRows) {
    const found = client.listEntities(options).byPage({ maxPageSize: most });
    for (;;) {
      await way();
      const { value, done } = await found.next();
      if (done) return;
      yield value;
      if (value.length < most) return;
    }
  }
  async function* entities(options: Parameters<TableClient['listEntities']>[0]) {
    for await (const page of pages(options)) yield* page;
  }
  const called =
    <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
    async (...given: Given) => {
      await way();
      return call(...given);
    };
  const distant = {
    getEntity: called(client.getEntity),
    createEntity: called(client.createEntity),
    updateEntity: called(client.updateEntity),
    upsertEntity: called(client.upsertEntity),
    deleteEntity: called(client.deleteEntity),
    submitTransaction: called(client.submitTransaction),
    listEntities: (options: Parameters<TableClient['listEntities']>[0]) =>
      Object.assign(entities(options), {
        byPage: ({ maxPageSize }: { maxPageSize?: number } = {}) => pages(options, maxPageSize),
      }),
  };
  // Only what the store's gateway calls; the client's type has far more.
  return distant as unknown as TableClient;
}
