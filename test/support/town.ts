import { afterEach, beforeEach } from 'vitest';
import type { AppOptions } from '../../src/app.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { Role } from '../../src/engine/cards.ts';
import type { Team } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { aTown, shown, type Town } from './botServerActivities.ts';
import { type App, startApp } from './botServerApp.ts';
import { type FakeConnector, type PostedActivity, startConnector } from './connector.ts';
import { type MemoryStorage, memoryStorage } from './simulator/memoryStore.ts';

export interface TownOptions {
  /** Who is in the team; the first of them installs the bot. */
  people: string[];
  now?: string;
  leader?: string;
  roles?: Record<string, Role[]>;
  /** What else is set of the team. */
  team?(town: Town): Partial<Team>;
  /** What the tables are that it lies in, for who looks into them or spoils them. */
  memory?: MemoryStorage;
  /** Stands between the bot and its storage. */
  behind?(store: Store): Store;
  /** What Teams is told before the bot comes. */
  teams?(connector: FakeConnector): void;
  pictures?: AppOptions['pictures'];
  fetchFile?: AppOptions['fetchFile'];
  greet?: AppOptions['greet'];
  tab?: AppOptions['tab'];
  /** False: the test installs the bot itself. */
  installed?: false;
}

/**
 * The whole bot in a team of its own; only Teams, the clock, the queue and what the tables lie in are the test's: the store's
 * own code over tables in memory, as storage has tests of its own.
 */
export interface Here {
  app: App;
  town: Town;
  connector: FakeConnector;
  store: Store;
  /** Lives on to a moment, sending what falls due. */
  goTo(at: string): Promise<void>;
  /** What the bot says at once in somebody's own chat. */
  ask(name: string, words: string, over?: object): Promise<string>;
  /** Messages in somebody's chat, and in the team's closed channel, that show a text. */
  inChat(name: string, part: string): PostedActivity[];
  inChannel(part: string): PostedActivity[];
  /** Every row of its storage, as it lies there. */
  everything(): string[];
  close(): Promise<void>;
}

/** A town for each test, in tables that no other has: `here()` is the one of the test that runs. */
export function inTown(options: TownOptions): () => Here {
  let here: Here;
  beforeEach(async () => {
    here = await openTown(options);
  });
  afterEach(() => here.close());
  return () => here;
}

/** For who shares one town between tests, and closes it. */
export async function openTown(options: TownOptions): Promise<Here> {
  const connector = await startConnector();
  options.teams?.(connector);
  const memory = options.memory ?? memoryStorage();
  const store = options.behind?.(memory.store) ?? memory.store;
  const { now, pictures, fetchFile, greet, tab } = options;
  const app = await startApp({ store, connector, now, pictures, fetchFile, greet, tab });
  const town = aTown(connector, options.people);
  const here: Here = {
    ...{ app, town, connector, store },
    goTo: async (at) => {
      await app.advance(toEpochMs(at), (ms) => app.time.advance(ms - app.time.clock()));
    },
    ask: async (name, words, over) => {
      const before = connector.in(town.chat(name)).length;
      const { status } = await app.post(town.says(name, words, over));
      if (status !== 200) throw new Error(`${words}: answered with ${status}`);
      return connector.in(town.chat(name)).slice(before).map(shown).join('\n');
    },
    inChat: (name, part) =>
      connector.in(town.chat(name)).filter((activity) => shown(activity).includes(part)),
    inChannel: (part) =>
      connector.in(town.closedChannel).filter((activity) => shown(activity).includes(part)),
    everything: memory.everything,
    close: async () => {
      await app.close();
      await connector.close();
    },
  };
  if (options.installed !== false) await install(here, options);
  return here;
}

async function install({ app, town, store }: Here, { people, leader, roles = {}, team }: TownOptions) {
  await app.post(town.installed(people[0] ?? ''));
  for (const [name, held] of Object.entries(roles)) {
    await store.members.update(town.groupId, town.memberId(name), (member) => ({ ...member!, roles: held }));
  }
  await store.teams.update(town.groupId, (known) => ({
    ...known!,
    ...(leader && { leader: town.memberId(leader) }),
    ...team?.(town),
  }));
  await app.deliver();
}
