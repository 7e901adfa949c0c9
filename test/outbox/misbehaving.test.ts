import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropHints } from '../../src/register/dropHints.ts';
import { digestOf } from '../../src/store/digest.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { createSender } from '../../src/teams/send.ts';
import { testStorage } from '../support/azurite.ts';
import { type Failure, type FakeConnector, type Judge, startConnector } from '../support/connector.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { withLimits } from '../support/misbehaving.ts';
import { aCard, aChange, aMember, aMessage, aTeam } from '../support/rows.ts';

const storage = testStorage();
const [mette, lis] = ['entra-mette', 'entra-lis'];
const channel = '19:kanal@thread.tacv2';
const key = 'B-101|C01|due|2026-03-13';
const log = pino({ level: 'silent' });
let connector: FakeConnector;
let judge: Judge = () => undefined;

beforeEach(async () => {
  judge = () => undefined;
  connector = await startConnector((asked) => judge(asked));
});
afterEach(() => connector.close());

/** One card and its personal message, sent by the real sender over HTTP. */
async function aSetting(
  teamId: string,
  messages = [aMessage('m1', { cards: [key] })],
  sendTimeoutMs = 60_000,
) {
  const { store } = storage.get();
  const team = aTeam({
    id: teamId,
    serviceUrl: connector.serviceUrl,
    leader: lis,
    owner: lis,
  });
  await store.teams.update(teamId, () => ({ ...team, channels: { reminders: channel } }));
  for (const upn of [mette, lis]) await store.members.update(teamId, upn, () => aMember(upn));
  const { connect } = createAdapter({ trust: { type: 'anybody' }, log, sendTimeoutMs });
  const worker = aWorker(store);
  const deps = { ...worker.deps, sender: createSender({ connect, clock: worker.time.clock, log }) };
  const cards = [{ row: aCard(key, { messages: messages.map(({ id }) => id) }) }];
  const done = await store.commit(teamId, aChange({ cards, messages: messages.map((row) => ({ row })) }));
  if (!done) throw new Error('the setting could not be made');
  await dropHints(deps, teamId, done.outbox);
  const message = async (id = 'm1') => (await store.messages.get(teamId, id))?.row;
  const seen = (upn: string) => connector.in(`a:29:${upn}`).length;
  /** A quarter of an hour, in steps in which the worker looks again. */
  const waits = async () => {
    for (let minutes = 0; minutes < 15; minutes += 1) {
      worker.time.advance(60_000);
      await workAll(deps);
    }
  };
  return { ...worker, deps, store, teamId, message, seen, waits };
}

/** Fails the first post, whatever it is: opening a chat shows nothing, so a card must still come exactly once. */
const posting = /^POST .*\/activities/;
const status = (code: number, headers?: Record<string, string>): Failure => ({
  status: code,
  ...(headers && { headers }),
});

describe('an answer of Teams that passes', () => {
  test.each<[string, Failure, number, number]>([
    ['429 with Retry-After', status(429, { 'Retry-After': '7' }), 1, 0],
    ['429 without', status(429), 1, 0],
    ['412', status(412), 1, 0],
    ['500', status(500), 1, 1],
    ['502', status(502), 1, 1],
    ['503', status(503), 1, 1],
    ['504', status(504), 1, 1],
    ['a reset', 'reset', 1, 1],
    ['no answer', 'hang', 1, 1],
    ['accepted, then reset', 'acceptThenReset', 2, 1],
    ['slow', { slowMs: 100 }, 1, 0],
  ])('%s', async (name, failure, shown, possibleDuplicates) => {
    const { deps, message, seen, waits } = await aSetting(
      `passes ${name}`.replaceAll(/[^a-z0-9]/gi, '-'),
      undefined,
      // What is never answered is not waited for long.
      failure === 'hang' ? 1_500 : undefined,
    );
    connector.fail(posting, failure);
    await workAll(deps);
    await waits();
    expect(seen(mette)).toBe(shown);
    expect(await message()).toMatchObject({ state: 'sent', possibleDuplicates });
  });
});

