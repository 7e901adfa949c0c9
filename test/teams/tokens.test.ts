import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSender } from '../../src/teams/send.ts';
import { type BotServer, startBotServer } from '../support/botServer.ts';
import { type FakeConnector, startConnector } from '../support/connector.ts';
import { aTeam } from '../support/rows.ts';
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from '../support/tokenIssuer.ts';

const app = {
  id: '11111111-1111-4111-8111-111111111111',
  tenantId: '22222222-2222-4222-8222-222222222222',
  credential: { type: 'secret', secret: 'only for the test' },
} as const;

let issuer: TokenIssuer;
let connector: FakeConnector;
let bot: BotServer;
let turns = 0;

beforeAll(async () => {
  issuer = await startTokenIssuer();
  connector = await startConnector();
  bot = await startBotServer({ type: 'app', app, tokens: issuer.source }, () => async () => {
    turns += 1;
    return { status: 200 };
  });
});
afterAll(async () => {
  await bot.close();
  await connector.close();
  await issuer.close();
});
beforeEach(() => {
  turns = 0;
});

const activity = (over: object = {}) => ({
  type: 'message',
  id: 'a-1',
  channelId: 'msteams',
  serviceUrl: connector.serviceUrl,
  from: { id: '29:anna', aadObjectId: 'anna' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: app.tenantId },
  text: 'hej',
  ...over,
});
/** A token that we would have to take the sender's word for. */
function unsigned(head: object, scheme: string): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const claims = { aud: app.id, iss: 'https://api.botframework.com', exp: 4_000_000_000 };
  return `${scheme} ${part(head)}.${part(claims)}.c2lnbmVk`;
}

const good = (): TokenClaims => ({ audience: app.id, serviceUrl: connector.serviceUrl });

