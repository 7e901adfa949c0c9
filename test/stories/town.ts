import { afterEach, beforeEach } from 'vitest';
import { withoutDigits } from '../../src/privacy/letters.ts';
import type { StoryRow } from '../../src/store/storyRow.ts';
import { checklist } from '../../src/stories/form.ts';
import { tidyStories } from '../../src/stories/round.ts';
import { plainDates, type Town } from '../support/botServerActivities.ts';
import type { App } from '../support/botServerApp.ts';
import { button, happens } from '../support/botServerCases.ts';
import type { FakeConnector, PostedActivity } from '../support/connector.ts';
import { openTown } from '../support/town.ts';

export const clean = {
  start: 'Borgeren havde været væk fra arbejdsmarkedet længe.',
  difference: 'Vi begyndte med to timer om ugen, og en kollega tog med de første dage.',
  result: 'Efter et par måneder kom de første lønnede timer.',
};

export interface StoryTown {
  app: App;
  town: Town;
  connector: FakeConnector;
  /** All that the inputs of the form hold when a wide story is ready to be sent. */
  wide(over?: object): Record<string, unknown>;
  /** The newest card in somebody's chat or a channel that has such a button. */
  card(conversation: string, verb?: string): PostedActivity | undefined;
  says(from: string, text: string): Promise<void>;
  /** Presses a button of the newest card that has it; what the client shows then. */
  press(from: string, verb: string, inputs?: object, where?: string): Promise<string>;
  story(): Promise<StoryRow | undefined>;
  tidy(): Promise<void>;
  channelPosts(): PostedActivity[];
  /** Every row of the storage, as it lies there. */
  everything(): string[];
  close(): Promise<void>;
}

/** A team of four with five cases in one programme, where the bot is installed and set up. */
export async function aStoryTown(): Promise<StoryTown> {
  const { app, town, connector, store, everything, close } = await openTown({
    people: ['lise', 'mette', 'sara', 'anders'],
    leader: 'lise',
    roles: { mette: ['jobBroker'], sara: ['jobBroker'], anders: ['jobBroker'] },
  });
  app.time.set('2026-03-13T09:00');
  for (const number of [1, 2, 3, 4, 5])
    await happens(app, town, [
      { at: '2026-03-13T09:00', caseRef: `B-10${number}`, type: 'caseOpened', date: '2026-01-05' },
    ]);
  app.time.set('2026-04-13T08:00');
  await app.deliver();
  const chats = (name: string) => connector.in(town.chat(name));
  const has = (activity: PostedActivity, verb: string) =>
    JSON.stringify(activity.attachments ?? []).includes(`"verb":"${verb}"`);
  const channelPosts = () =>
    [...connector.activities.values()].filter(
      ({ conversationId, attachments }) =>
        conversationId.startsWith(town.closedChannel) && attachments !== undefined,
    );
  const card = (conversation: string, verb = 'story.') => {
    const list = conversation === 'channel' ? channelPosts() : chats(conversation);
    return list.filter((activity) => has(activity, verb)).at(-1);
  };
  return {
    app,
    town,
    connector,
    card,
    channelPosts,
    everything,
    wide: (over = {}) => ({
      kind: 'wide',
      ...clean,
      programme: 'flere-skal-med',
      subject: 'other',
      happened: '2026-03-01',
      consent: 'anonymous',
      checklist: checklist.join(','),
      second: withoutDigits(town.memberId('sara')),
      channels: withoutDigits(town.closedChannel),
      when: 'now',
      ...over,
    }),
    says: async (from, text) => {
      await app.post(town.says(from, text));
      await app.deliver();
    },
    press: async (from, verb, inputs = {}, where = from) => {
      // A draft can be sent as soon as it has been looked at: the client has that button from the answer to the look.
      // What is filled in first stands behind the button beside it.
      const beside: Record<string, string> = {
        'story.submit': 'story.check',
        'story.sendBack': 'story.approve',
      };
      const shown = beside[verb] ?? verb;
      const data = { ...button(card(where, shown), shown, { ...inputs }), verb };
      const activity = where === 'channel' ? town.pressesInChannel(from, data) : town.presses(from, data);
      const { body } = await app.post(activity);
      await app.deliver();
      return plainDates(JSON.stringify(body) ?? '');
    },
    story: async () => (await store.stories.list(town.groupId)).at(-1)?.row,
    tidy: async () => {
      await tidyStories(app.delivery);
      await app.deliver();
    },
    close,
  };
}

/** Anew for each test. */
export function storyTown(): () => StoryTown {
  let here: StoryTown;
  beforeEach(async () => {
    here = await aStoryTown();
  });
  afterEach(() => here.close());
  return () => here;
}