describe('an answer of Teams that is final', () => {
  test.each([403, 404, 413])('%i: on the leader’s list, and the leader has the card', async (code) => {
    const { deps, store, teamId, seen, waits } = await aSetting(`final-${code}`);
    judge = ({ line, thread }) => (posting.test(line) && thread.includes(mette) ? status(code) : undefined);
    await workAll(deps);
    await waits();
    expect([seen(mette), seen(lis)]).toEqual([0, 1]);
    expect(await store.messages.failed(teamId)).toMatchObject([{ id: 'm1', to: mette }]);
    expect((await store.cases.card(teamId, key))?.row.messages).toEqual(['m1', `m1|${digestOf(lis)}`]);
  });

  test('is tried again by *Send igen*, and then off the list', async () => {
    const { deps, store, teamId, seen } = await aSetting('again');
    connector.fail(posting, status(403));
    await workAll(deps);
    const pointer = await store.messages.again(teamId, 'm1');
    expect(await store.messages.again(teamId, 'm1')).toBeUndefined();
    await dropHints(deps, teamId, pointer ? [pointer] : []);
    await workAll(deps);
    expect(seen(mette)).toBe(1);
    expect(await store.messages.failed(teamId)).toEqual([]);
  });

  test('a deleted channel: nothing more goes there, and whoever set up the team is asked once', async () => {
    const twins = ['t1', 't2'].map((id) =>
      aMessage(id, { cards: [key], view: 'twin', audience: 'channel', to: channel }),
    );
    const { deps, store, teamId, seen } = await aSetting('channel gone', twins);
    judge = ({ thread }) => (thread === channel ? status(404) : undefined);
    await workAll(deps);
    expect((await store.teams.get(teamId))?.channels).toEqual({});
    expect(seen(lis)).toBe(1);
    expect((await store.messages.failed(teamId)).map(({ id }) => id).sort()).toEqual(['t1', 't2']);
  });

  test('a deleted channel, and another is chosen: *Send igen* sends there', async () => {
    const twin = aMessage('t1', { cards: [key], view: 'twin', audience: 'channel', to: channel });
    const { deps, store, teamId } = await aSetting('channel chosen', [twin]);
    judge = ({ thread }) => (thread === channel ? status(404) : undefined);
    await workAll(deps);
    await store.teams.update(teamId, (team) => ({ ...aTeam(), ...team, channels: { reminders: '19:ny' } }));
    const pointer = await store.messages.again(teamId, 't1');
    await dropHints(deps, teamId, pointer ? [pointer] : []);
    await workAll(deps);
    expect(connector.in('19:ny')).toHaveLength(1);
    expect(await store.messages.failed(teamId)).toEqual([]);
  });
});

describe('a Teams that enforces its limits', () => {
  const line = 'POST /v3/conversations/19:kanal/activities';
  test.each([
    ['an eighth in a second', 7, 0, 2_000],
    ['a ninth in two seconds', 8, 150, 2_000],
    ['a sixty-first in half a minute', 60, 300, 30_000],
    ['one more than 1,800 in an hour', 1_800, 1_999, 3_600_000],
  ])('refuses %s, and takes it later', (_, allowed, everyMs, later) => {
    let now = 0;
    const strict = withLimits(() => now);
    const ask = (thread: string) => strict.judge({ line, thread, body: {} });
    for (let count = 0; count < allowed; count += 1, now += everyMs) expect(ask('a')).toBeUndefined();
    expect(ask('a')).toEqual({ status: 429, headers: { 'Retry-After': '1' } });
    expect(ask('b')).toBeUndefined();
    now += later;
    expect(ask('a')).toBeUndefined();
    expect(strict.refused()).toBe(1);
  });

  test('refuses more than fifty requests a second in one tenant, whatever their threads', () => {
    const strict = withLimits(() => 0);
    for (let count = 0; count < 60; count += 1) strict.judge({ line, thread: `thread ${count}`, body: {} });
    expect(strict.refused()).toBe(10);
  });

  test('counts what only reads for the tenant, and knows its busiest second', () => {
    let now = 0;
    const strict = withLimits(() => now);
    const read = () => strict.judge({ line: 'GET /v3/conversations/a/members', thread: 'a', body: {} });
    for (; now < 2_000; now += 50) read();
    expect([strict.refused(), strict.peak()]).toEqual([0, 20]);
    for (let count = 0; count < 50; count += 1) read();
    expect([strict.refused(), strict.peak()]).toEqual([19, 69]);
  });

  test('has nothing to refuse in a dozen posts to one channel at once', async () => {
    const twins = Array.from({ length: 12 }, (_, index) =>
      aMessage(`t${index}`, { cards: [key], view: 'twin', audience: 'channel', to: channel }),
    );
    const { deps, time } = await aSetting('limits', twins);
    // Time passes only while somebody waits: a machine that does something else meanwhile bunches no posts.
    const strict = withLimits(time.clock);
    judge = strict.judge;
    await workAll(deps);
    for (let seconds = 0; seconds < 60 && connector.in(channel).length < 12; seconds += 1) {
      time.advance(1_000);
      await workAll(deps);
    }
    expect(connector.in(channel)).toHaveLength(12);
    expect(strict.refused()).toBe(0);
  });
});

test('one conversation that always fails takes nothing from the others', async () => {
  const rows = [aMessage('bad', { cards: [key] }), aMessage('good', { cards: [key], to: lis })];
  const { deps, seen, waits } = await aSetting('one bad', rows);
  judge = ({ thread }) => (thread.includes(mette) ? status(503) : undefined);
  await workAll(deps);
  await waits();
  expect([seen(mette), seen(lis)]).toEqual([0, 1]);
});
