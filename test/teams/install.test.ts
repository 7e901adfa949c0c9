import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testStorage } from '../support/azurite.ts';
import { aTown, shown, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import { type FakeConnector, startConnector } from '../support/connector.ts';

const storage = testStorage();
let connector: FakeConnector;
let app: App;
let town: Town;

beforeEach(async () => {
  connector = await startConnector();
  app = await startApp({ store: storage.get().store, connector });
  town = aTown(connector, ['lise', 'mette', 'anders']);
});
afterEach(async () => {
  await app.close();
  await connector.close();
});

const store = () => storage.get().store;
const team = () => store().teams.get(town.groupId);
const roster = async () =>
  (await store().members.list(town.groupId)).map(({ upn, left }) => (left ? `(${upn})` : upn)).sort();

describe('the bot comes into a team', () => {
  it('knows the team, its channels and its people', async () => {
    expect(await app.post(town.installed('lise'))).toMatchObject({ status: 200 });
    expect(await team()).toMatchObject({
      teamsId: town.teamsId,
      tenantId: 'tenant-1',
      serviceUrl: connector.serviceUrl,
      bot: { id: '28:bot', name: 'Fodfæste' },
      owner: town.memberId('lise'),
      setUp: false,
      language: 'da',
      closingDays: ['06-05', '12-24', '12-31'],
      knownChannels: [
        { id: town.teamsId, name: 'General' },
        { id: town.closedChannel, name: 'Opfølgning' },
      ],
    });
    expect(await roster()).toEqual(['anders', 'lise', 'mette'].map(town.upn));
    expect(await store().members.get(town.groupId, town.memberId('mette'))).toEqual({
      id: town.memberId('mette'),
      upn: town.upn('mette'),
      name: 'Mette',
      teamsUserId: town.person('mette').id,
      roles: [],
    });
  });

  it('welcomes the channel and asks its owner to set up; nobody else hears from it', async () => {
    await app.post(town.installed('lise'));
    await app.deliver();
    expect(connector.in(town.teamsId).map(shown)).toEqual([expect.stringContaining('Hej, jeg er Fodfæste')]);
    expect(connector.in(town.chat('lise')).map(shown)).toEqual([expect.stringContaining('settings.save')]);
    expect(connector.activities.size).toBe(2);
  });

  it('once, though Teams tells of it four times, in two ways and at once', async () => {
    const installed = town.installed('lise');
    const added = town.updated('lise', { membersAdded: [{ id: '28:bot' }] });
    await Promise.all([installed, added, installed, added].map((activity) => app.post(activity)));
    await app.deliver();
    expect(connector.activities.size).toBe(2);
    expect(await roster()).toHaveLength(3);
  });

  it('has the same id for a team when the activity does not carry it', async () => {
    const installed = town.installed('lise');
    await app.post({ ...installed, channelData: { team: { id: town.teamsId }, tenant: { id: 'tenant-1' } } });
    expect(await store().teams.get(`group-of-${town.teamsId}`)).toMatchObject({ teamsId: town.teamsId });
  });

  it('is there even when Teams does not give it the lists, and reads them when they are needed', async () => {
    connector.fail(/pagedmembers/, { status: 500 });
    connector.fail(/teams.*conversations/, { status: 500 });
    await app.post(town.installed('lise'));
    await app.deliver();
    expect(await team()).toMatchObject({ knownChannels: [], owner: town.memberId('lise') });
    expect(connector.in(town.teamsId)).toHaveLength(1);
    expect(connector.in(town.chat('lise'))).toHaveLength(1);
  });
});

describe('the team changes', () => {
  beforeEach(() => app.post(town.installed('lise')));

  it('a channel is made, renamed, deleted', async () => {
    await store().teams.update(town.groupId, (known) => ({
      ...known!,
      channels: { reminders: town.closedChannel, celebrations: town.teamsId },
    }));
    town.setChannels([{ id: town.teamsId }, { id: '19:new', name: 'Ny' }]);
    await app.post(town.channelUpdated('lise', 'channelDeleted'));
    expect(await team()).toMatchObject({
      knownChannels: [
        { id: town.teamsId, name: 'General' },
        { id: '19:new', name: 'Ny' },
      ],
      channels: { celebrations: town.teamsId },
    });
    expect((await team())?.channels.reminders).toBeUndefined();
  });

  it('somebody comes, and somebody leaves', async () => {
    town.setPeople(['lise', 'mette', 'carl']);
    await app.post(town.updated('lise', { membersAdded: [{ id: town.person('carl').id }] }));
    expect(await roster()).toEqual([`(${town.upn('anders')})`, ...['carl', 'lise', 'mette'].map(town.upn)]);
  });

  it('somebody comes back with the roles that they had', async () => {
    await store().members.update(town.groupId, town.memberId('anders'), (known) => ({
      ...known!,
      roles: ['jobBroker'],
      left: true,
    }));
    await app.post(town.updated('lise', { membersAdded: [{ id: town.person('anders').id }] }));
    const anders = await store().members.get(town.groupId, town.memberId('anders'));
    expect([anders?.roles, anders?.left]).toEqual([['jobBroker'], undefined]);
  });

  it('nobody is marked as gone when Teams gives half a roster', async () => {
    connector.fail(/pagedmembers.*continuationToken/, { status: 503 });
    const reply = await app.post(town.updated('lise', { membersRemoved: [{ id: '29:x' }] }));
    expect(reply.status).toBe(500);
    expect(await roster()).toEqual(['anders', 'lise', 'mette'].map(town.upn));
  });

  it('the bot is taken out, and comes back to what it knew', async () => {
    await app.post(town.uninstalled('lise'));
    expect(await team()).toMatchObject({ removed: true, owner: town.memberId('lise') });
    await app.post(town.installed('mette'));
    expect(await team()).toMatchObject({ owner: town.memberId('lise') });
    expect((await team())?.removed).toBeUndefined();
  });

  it('the bot is taken out: whoever leads the team hears it once, and nothing else goes out', async () => {
    await app.deliver();
    const before = connector.activities.size;
    await app.post(town.uninstalled('lise'));
    await app.post(town.uninstalled('lise'));
    await app.deliver();
    expect(connector.activities.size).toBe(before + 1);
    expect(connector.in(town.chat('lise')).map(shown).at(-1)).toContain('Fodfæste er fjernet fra teamet');
    const health = await fetch(new URL('/readyz', app.url));
    expect(await health.json()).toMatchObject({ removedTeams: expect.any(Number) });
    expect(app.logged.join()).toContain('the bot was taken out of a team');
  });

  it('a chosen channel is deleted: whoever set up the team is asked for another, once', async () => {
    await store().teams.update(town.groupId, (known) => ({
      ...known!,
      channels: { reminders: town.closedChannel, celebrations: town.teamsId },
    }));
    await app.deliver();
    const before = connector.in(town.chat('lise')).length;
    town.setChannels([{ id: town.teamsId }]);
    await app.post(town.channelUpdated('lise', 'channelDeleted'));
    await app.post(town.channelUpdated('lise', 'channelDeleted'));
    await app.deliver();
    expect((await team())?.channels).toEqual({ celebrations: town.teamsId });
    expect(connector.in(town.chat('lise')).slice(before).map(shown)).toEqual([
      expect.stringContaining('settings.save'),
    ]);
  });
});

it('keeps a personal chat for the cards to come', async () => {
  await app.post(town.installed('lise'));
  await app.post(town.says('mette', 'hej'));
  const mette = await store().members.get(town.groupId, town.memberId('mette'));
  expect(mette?.conversationId).toBe(town.chat('mette'));
});
