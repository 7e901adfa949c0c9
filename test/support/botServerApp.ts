import { createCalendar } from '../../src/calendar/calendar.ts';
import { toLocal } from '../../src/calendar/localTime.ts';
import type { DeliveryDeps } from '../../src/delivery/deps.ts';
import { register } from '../../src/delivery/register.ts';
import { createRender } from '../../src/delivery/render.ts';
import { repairTeam } from '../../src/delivery/repair.ts';
import { loadTemplates } from '../../src/delivery/templates.ts';
import { handleOf, viewOf } from '../../src/features.ts';
import { contactHandle } from '../../src/followUps/handleContact.ts';
import { hasCpr } from '../../src/privacy/cpr.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { createReplies } from '../../src/replies/replies.ts';
import type { Store } from '../../src/store/store.ts';
import { createBot } from '../../src/teams/bot.ts';
import { createPeople } from '../../src/teams/people.ts';
import { createPost } from '../../src/teams/post.ts';
import { createSender } from '../../src/teams/send.ts';
import { type BotServer, startBotServer } from './botServer.ts';
import { type TestClock, testClock } from './clock.ts';
import type { FakeConnector } from './connector.ts';
import { aWorker, workAll } from './delivery.ts';

export interface App extends BotServer {
  connector: FakeConnector;
  time: TestClock;
  /** What registers, for the test to prepare cases with. */
  delivery: DeliveryDeps;
  /** Sends everything that waits in the outbox. */
  deliver(): Promise<void>;
}

export interface AppDeps {
  store: Store;
  connector: FakeConnector;
  now?: string;
}

/** The whole bot on a loopback server, over a real store; only Teams and the clock are the test's. */
export async function startApp({ store, connector, now = '2026-04-13T08:00' }: AppDeps): Promise<App> {
  const time = testClock(now);
  const templates = loadTemplates('cards');
  const render = createRender({
    templates,
    viewOf,
    calendarFor: createCalendar,
    programmeOf: (id) => builtInProgramme(id),
    guard: () => {},
  });
  let delivery: DeliveryDeps | undefined;
  const server = await startBotServer({ type: 'anybody' }, (adapter, log) => {
    const connect = adapter.connect;
    const sender = createSender({ connect, clock: time.clock, log });
    const { deps } = aWorker(store, { time, sender, render, log });
    delivery = deps;
    return createBot({
      store,
      sender,
      render,
      connect,
      log,
      hasCpr,
      replies: createReplies(templates),
      people: createPeople({ store, connect, log }),
      post: createPost(deps),
      changes: deps,
      now: () => toLocal(time.clock()),
      register: (registration) => register(deps, registration),
      calendar: deps.calendar,
      hints: deps.hints,
      world: deps.world,
      handleOf,
      contact: contactHandle,
      replan: (team) => repairTeam(deps, team),
    });
  });
  if (!delivery) throw new Error('the bot has not been made');
  const made = delivery;
  return { ...server, connector, time, delivery: made, deliver: async () => void (await workAll(made)) };
}
