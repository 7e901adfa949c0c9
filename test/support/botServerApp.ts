import { pino } from 'pino';
import { type AppOptions, createApp } from '../../src/app.ts';
import { drain } from '../../src/rounds/advance.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import type { Delivery } from '../../src/rounds/rounds.ts';
import type { Store } from '../../src/store/store.ts';
import { type BotServer, postActivity } from './botServer.ts';
import { type TestClock, testClock } from './clock.ts';
import type { FakeConnector } from './connector.ts';
import { memoryHints } from './memoryHints.ts';

export interface App extends Omit<BotServer, 'adapter'> {
  connector: FakeConnector;
  time: TestClock;
  /** What registers, for the test to prepare cases with. */
  delivery: DeliveryDeps;
  /** Lives through time up to a moment, as the demo does when its clock is moved. */
  advance: Delivery['advance'];
  /** Sends everything that waits in the outbox. */
  deliver(): Promise<void>;
}

export interface AppDeps {
  store: Store;
  connector: FakeConnector;
  now?: string;
  /** Serves pictures and files for cards. */
  pictures?: AppOptions['pictures'];
  fetchFile?: AppOptions['fetchFile'];
  greet?: AppOptions['greet'];
  tab?: AppOptions['tab'];
}

/** The product's own bot on a loopback server, over a real store; only Teams, the clock and the queue are the test's. */
export async function startApp({
  store,
  connector,
  now = '2026-04-13T08:00',
  pictures,
  fetchFile,
  greet,
  tab,
}: AppDeps): Promise<App> {
  const time = testClock(now);
  const logged: string[] = [];
  const { url, delivery, close } = await createApp({
    host: '127.0.0.1',
    port: 0,
    trust: { type: 'anybody' },
    storage: { store, hints: memoryHints(time.clock) },
    clock: time.clock,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    instance: 'instance-1',
    pictures,
    fetchFile,
    greet,
    tab,
    wait: async (ms) => time.advance(ms),
  });
  return {
    ...{ url, logged, connector, time, close },
    post: (activity, authorization) => postActivity(url, activity, authorization),
    delivery: delivery.deps,
    advance: delivery.advance,
    deliver: async () => {
      // What an answer left to be done goes on beside it; delivery that does not run only waits for that.
      await delivery.stop();
      await drain(delivery.deps);
    },
  };
}
