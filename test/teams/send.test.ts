import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member, Team } from '../../src/store/rows.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { createSender } from '../../src/teams/send.ts';
import { type Failure, type FakeConnector, startConnector } from '../support/connector.ts';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const outgoing = { card, summary: 'Du har en påmindelse' };
const log = pino({ level: 'silent' });
/** Long enough for an answer on a machine that does something else meanwhile; `hasty` is for what is never answered. */
const sendTimeoutMs = { patient: 60_000, hasty: 1_500 };

let connector: FakeConnector;
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());

const senderOf = (patience: keyof typeof sendTimeoutMs) => {
  const adapter = createAdapter({ trust: { type: 'anybody' }, log, sendTimeoutMs: sendTimeoutMs[patience] });
  return createSender({ connect: adapter.connect, clock: () => Date.UTC(2026, 3, 13, 6), log });
};
const sender = senderOf('patient');
const hasty = senderOf('hasty');
const senderFor = (failure: Failure) => (failure === 'hang' ? hasty : sender);
const team = (): Team => ({
  id: 'team-1',
  teamsId: '19:team@thread.tacv2',
  tenantId: 'tenant-1',
  serviceUrl: connector.serviceUrl,
  bot: { id: '28:bot' },
  knownChannels: [],
  channels: {},
  language: 'da',
  closingDays: [],
  deliveryMode: 'both',
  caseloadLimit: 35,
  setUp: true,
});
const member: Member = {
  id: 'm1',
  name: 'Anna',
  teamsUserId: '29:anna',
  roles: [],
};
const personal = (conversationId?: string) =>
  ({ type: 'personal', team: team(), member, conversationId }) as const;
const channel = () => ({ type: 'channel', team: team(), channelId: '19:reminders@thread.tacv2' }) as const;

describe('a card to a person', () => {
  it('opens the chat first, and tells its id', async () => {
    const sent = await sender.send(personal(), outgoing);
    expect(sent).toEqual({ type: 'sent', conversationId: 'a:29:anna', activityId: 'activity-1' });
    expect(connector.in('a:29:anna')).toMatchObject([
      { type: 'message', summary: 'Du har en påmindelse', attachments: [{ content: card }] },
    ]);
  });

  it('uses a chat that is known', async () => {
    await sender.send(personal('a:known'), outgoing);
    expect(connector.requests).toEqual(['POST /v3/conversations/a:known/activities']);
  });

  it('is updated in place', async () => {
    const sent = await sender.send(personal('a:known'), outgoing);
    if (sent.type !== 'sent') throw new Error('not sent');
    const updated = await sender.update(personal('a:known'), sent.activityId, {
      ...outgoing,
      summary: 'Håndteret',
    });
    expect(updated).toEqual(sent);
    expect(connector.in('a:known')).toMatchObject([{ summary: 'Håndteret' }]);
  });
});

describe('a card to a channel', () => {
  it('is a post of its own and can be updated', async () => {
    const sent = await sender.send(channel(), outgoing);
    expect(sent).toEqual({
      type: 'sent',
      conversationId: '19:reminders@thread.tacv2;messageid=activity-1',
      activityId: 'activity-1',
    });
    expect(await sender.update(channel(), 'activity-1', outgoing)).toMatchObject({ type: 'sent' });
    expect(connector.updates).toEqual(['activity-1']);
  });
});

const rows: [string, Failure, object][] = [
  [
    '400',
    { status: 400, body: { error: { code: 'BadSyntax' } } },
    { type: 'refused', status: 400, code: 'BadSyntax' },
  ],
  [
    '403',
    { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
    { type: 'refused', status: 403 },
  ],
  ['404', { status: 404 }, { type: 'refused', status: 404 }],
  ['408', { status: 408 }, { type: 'unknown' }],
  ['412', { status: 412 }, { type: 'refused', status: 412 }],
  ['413', { status: 413 }, { type: 'refused', status: 413 }],
  [
    '429',
    { status: 429, headers: { 'retry-after': '7' } },
    { type: 'refused', status: 429, retryAfterMs: 7000 },
  ],
  [
    '429 until a moment',
    { status: 429, headers: { 'retry-after': 'Mon, 13 Apr 2026 06:00:30 GMT' } },
    { type: 'refused', status: 429, retryAfterMs: 30_000 },
  ],
  ['500', { status: 500 }, { type: 'unknown' }],
  ['502', { status: 502 }, { type: 'unknown' }],
  ['503', { status: 503, headers: { 'retry-after': '1' } }, { type: 'unknown' }],
  ['504', { status: 504 }, { type: 'unknown' }],
  ['a reset', 'reset', { type: 'unknown' }],
  ['no answer in time', 'hang', { type: 'unknown' }],
];

describe('one attempt, and what came of it', () => {
  it.each(rows)('a person, %s', async (_name, failure, expected) => {
    connector.fail(/activities/, failure);
    expect(await senderFor(failure).send(personal('a:known'), outgoing)).toMatchObject(expected);
    expect(connector.requests).toHaveLength(1);
  });

  it.each(rows)('a channel, %s', async (_name, failure, expected) => {
    connector.fail(/conversations$/, failure);
    expect(await senderFor(failure).send(channel(), outgoing)).toMatchObject(expected);
    expect(connector.requests).toHaveLength(1);
  });

  it.each(rows)('an update, %s', async (_name, failure, expected) => {
    connector.fail(/PUT/, failure);
    expect(await senderFor(failure).update(personal('a:known'), 'activity-1', outgoing)).toMatchObject(
      expected,
    );
    expect(connector.requests).toHaveLength(1);
  });

  it.each(rows.filter(([, , expected]) => 'type' in expected && expected.type === 'unknown'))(
    'a chat that cannot be opened has shown nothing, %s',
    async (_name, failure) => {
      connector.fail(/conversations$/, failure);
      expect(await senderFor(failure).send(personal(), outgoing)).toMatchObject({
        type: 'refused',
        status: 503,
      });
      expect(connector.requests).toHaveLength(1);
    },
  );

  it('over a connection that stays open', async () => {
    for (let sends = 0; sends < 5; sends += 1) await sender.send(personal('a:known'), outgoing);
    expect([connector.requests.length, connector.connections()]).toEqual([5, 1]);
  });

  it('nobody there', async () => {
    const gone = personal('a:known');
    await connector.close();
    expect(await sender.send(gone, outgoing)).toMatchObject({
      type: 'refused',
      status: 503,
      code: 'ECONNREFUSED',
    });
  });
});
