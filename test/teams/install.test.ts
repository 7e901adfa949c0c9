import { beforeEach, describe, expect, it } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import { inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette', 'anders'], installed: false });

const store = () => here().store;
const team = () => store().teams.get(here().town.groupId);
const roster = async () =>
  (await store().members.list(here().town.groupId)).map(({ id, left }) => (left ? `(${id})` : id)).sort();

describe('the bot comes into a team', () => {
  it('knows the team, its channels and its people', async () => {
    expect(await here().app.post(here().town.installed('lise'))).toMatchObject({ status: 200 });
    expect(await team()).toMatchObject({
      teamsId: here().town.teamsId,
      tenantId: 'tenant-1',
      serviceUrl: here().connector.serviceUrl,
      bot: { id: '28:bot', name: 'Fodfæste' },
      owner: here().town.memberId('lise'),
      setUp: false,
      language: 'da',
      closingDays: ['06-05', '12-24', '12-31'],
      knownChannels: [
        { id: here().town.teamsId, name: 'General' },
        { id: here().town.closedChannel, name: 'Opfølgning' },
      ],
    });
    expect(await roster()).toEqual(['anders', 'lise', 'mette'].map(here().town.memberId));
    expect(await store().members.get(here().town.groupId, here().town.memberId('mette'))).toEqual({
      id: here().town.memberId('mette'),
      signInName: here().town.upn('mette'),
      names: [here().town.upn('mette')],
      name: 'Mette',
      teamsUserId: here().town.person('mette').id,
      roles: [],
    });
  });

  it('welcomes the channel and asks its owner to set up; nobody else hears from it', async () => {
    await here().app.post(here().town.installed('lise'));
    await here().app.deliver();
    expect(here().connector.in(here().town.teamsId).map(shown)).toEqual([
      expect.stringContaining('Hej, jeg er Fodfæste'),
    ]);
    expect(here().connector.in(here().town.chat('lise')).map(shown)).toEqual([
      expect.stringContaining('settings.show'),
    ]);
    expect(here().connector.activities.size).toBe(2);
  });

  it('once, though Teams tells of it four times, in two ways and at once', async () => {
    const installed = here().town.installed('lise');
    const added = here().town.updated('lise', { membersAdded: [{ id: '28:bot' }] });
    await Promise.all([installed, added, installed, added].map((activity) => here().app.post(activity)));
    await here().app.deliver();
    expect(here().connector.activities.size).toBe(2);
    expect(await roster()).toHaveLength(3);
  });

  it('has the same id for a team when the activity does not carry it', async () => {
    const installed = here().town.installed('lise');
    await here().app.post({
      ...installed,
      channelData: { team: { id: here().town.teamsId }, tenant: { id: 'tenant-1' } },
    });
    expect(await store().teams.get(`group-of-${here().town.teamsId}`)).toMatchObject({
      teamsId: here().town.teamsId,
    });
  });

  it('is there even when Teams does not give it the lists, and reads them when they are needed', async () => {
    here().connector.fail(/pagedmembers/, { status: 500 });
    here().connector.fail(/teams.*conversations/, { status: 500 });
    await here().app.post(here().town.installed('lise'));
    await here().app.deliver();
    expect(await team()).toMatchObject({ knownChannels: [], owner: here().town.memberId('lise') });
    expect(here().connector.in(here().town.teamsId)).toHaveLength(1);
    expect(here().connector.in(here().town.chat('lise'))).toHaveLength(1);
  });
});

describe('the team changes', () => {
  beforeEach(() => here().app.post(here().town.installed('lise')));

  it('a channel is made, renamed, deleted', async () => {
    await store().teams.update(here().town.groupId, (known) => ({
      ...known!,
      channels: { reminders: here().town.closedChannel, celebrations: here().town.teamsId },
    }));
    here().town.setChannels([{ id: here().town.teamsId }, { id: '19:new', name: 'Ny' }]);
    await here().app.post(here().town.channelUpdated('lise', 'channelDeleted'));
    expect(await team()).toMatchObject({
      knownChannels: [
        { id: here().town.teamsId, name: 'General' },
        { id: '19:new', name: 'Ny' },
      ],
      channels: { celebrations: here().town.teamsId },
    });
    expect((await team())?.channels.reminders).toBeUndefined();
  });

  it('somebody comes, and somebody leaves', async () => {
    here().town.setPeople(['lise', 'mette', 'carl']);
    await here().app.post(
      here().town.updated('lise', { membersAdded: [{ id: here().town.person('carl').id }] }),
    );
    expect(await roster()).toEqual([
      `(${here().town.memberId('anders')})`,
      ...['carl', 'lise', 'mette'].map(here().town.memberId),
    ]);
  });

  it('somebody comes back with the roles that they had', async () => {
    await store().members.update(here().town.groupId, here().town.memberId('anders'), (known) => ({
      ...known!,
      roles: ['jobBroker'],
      left: true,
    }));
    await here().app.post(
      here().town.updated('lise', { membersAdded: [{ id: here().town.person('anders').id }] }),
    );
    const anders = await store().members.get(here().town.groupId, here().town.memberId('anders'));
    expect([anders?.roles, anders?.left]).toEqual([['jobBroker'], undefined]);
  });

  it('nobody is marked as gone when Teams gives half a roster', async () => {
    here().connector.fail(/pagedmembers.*continuationToken/, { status: 503 });
    const reply = await here().app.post(here().town.updated('lise', { membersRemoved: [{ id: '29:x' }] }));
    expect(reply.status).toBe(500);
    expect(await roster()).toEqual(['anders', 'lise', 'mette'].map(here().town.memberId));
  });

  it('the bot is taken out, and comes back to what it knew', async () => {
    await here().app.post(here().town.uninstalled('lise'));
    expect(await team()).toMatchObject({ removed: true, owner: here().town.memberId('lise') });
    await here().app.post(here().town.installed('mette'));
    expect(await team()).toMatchObject({ owner: here().town.memberId('lise') });
    expect((await team())?.removed).toBeUndefined();
  });

  it('the bot is taken out: whoever leads the team hears it once, and nothing else goes out', async () => {
    await here().app.deliver();
    const before = here().connector.activities.size;
    await here().app.post(here().town.uninstalled('lise'));
    await here().app.post(here().town.uninstalled('lise'));
    await here().app.deliver();
    expect(here().connector.activities.size).toBe(before + 1);
    expect(here().connector.in(here().town.chat('lise')).map(shown).at(-1)).toContain(
      'Fodfæste er fjernet fra teamet',
    );
    const health = await fetch(new URL('/readyz', here().app.url));
    expect(await health.json()).toMatchObject({ removedTeams: expect.any(Number) });
    expect(here().app.logged.join()).toContain('the bot was taken out of a team');
  });

  it('a chosen channel is deleted: whoever set up the team is asked for another, once', async () => {
    await store().teams.update(here().town.groupId, (known) => ({
      ...known!,
      channels: { reminders: here().town.closedChannel, celebrations: here().town.teamsId },
    }));
    await here().app.deliver();
    const before = here().connector.in(here().town.chat('lise')).length;
    here().town.setChannels([{ id: here().town.teamsId }]);
    await here().app.post(here().town.channelUpdated('lise', 'channelDeleted'));
    await here().app.post(here().town.channelUpdated('lise', 'channelDeleted'));
    await here().app.deliver();
    expect((await team())?.channels).toEqual({ celebrations: here().town.teamsId });
    expect(here().connector.in(here().town.chat('lise')).slice(before).map(shown)).toEqual([
      expect.stringContaining('settings.show'),
    ]);
  });
});

it('keeps a personal chat for the cards to come', async () => {
  await here().app.post(here().town.installed('lise'));
  await here().app.post(here().town.says('mette', 'hej'));
  const mette = await store().members.get(here().town.groupId, here().town.memberId('mette'));
  expect(mette?.conversationId).toBe(here().town.chat('mette'));
});
