import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postActivity } from '../support/botServer.ts';
import { type Failure, type FakeConnector, startConnector } from '../support/connector.ts';
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from '../support/tokenIssuer.ts';

/*
 * Microsoft's Teams SDK against the contract that src/teams keeps with Bot Framework's: the rows of manifest/successor.md,
 * in their order. Where it does not fit, a test says so, and fails when a release of it mends that.
 */
const clientId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';
const card = { type: 'AdaptiveCard', version: '1.5', body: [] };

let issuer: TokenIssuer;
let connector: FakeConnector;
let server: Server;
let app: App;
let url = '';
let ownToken = '';
let heard: string[] = [];
let log: [level: string, line: string][] = [];

const note =
  (level: string) =>
  (...said: unknown[]) =>
    void log.push([level, said.map((one) => inspect(one, { depth: 6 })).join()]);
const logger = {
  ...{ debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
  ...{ trace: note('trace'), log: (level: string, ...said: unknown[]) => note(level)(...said) },
  child: () => logger,
};

/** The SDK's handler on a server of ours. */
async function listen(handler: () => HttpRouteHandler): Promise<Server> {
  const own = createServer((request, response) => {
    const headers = request.headers as Record<string, string>;
    void json(request)
      .then((body) => handler()({ body, headers }))
      .catch((fault) => ({ status: 599, body: inspect(fault) }))
      .then(({ status, body }) => {
        response.statusCode = status;
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  return own;
}

/** Tokens of an issuer of our own; what it answers to each kind of activity is told to `heard`. */
async function anApp(tokens: TokenIssuer['source'], serviceUrl: string, timeout = 60_000) {
  let handle: HttpRouteHandler = async () => ({ status: 404 });
  const made = new App({
    ...{ clientId, tenantId, logger, serviceUrl, client: { timeout } },
    // Its own for Teams: any that can be read.
    token: async () => ownToken,
    cloud: {
      ...{ loginEndpoint: tokens.loginUrl, loginTenant: tenantId, botScope: 'bot', graphScope: 'graph' },
      ...{ tokenServiceUrl: tokens.loginUrl, openIdMetadataUrl: `${tokens.issuer}/keys` },
      tokenIssuer: tokens.issuer,
    },
    httpServerAdapter: {
      registerRoute: (_method, _path, handler) => {
        handle = handler;
      },
    },
  });
  const tell = (name: string, answer?: object) => () => {
    heard.push(name);
    return answer as never;
  };
  const task = { task: { type: 'continue', value: { title: 'Sag', card: { content: card } } } };
  made.on('message', tell('message'));
  made.on('card.action', tell('card.action', { statusCode: 200, type: 'message', value: 'Gemt' }));
  made.on('dialog.open', tell('dialog.open', task));
  made.on('dialog.submit', tell('dialog.submit', { task: { type: 'message', value: 'Gemt' } }));
  made.on('message.ext.query', tell('message.ext.query', { composeExtension: { type: 'result' } }));
  made.on('message.ext.open', tell('message.ext.open', task));
  await made.initialize();
  const own = await listen(() => handle);
  return { made, own, address: `http://127.0.0.1:${(own.address() as AddressInfo).port}` };
}

beforeAll(async () => {
  issuer = await startTokenIssuer();
  connector = await startConnector();
  ownToken = (await issuer.header(good())).slice('Bearer '.length);
  const started = await anApp(issuer.source, connector.serviceUrl.replace(/\/$/, ''));
  ({ made: app, own: server, address: url } = started);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await connector.close();
  await issuer.close();
});
beforeEach(() => {
  heard = [];
  log = [];
  connector.requests.length = 0;
});

const activity = (over: object = {}) => ({
  ...{ type: 'message', id: 'a-1', channelId: 'msteams', serviceUrl: connector.serviceUrl, text: 'hej' },
  from: { id: '29:anna', aadObjectId: 'anna' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId },
  ...over,
});
const good = (): TokenClaims => ({ audience: clientId, serviceUrl: connector.serviceUrl });
const post = async (over: object = {}, claims: Partial<TokenClaims> = {}) =>
  postActivity(url, activity(over), await issuer.header({ ...good(), ...claims }));

describe('receive', () => {
  it('a message', async () => {
    expect(await post()).toMatchObject({ status: 200 });
    expect(heard).toEqual(['message']);
  });

  it('Action.Execute, answered with what its handler returns', async () => {
    const value = {
      action: { type: 'Action.Execute', verb: 'contact.register', data: {} },
      trigger: 'manual',
    };
    const reply = await post({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(reply).toMatchObject({ status: 200, body: { statusCode: 200, value: 'Gemt' } });
    expect(heard).toEqual(['card.action']);
  });

  it.each<[string, Partial<TokenClaims>]>([
    ['forged', { forged: true }],
    ['expired', { expiresIn: -3600 }],
    ['not good yet', { startsIn: 600 }],
    ['for another app', { audience: '33333333-3333-4333-8333-333333333333' }],
    ['of another issuer', { issuer: 'https://elsewhere.example' }],
    ['for another service', { serviceUrl: 'https://elsewhere.example/' }],
    ['signed with a key that nobody published', { kid: 'key-2' }],
  ])('no token that is %s', async (_, claims) => {
    expect(await post({}, claims)).toMatchObject({ status: 401 });
    expect(heard).toEqual([]);
  });

  it.each([
    ['none', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token in it', 'Bearer'],
  ])('nobody without a token: %s', async (_, header) => {
    expect(await postActivity(url, activity(), header)).toMatchObject({ status: 401 });
    expect(heard).toEqual([]);
  });

  it.each<[string, object, Partial<TokenClaims>]>([
    ['a token that never ends: src/teams/token.ts refuses it (401)', {}, { endless: true }],
    [
      'another tenant: adapter.ts refuses it (403)',
      { conversation: { id: 'a:1', tenantId: '44444444-4444-4444-8444-444444444444' } },
      {},
    ],
    ['another channel: parseEnvelope refuses it (400)', { channelId: 'AseChannel' }, {}],
  ])('does not fit, and takes %s', async (_, over, claims) => {
    expect(await post(over, claims)).toMatchObject({ status: 200 });
    expect(heard).toEqual(['message']);
  });

  it('does not fit when the keys cannot be fetched: it says that the token is bad, and Teams does not come again', async () => {
    const other = await startTokenIssuer();
    const cut = await anApp(other.source, connector.serviceUrl);
    const header = await other.header(good());
    await other.close();
    expect(await postActivity(cut.address, activity(), header)).toMatchObject({ status: 401 });
    cut.own.closeAllConnections();
    cut.own.close();
  });
});

/** As `send.ts` makes it; the SDK's types know fewer fields. */
const message = (summary = 'En påmindelse') =>
  ({
    ...{ type: 'message', summary },
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  }) as never;

describe('send', () => {
  const api = () => app.api.conversations;

  it('opens a chat, posts in it, updates and deletes, with the bodies of today', async () => {
    const { id } = await api().create({ members: [{ id: '29:anna' } as never], tenantId });
    expect(id).toBe('a:29:anna');
    const sent = await api().createActivity(id, message());
    expect(connector.in(id)).toMatchObject([{ summary: 'En påmindelse', attachments: [{ content: card }] }]);
    await api().updateActivity(id, sent.id, message('Håndteret'));
    expect(connector.in(id)).toMatchObject([{ summary: 'Håndteret' }]);
    await api().deleteActivity(id, sent.id);
    expect(connector.in(id)).toEqual([]);
  });

  it('posts in a channel, and tells the thread', async () => {
    const channelData = { channel: { id: '19:reminders@thread.tacv2' } };
    const sent = await api().create({ activity: message(), channelData });
    expect(sent.id).toMatch(/^19:reminders@thread\.tacv2;messageid=activity-/);
  });

  it.each<[string, Failure, object]>([
    [
      '403',
      { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
      { response: { status: 403, data: { error: { code: 'BotNotInConversationRoster' } } } },
    ],
    [
      '429',
      { status: 429, headers: { 'retry-after': '7' } },
      { response: { status: 429, headers: { 'retry-after': '7' } } },
    ],
    ['500', { status: 500 }, { response: { status: 500 } }],
    ['502', { status: 502 }, { response: { status: 502 } }],
    ['a lost connection', 'reset', { code: 'ECONNRESET' }],
  ])('tries once, and tells what came of it: %s', async (_, failure, expected) => {
    connector.fail(/activities/, failure);
    await expect(api().createActivity('a:known', message())).rejects.toMatchObject(expected);
    expect(connector.requests).toEqual(['POST /v3/conversations/a:known/activities']);
  });

  it('tries once, and tells what came of it: no answer', async () => {
    const hasty = await anApp(issuer.source, connector.serviceUrl.replace(/\/$/, ''), 1_500);
    connector.fail(/activities/, 'hang');
    const sending = hasty.made.api.conversations.createActivity('a:known', message());
    await expect(sending).rejects.toMatchObject({ code: 'ECONNABORTED' });
    expect(connector.requests).toHaveLength(1);
    hasty.own.close();
  });
});

describe('roster', () => {
  const team = '19:team@thread.tacv2';
  const named = (name: string) => ({ id: `29:${name}`, name, aadObjectId: name, userPrincipalName: name });

  it('members by pages, as they come, under an address with a capital', async () => {
    connector.people.set(team, ['Anna', 'Bo', 'Carl'].map(named));
    const first = await app.api.conversations.getPagedMembers(team, 2);
    expect(first.members).toMatchObject([named('Anna'), named('Bo')]);
    const second = await app.api.conversations.getPagedMembers(team, 2, first.continuationToken);
    expect(second.members).toMatchObject([named('Carl')]);
    expect(second.continuationToken).toBeUndefined();
    expect(connector.requests[0]).toContain('/pagedMembers?');
  });

  it('channels, and the Entra group of a team', async () => {
    const channels = [{ id: team }, { id: '19:closed@thread.tacv2', name: 'Opfølgning' }];
    connector.channels.set(team, channels);
    expect(await app.api.teams.getConversations(team)).toEqual(channels);
    expect(await app.api.teams.getById(team)).toMatchObject({ aadGroupId: `group-of-${team}` });
  });
});

describe('dialogs', () => {
  it.each([
    ['task/fetch', 'dialog.open', { data: {} }],
    ['task/submit', 'dialog.submit', { data: {} }],
    ['composeExtension/query', 'message.ext.query', { commandId: 'case', parameters: [] }],
    ['composeExtension/fetchTask', 'message.ext.open', { commandId: 'case', data: {} }],
  ])('%s is answered with what its handler returns', async (name, route, value) => {
    const reply = await post({ type: 'invoke', name, value });
    expect(heard).toEqual([route]);
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body as object)).toHaveLength(1);
  });
});

describe('its log', () => {
  it('is ours, and has no text of a message, but on the level debug', async () => {
    await post({ text: 'Jeg har talt med B-101' });
    const levels = log.filter(([, line]) => line.includes('B-101')).map(([level]) => level);
    expect(new Set(levels)).toEqual(new Set(['debug']));
  });

  it('has two lines of a refused token, and not the token', async () => {
    const header = await issuer.header({ ...good(), forged: true });
    await postActivity(url, activity(), header);
    expect(log.filter(([level]) => level === 'error')).toHaveLength(2);
    expect(JSON.stringify(log)).not.toContain(header.slice(7, 60));
  });
});
