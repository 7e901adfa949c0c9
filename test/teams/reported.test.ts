import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testStorage } from '../support/azurite.ts';
import { invokeAnswer, shown, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import { aCase, button, sentCards } from '../support/botServerCases.ts';
import { type FakeConnector, type FakePerson, startConnector } from '../support/connector.ts';

/* Payloads after public reports of other bots, as Teams sends them, whole. */
const storage = testStorage();
let app: App;
let connector: FakeConnector;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  connector = await startConnector();
  app = await startApp({ store: await storage.freshStore(), connector });
  const opened = [app, connector];
  closing.push(async () => {
    for (const one of opened) await one.close();
  });
});
afterAll(async () => {
  for (const close of closing) await close();
});

const teamsId = '19:team@thread.tacv2';
const groupId = 'group-1';
const channels = () =>
  connector.channels.set(teamsId, [{ id: teamsId }, { id: '19:private@thread.tacv2', name: 'Privat' }]);
const roster = (members: unknown[]) => connector.people.set(teamsId, members as FakePerson[]);
const team = { id: teamsId, aadGroupId: groupId };
const inTeam = (over: object) => ({
  ...{ type: 'conversationUpdate', id: `f:${crypto.randomUUID()}`, channelId: 'msteams' },
  serviceUrl: connector.serviceUrl,
  from: { id: '29:lise', aadObjectId: 'entra-lise' },
  recipient: { id: '28:bot', name: 'Fodfæste' },
  conversation: { isGroup: true, conversationType: 'channel', id: teamsId, tenantId: 'tenant-1' },
  channelData: { team, eventType: 'teamMemberAdded', tenant: { id: 'tenant-1' } },
  ...over,
});
const installed = (over: object = {}) => inTeam({ membersAdded: [{ id: '28:bot' }], ...over });
const members = async (id = groupId) =>
  (await app.delivery.store.members.list(id)).map(({ name, left }) => (left ? `(${name})` : name)).sort();
const lise = {
  ...{ id: '29:lise', name: 'Lise', aadObjectId: 'entra-lise' },
  userPrincipalName: 'lise@kommune.example',
};
const mette = {
  ...{ id: '29:mette', name: 'Mette Holm', aadObjectId: 'entra-mette' },
  userPrincipalName: 'mette.holm@kommune.example',
};

describe('the roster', () => {
  it('as the documentation shows it: both names of the id, names in parts, an anonymous one', async () => {
    channels();
    const more = { tenantId: 't', userRole: 'user' };
    const person = (id: string, givenName: string, surname: string) => ({
      ...{ id: `29:${id}`, objectId: `entra-${id}`, givenName, surname },
      ...{ email: `${id}@kommune.example`, userPrincipalName: `${id}@kommune.example`, ...more },
    });
    roster([
      { id: '29:anon', name: 'Anon1 (Guest)', tenantId: 't', userRole: 'anonymous' },
      person('lise', 'Lise', 'Lund'),
      person('mette', 'Mette', 'Holm'),
    ]);
    expect((await app.post(installed())).status).toBe(200);
    await app.deliver();
    expect(await members()).toEqual(['Lise Lund', 'Mette Holm']);
    expect(connector.in('a:29:lise').map(shown)).toEqual([expect.stringContaining('settings.show')]);
  });

  it('with one odd person: one person is missed', async () => {
    channels();
    const nobody = { name: null, aadObjectId: null, userPrincipalName: null, email: null };
    roster([lise, { id: '29:guest', ...nobody }]);
    expect((await app.post(installed())).status).toBe(200);
    expect(await members()).toEqual(['Lise']);
  });
});

it('an installation that does not say who installs by their Entra id: the set-up card goes to Lise', async () => {
  channels();
  roster([lise, mette]);
  const { aadGroupId: _, ...named } = team;
  await app.post(
    installed({
      from: { id: '29:lise' },
      channelData: { team: named, eventType: 'teamMemberAdded', tenant: { id: 'tenant-1' } },
    }),
  );
  await app.deliver();
  expect(connector.in('a:29:lise').map(shown)).toEqual([expect.stringContaining('settings.show')]);
  expect(connector.in('a:29:mette')).toEqual([]);
});

it('the bot taken out of one private channel: the team goes on', async () => {
  channels();
  roster([lise]);
  await app.post(installed());
  const channel = { id: '19:private@thread.tacv2' };
  const reply = await app.post(
    inTeam({
      membersRemoved: [{ id: '28:bot' }],
      recipient: { id: '28:bot' },
      conversation: { conversationType: 'channel', ...channel, tenantId: 'tenant-1' },
      channelData: { eventType: 'channelMemberRemoved', channel, team, tenant: { id: 'tenant-1' } },
    }),
  );
  expect(reply.status).toBe(200);
  expect((await app.delivery.store.teams.get(groupId))?.removed).toBeUndefined();
});

/** What `support/` prepares cases and cards for. */
const town = {
  ...{ groupId, closedChannel: '19:closed@thread.tacv2' },
  memberId: () => 'entra-mette',
} as unknown as Town;

const alone = (over: object) => ({
  ...{ type: 'message', id: `f:${crypto.randomUUID()}`, channelId: 'msteams' },
  serviceUrl: connector.serviceUrl,
  from: { id: '29:mette', name: null, aadObjectId: 'entra-mette' },
  recipient: { id: '28:bot', name: null, aadObjectId: null },
  conversation: { conversationType: 'personal', id: 'a:29:mette', tenantId: 'tenant-1', name: null },
  channelData: { tenant: { id: 'tenant-1' } },
  ...over,
});
const says = async (text: string, over: object = {}) => {
  const before = connector.in('a:29:mette').length;
  expect((await app.post(alone({ text, ...over }))).status).toBe(200);
  return connector.in('a:29:mette').slice(before).map(shown).join('\n');
};

async function withCase() {
  channels();
  roster([lise, mette]);
  await app.post(installed());
  await aCase(app, town, 'B-101', 'mette');
  return sentCards(app, town, ['B-101']);
}

it('an activity with nulls in it: null is not there', async () => {
  await withCase();
  const nulls = { locale: null, replyToId: null, action: null, membersAdded: null, name: null };
  expect(await says('/status', nulls)).toContain('B-101');
});

it('a colleague marries: Mette Berg sees, gets and answers what Mette Holm had', async () => {
  const sent = await withCase();
  roster([lise, { ...mette, name: 'Mette Berg', userPrincipalName: 'mette.berg@kommune.example' }]);
  await app.post(inTeam({ membersAdded: [{ id: '29:lise' }] }));
  expect(await members()).toEqual(['Lise', 'Mette Berg']);
  expect(await says('/status')).toContain('B-101');
  await app.deliver();
  expect(shown(sent.twin())).not.toContain('en kollega');
  const data = button(sent.personal(), 'contact.register', {
    ...{ date: '2026-04-13', form: 'walk', reached: 'yes' },
  });
  const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  const pressed = await app.post(alone({ type: 'invoke', name: 'adaptiveCard/action', value }));
  expect(invokeAnswer(pressed)).toMatchObject({ type: 'card' });
  expect(await says('/kontakt B-101 telefon i dag')).not.toContain('Jeg kender ikke');
});
