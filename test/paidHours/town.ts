import type { CaseEvent } from '../../src/engine/events.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import { invokeAnswer, plainDates } from '../support/botServerActivities.ts';
import { happens } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { type Here, inTown, type TownOptions } from '../support/town.ts';

/** A team with a channel for celebrations: Lise leads, Mette and Anders are job brokers. */
export function hoursTown(now: string, pictures?: TownOptions['pictures']) {
  return inTown({
    now,
    pictures,
    people: ['lise', 'mette', 'anders', 'petra'],
    leader: 'lise',
    roles: { mette: ['jobBroker'], anders: ['jobBroker'] },
    team: ({ closedChannel, teamsId }) => ({
      setUp: true,
      deliveryMode: 'both',
      channels: { reminders: closedChannel, celebrations: teamsId },
    }),
  });
}

type Happening = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'at' | 'caseRef'>
    : never
  : never;

/** What is registered on a case at the clock's moment. */
export async function register(
  { app, town }: Here,
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
export async function hoursCase(here: Here, caseRef: string, worker = 'mette'): Promise<void> {
  const agreed: Happening[] = [
    { type: 'caseOpened' },
    { type: 'placementPlanned', start: '2026-05-04' },
    { type: 'paidHoursAgreed', from: '2026-05-04' },
  ];
  await register(here, caseRef, agreed, worker);
}

/** A posted message by its row. */
export async function posted(
  { connector, store, town }: Here,
  id: string,
): Promise<PostedActivity | undefined> {
  const row: MessageRow | undefined = (await store.messages.get(town.groupId, id))?.row;
  return connector.activities.get(row?.activityId ?? '');
}

/** Presses a button, waits for what follows, and says what the person was answered. */
export async function press(
  { app, town }: Here,
  name: string,
  data: { verb: string } & Record<string, unknown>,
): Promise<{ type: string; text: string }> {
  const reply = await app.post(town.presses(name, data));
  await app.deliver();
  return invokeAnswer(reply);
}

export async function say({ app, town, connector }: Here, name: string, words: string): Promise<string> {
  const before = new Set(connector.activities.keys());
  await app.post(town.says(name, words));
  await app.deliver();
  const fresh = [...connector.activities].filter(([id]) => !before.has(id)).map(([, activity]) => activity);
  return plainDates(JSON.stringify(fresh));
}
