import { createCalendar } from '../../src/calendar/calendar.ts';
import { toLocal } from '../../src/calendar/localTime.ts';
import type { SendDeps } from '../../src/delivery/deps.ts';
import type { Registered, Registration } from '../../src/delivery/register.ts';
import { createRender } from '../../src/delivery/render.ts';
import { loadTemplates } from '../../src/delivery/templates.ts';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import { faces } from '../../src/faces.ts';
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
import { aWorker, workAll } from './delivery.ts';

export interface App extends BotServer {
  time: TestClock;
  /** Sends everything that waits in the outbox. */
  deliver(): Promise<void>;
}

export interface AppDeps {
  store: Store;
  now?: string;
  register?(registration: Registration): Promise<Registered>;
}

/** The whole bot on a loopback server, over a real store; only Teams and the clock are the test's. */
export async function startApp({ store, now = '2026-04-13T08:00', register }: AppDeps): Promise<App> {
  const time = testClock(now);
  const templates = loadTemplates('cards');
  const render = createRender({
    templates,
    views: Object.fromEntries(Object.entries(faces).map(([card, { view }]) => [card, view])),
    calendarFor: createCalendar,
    programmeOf: (id) => builtInProgramme(id),
    guard: () => {},
  });
  let worker: SendDeps | undefined;
  const server = await startBotServer({ type: 'anybody' }, (adapter, log) => {
    const connect = adapter.connect;
    const sender = createSender({ connect, clock: time.clock, log });
    const { deps } = aWorker(store, { time, sender, render, log });
    worker = deps;
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
      now: () => toLocal(time.clock()),
      register: register ?? (() => Promise.reject(new Error('this test registers nothing'))),
      handleOf: (card: PlannedCardId) => faces[card]?.handle,
      contact: contactHandle,
    });
  });
  return {
    ...server,
    time,
    deliver: async () => {
      if (worker) await workAll(worker);
    },
  };
}
