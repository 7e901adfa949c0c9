import { afterEach, beforeEach } from 'vitest';
import type { AppOptions } from '../../src/app.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { advance } from '../../src/rounds/advance.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import type { Store } from '../../src/store/store.ts';
import { testStorage } from '../support/azurite.ts';
import { aTown, invokeAnswer, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import { happens } from '../support/botServerCases.ts';
import { type FakeConnector, type PostedActivity, startConnector } from '../support/connector.ts';

export interface HoursTown {
  app: App;
  town: Town;
  connector: FakeConnector;
  store: Store;
}

/** A team with a channel for celebrations, anew for each test: Lise leads, Mette and Anders are job brokers. */
export function hoursTown(now: string, pictures?: AppOptions['pictures']): () => HoursTown {
  const storage = testStorage();
  let here: HoursTown;
  beforeEach(async () => {
    const connector = await startConnector();
    const { store } = storage.get();
    const app = await startApp({ store, connector, now, pictures });
    const town = aTown(connector, ['lise', 'mette', 'anders', 'petra']);
    await app.post(town.installed('lise'));
    await store.teams.update(town.groupId, (team) => ({
      ...team!,
      leader: town.memberId('lise'),
      deliveryMode: 'both',
      channels: { reminders: town.closedChannel, celebrations: town.teamsId },
      setUp: true,
    }));
    for (const name of ['mette', 'anders']) {
      await store.members.update(town.groupId, town.memberId(name), (member) => ({
        ...member!,
        roles: ['jobBroker'],
      }));
    }
    here = { app, town, connector, store };
  });
  afterEach(async () => {
    await here.app.close();
    await here.connector.close();
  });
  return () => here;
}

type Happening = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'at' | 'caseRef'>
    : never
  : never;

/** What is registered on a case at the clock's moment. */
export async function register(
  { app, town }: HoursTown,
  caseRef: string,
  events: Happening[],
  worker = 'mette',
): Promise<void> {
  const at = app.time.local();
  await happens(
    app,
    town,
    events.map((event) => ({ ...event, at, caseRef }) as CaseEvent),
    worker,
  );
}

/** A case with a placement and an agreement on paid hours since 1 May. */
export async function hoursCase(here: HoursTown, caseRef: string, worker = 'mette'): Promise<void> {
  const agreed: Happening[] = [
    { type: 'caseOpened' },
    { type: 'placementPlanned', start: '2026-05-04' },
    { type: 'paidHoursAgreed', from: '2026-05-04' },
  ];
  await register(here, caseRef, agreed, worker);
}

/** Lives on to a moment, sending what falls due. */
export async function goTo({ app }: HoursTown, at: string): Promise<void> {
  await advance(app.delivery, toEpochMs(at), (ms) => app.time.advance(ms - app.time.clock()));
}

/** A posted message by its row. */
export async function posted(
  { connector, store, town }: HoursTown,
  id: string,
): Promise<PostedActivity | undefined> {
  const row: MessageRow | undefined = (await store.messages.get(town.groupId, id))?.row;
  return connector.activities.get(row?.activityId ?? '');
}

/** Presses a button, waits for what follows, and says what the person was answered. */
export async function press(
  { app, town }: HoursTown,
  name: string,
  data: { verb: string } & Record<string, unknown>,
): Promise<{ type: string; text: string }> {
  const reply = await app.post(town.presses(name, data));
  await app.deliver();
  return invokeAnswer(reply);
}

export async function say({ app, town, connector }: HoursTown, name: string, words: string): Promise<string> {
  const before = new Set(connector.activities.keys());
  await app.post(town.says(name, words));
  await app.deliver();
  const fresh = [...connector.activities].filter(([id]) => !before.has(id)).map(([, activity]) => activity);
  return JSON.stringify(fresh);
}