describe('with an app id', () => {
  it('a good token gets through', async () => {
    expect(await bot.post(activity(), await issuer.header(good()))).toMatchObject({ status: 200 });
    expect(turns).toBe(1);
  });

  const bad: [string, Partial<TokenClaims>][] = [
    ['a wrong audience', { audience: '33333333-3333-4333-8333-333333333333' }],
    ['a wrong issuer', { issuer: 'https://elsewhere.example' }],
    ['a wrong key', { forged: true }],
    ['an expired one', { expiresIn: -3600 }],
    ['one for another service', { serviceUrl: 'https://elsewhere.example/' }],
    ['one without an end', { endless: true }],
    ['one that ended six minutes ago', { expiresIn: -360 }],
    ['one that begins in ten minutes', { startsIn: 600 }],
    ['a key that nobody published', { kid: 'key-2' }],
    ['a key named like what every object has', { kid: 'constructor' }],
    ['an audience among others that are not us', { audience: 'https://api.botframework.com' }],
  ];
  it.each(bad)('%s does not', async (_name, claims) => {
    const reply = await bot.post(activity(), await issuer.header({ ...good(), ...claims }));
    expect([reply.status, reply.body, turns]).toEqual([401, undefined, 0]);
  });

  it.each([
    ['the emulator', { ver: '1.0', appid: app.id }],
    ['another bot', { ver: '1.0', appid: '55555555-5555-4555-8555-555555555555' }],
  ])('a token of %s does not, though it is signed and for us', async (_name, more) => {
    const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
    const reply = await bot.post(activity(), await issuer.header({ ...good(), issuer: emulator, more }));
    expect([401, 403]).toContain(reply.status);
    expect(turns).toBe(0);
  });

  it.each([
    ['none', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token in it', 'Bearer'],
    ['not a token', 'Bearer abc.def.ghi'],
    ['a token that signs nothing', unsigned({ alg: 'none' }, 'Bearer')],
    ['a token signed with what everybody knows', unsigned({ alg: 'HS256', kid: 'key-1' }, 'Bearer')],
    ['two tokens', 'Bearer abc.def.ghi abc.def.ghi'],
    ['a token of 15 kB', `Bearer ${'a'.repeat(15_000)}.b.c`],
  ])('%s does not', async (_name, header) => {
    expect(await bot.post(activity(), header)).toMatchObject({ status: 401 });
    expect(turns).toBe(0);
  });

  it('nothing is printed about a bad token, and the log of them ends', async () => {
    const printed: unknown[] = [];
    const { error, warn } = console;
    Object.assign(console, {
      error: (...said: unknown[]) => printed.push(said),
      warn: (...said: unknown[]) => printed.push(said),
    });
    try {
      const before = bot.logged.length;
      for (const [, claims] of bad) await bot.post(activity(), await issuer.header({ ...good(), ...claims }));
      const header = await issuer.header({ ...good(), forged: true });
      for (let times = 0; times < 100; times += 1) await bot.post(activity(), header);
      expect(printed).toEqual([]);
      expect(bot.logged.length - before).toBeLessThanOrEqual(60);
      expect(await bot.post(activity(), await issuer.header(good()))).toMatchObject({ status: 200 });
      expect(bot.logged.at(-1)).toContain('"status":200');
    } finally {
      Object.assign(console, { error, warn });
    }
  });

  it.each([
    ['another tenant', { id: 'a:1', tenantId: '44444444-4444-4444-8444-444444444444' }],
    ['no tenant', { id: 'a:1' }],
  ])('an activity of %s does not', async (_name, conversation) => {
    const reply = await bot.post(activity({ conversation }), await issuer.header(good()));
    expect([reply.status, turns]).toEqual([403, 0]);
  });

  it.each([
    ['another channel', { channelId: 'AseChannel' }],
    ['no sender', { from: undefined }],
    ['a service that is no address', { serviceUrl: 'file:///etc' }],
  ])('what is no activity of Teams does not: %s', async (_name, over) => {
    const reply = await bot.post(activity(over), await issuer.header(good()));
    expect([reply.status, turns]).toEqual([400, 0]);
  });

  it('without a token of its own the bot sends nothing, says so loudly, and tries again later', async () => {
    const log = pino({ level: 'info' }, { write: (line: string) => void bot.logged.push(line) });
    const sender = createSender({ connect: bot.adapter.connect, clock: () => 0, log });
    const team = aTeam({ serviceUrl: connector.serviceUrl });
    const outgoing = { card: { type: 'AdaptiveCard' }, summary: 'En påmindelse' };
    const result = await sender.send({ type: 'channel', team, channelId: '19:x' }, outgoing);
    expect(result).toMatchObject({ type: 'refused', status: 503, code: 'NoToken', retryAfterMs: 60_000 });
    expect(connector.requests).toEqual([]);
    expect(bot.logged.join()).toContain('no token for Teams');
    expect(bot.logged.join()).not.toContain(app.credential.secret);
  });

  it('a token is never logged', async () => {
    const header = await issuer.header(good());
    await bot.post(activity(), header);
    expect(bot.logged.join()).not.toContain(header.slice(7, 40));
  });
});

describe('without an app id', () => {
  it('nobody is believed', async () => {
    const closed = await startBotServer({ type: 'nobody' }, () => async () => {
      turns += 1;
      return { status: 200 };
    });
    const replies = [
      await closed.post(activity()),
      await closed.post(activity(), await issuer.header(good())),
    ];
    await closed.close();
    expect([replies.map((reply) => reply.status), turns]).toEqual([[401, 401], 0]);
  });
});

it('says that it is not its callers fault when the keys cannot be fetched', async () => {
  const other = await startTokenIssuer();
  const cut = await startBotServer({ type: 'app', app, tokens: other.source }, () => async () => ({
    status: 200,
  }));
  const header = await other.header(good());
  await other.close();
  expect(await cut.post(activity(), header)).toMatchObject({ status: 503 });
  await cut.close();
});
