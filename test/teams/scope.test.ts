import { describe, expect, it } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import { inTown } from '../support/town.ts';

/* An event has its scope: of a channel, it touches that channel; of the team, the team. */
const here = inTown({ people: ['lise', 'mette'], installed: false });
const team = () => here().store.teams.get(here().town.groupId);
const hidden = '19:private@thread.tacv2';

async function installed(): Promise<void> {
  await here().app.post(here().town.installed('lise'));
  await here().store.teams.update(here().town.groupId, (known) => ({
    ...known!,
    setUp: true,
    knownChannels: [...known!.knownChannels, { id: hidden, name: 'Lukket' }],
    channels: { reminders: here().town.closedChannel, celebrations: hidden },
  }));
  await here().app.deliver();
}

const data = (over: object) => ({
  channelData: {
    ...{ team: { id: here().town.teamsId, aadGroupId: here().town.groupId }, tenant: { id: 'tenant-1' } },
    ...over,
  },
});
const inChannel = (id: string) => ({
  conversation: { id, conversationType: 'channel', tenantId: 'tenant-1' },
});
const bot = [{ id: '28:bot' }];

describe('an event of one channel', () => {
  const gone: [string, () => object][] = [
    [
      'the bot is out of it',
      () => ({
        ...inChannel(hidden),
        membersRemoved: bot,
        ...data({ eventType: 'channelMemberRemoved', channel: { id: hidden } }),
      }),
    ],
    [
      'the bot is out of it, told in General',
      () => ({
        membersRemoved: bot,
        ...data({ eventType: 'channelMemberRemoved', channel: { id: hidden } }),
      }),
    ],
    [
      'the bot is out of it, without a word what it is',
      () => ({ ...inChannel(hidden), membersRemoved: bot, ...data({}) }),
    ],
    [
      'the bot is uninstalled from it',
      () => ({ ...inChannel(hidden), type: 'installationUpdate', action: 'remove', ...data({}) }),
    ],
    ['it is deleted', () => data({ eventType: 'channelDeleted', channel: { id: hidden } })],
    ['it is no longer shared', () => data({ eventType: 'channelUnshared', channel: { id: hidden } })],
  ];
  it.each(gone)('%s: it is asked for anew, and the team goes on', async (_what, over) => {
    await installed();
    expect((await here().app.post(here().town.updated('lise', over()))).status).toBe(200);
    const now = await team();
    expect([now?.removed, now?.channels]).toEqual([undefined, { reminders: here().town.closedChannel }]);
    expect(now?.knownChannels.map(({ id }) => id)).toEqual([here().town.teamsId, here().town.closedChannel]);
  });

  const nothing: [string, () => object][] = [
    [
      'somebody is out of it',
      () => ({
        membersRemoved: [{ id: '29:x' }],
        ...data({ eventType: 'channelMemberRemoved', channel: { id: hidden } }),
      }),
    ],
    [
      'somebody comes into it',
      () => ({
        membersAdded: [{ id: '29:x' }],
        ...data({ eventType: 'channelMemberAdded', channel: { id: hidden } }),
      }),
    ],
    [
      'the bot comes into it',
      () => ({
        membersAdded: bot,
        ...data({ eventType: 'channelMemberAdded', channel: { id: hidden, name: 'Lukket' } }),
      }),
    ],
    [
      'another is made, that Teams lists',
      () => data({ eventType: 'channelCreated', channel: { id: '19:new', name: 'Ny' } }),
    ],
    ['another is deleted', () => data({ eventType: 'channelDeleted', channel: { id: '19:other' } })],
    ['it is renamed', () => data({ eventType: 'channelRenamed', channel: { id: hidden, name: 'Ny' } })],
    ['it comes back', () => data({ eventType: 'channelRestored', channel: { id: hidden, name: 'Lukket' } })],
  ];
  it.each(nothing)('%s: what was chosen stays, nobody is asked', async (_what, over) => {
    await installed();
    const before = [here().connector.activities.size, (await team())?.channels];
    await here().app.post(here().town.updated('lise', over()));
    await here().app.deliver();
    expect([here().connector.activities.size, (await team())?.channels]).toEqual(before);
  });

  it('its new name is known', async () => {
    await installed();
    await here().app.post(
      here().town.updated('lise', data({ eventType: 'channelRenamed', channel: { id: hidden, name: 'Ny' } })),
    );
    expect((await team())?.knownChannels).toContainEqual({ id: hidden, name: 'Ny' });
  });
});

it.each([
  ['by a member event', () => ({ membersRemoved: bot, ...data({ eventType: 'teamMemberRemoved' }) })],
  ['without a word what it is', () => ({ membersRemoved: bot, ...data({}) })],
  ['by an installation event', () => ({ type: 'installationUpdate', action: 'remove', ...data({}) })],
])('the bot out of the whole team still ends it, %s', async (_what, over) => {
  await installed();
  await here().app.post(here().town.updated('lise', over()));
  expect((await team())?.removed).toBe(true);
});

describe('an installation', () => {
  it('welcomes the channel that was chosen', async () => {
    const chosen = here().town.closedChannel;
    await here().app.post({
      ...here().town.installed('lise'),
      ...data({ settings: { selectedChannel: { id: chosen } } }),
    });
    await here().app.deliver();
    expect(here().connector.in(chosen).map(shown)).toEqual([expect.stringContaining('Hej, jeg er Fodfæste')]);
    expect(here().connector.in(here().town.teamsId)).toEqual([]);
  });
});

describe('null means not there', () => {
  const nulls: [string, object][] = [
    ['a locale', { locale: null }],
    ['what it replies to', { replyToId: null }],
    ['an action', { action: null }],
    ['who came', { membersAdded: null, membersRemoved: null }],
    ['a value', { value: null }],
    ['a name of the activity', { name: null }],
    ['an id', { id: null }],
    ['entities', { entities: null, attachments: null }],
    ['fields of the sender', { from: { name: null } }],
    ['fields of the bot', { recipient: { id: '28:bot', name: null, aadObjectId: null } }],
    ['a name of the conversation', { conversation: { name: null, isGroup: null } }],
    [
      'the channel and the team',
      { channelData: { team: null, channel: null, eventType: null, settings: null } },
    ],
    ['the channel data', { channelData: null }],
    ['an entry of who came', { membersAdded: [null, { id: null }] }],
  ];
  it.each(nulls)('%s', async (_what, over) => {
    await installed();
    const base = here().town.says('mette', '/status') as Record<string, unknown>;
    const merged = Object.entries(over).map(([name, value]) => {
      const known = base[name];
      const both = typeof known === 'object' && value !== null && !Array.isArray(value);
      return [name, both ? { ...known, ...value } : value];
    });
    const before = here().connector.in(here().town.chat('mette')).length;
    const reply = await here().app.post({ ...base, ...Object.fromEntries(merged) });
    expect(reply.status).toBe(200);
    expect(here().connector.in(here().town.chat('mette'))).toHaveLength(before + 1);
  });
});
