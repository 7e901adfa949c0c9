import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { SendResult } from '../../src/outbox/contract.ts';
import { register } from '../../src/register/register.ts';
import { createMetrics } from '../../src/watching/meters.ts';
import { mette, type Setting } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** Metrics that stay in memory, and what was counted. */
function meters() {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 });
  const provider = new MeterProvider({ readers: [reader] });
  const counted = async () => {
    await provider.shutdown();
    const found = exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((one) => one.metrics));
    const points = found.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => ({ name: descriptor.name, attributes, value })),
    );
    return points.map(({ name, attributes, value }) => [name, attributes, value]);
  };
  return { metrics: createMetrics(provider.getMeter('test')), counted };
}

const [jonas, lis] = ['entra-jonas', 'entra-lis'];

/** Three people's cards of one morning, at 08:00; the first that each is sent may go wrong. */
async function aMorning(first: Record<string, SendResult>, more: Partial<Setting['deps']>) {
  const team = await aSettingInMemory('2026-03-12T10:00');
  for (const [index, worker] of [mette, jonas, lis].entries()) {
    await team.opens(`B-10${index}`, [...events], worker);
  }
  const { send } = team.teams;
  team.teams.send = async (target, outgoing) => {
    const to = target.type === 'personal' ? target.member.id : target.channelId;
    const answer = first[to];
    delete first[to];
    return answer ?? send(target, outgoing);
  };
  Object.assign(team.deps, more);
  await team.goTo('2026-04-07T08:00');
  await team.goTo('2026-04-07T08:02');
  return team;
}

describe('a morning on which Teams misbehaves', () => {
  test('is counted: due, sent, retried, possible duplicates, dead, lag', async () => {
    const { metrics, counted } = meters();
    const first: Record<string, SendResult> = {
      [mette]: { type: 'refused', status: 429, retryAfterMs: 30_000 },
      [lis]: { type: 'unknown', cause: new Error('reset') },
      [jonas]: { type: 'refused', status: 403 },
    };
    await aMorning(first, { metrics });
    const points = await counted();
    expect(points).toEqual(
      expect.arrayContaining([
        ['fodfaeste.cards.due', {}, 3],
        ['fodfaeste.messages.sent', {}, 3],
        ['fodfaeste.messages.retried', { reason: 'refused with 429' }, 1],
        ['fodfaeste.messages.retried', { reason: 'no answer' }, 1],
        ['fodfaeste.messages.possible_duplicates', {}, 1],
        ['fodfaeste.messages.dead', {}, 1],
      ]),
    );
    const lag = points.find(([name]) => name === 'fodfaeste.messages.lag')?.[2];
    // Two that Teams took at 08:02 only; the leader had the dead one's at once.
    expect(lag).toMatchObject({ count: 3, max: 120 });
  });
});

test('which kinds of card people do something with is counted, of nobody', async () => {
  const { metrics, counted } = meters();
  const team = await aMorning({}, { metrics });
  const [cardKey = ''] = (await team.record('B-100'))?.open ?? [];
  await register(team.deps, {
    ...{ teamId: team.teamId, caseRef: 'B-100', cardKey, by: mette, source: 'press', verb: 'card.snooze' },
    decide: ({ now }) => ({
      ...{ type: 'events', events: [{ at: now, caseRef: 'B-100', type: 'contactHeld', form: 'talk' }] },
    }),
  });
  const kinds = (await counted()).filter(([name]) => /told|acted/.test(String(name)));
  const [, card, kind] = cardKey.split('|');
  expect(kinds).toEqual([
    ['fodfaeste.cards.told', { card, kind }, 3],
    ['fodfaeste.cards.acted', { card, kind }, 1],
  ]);
});

test('one id leads from the due row to the activity in Teams', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const team = await aMorning({ [mette]: { type: 'refused', status: 503 } }, { log });
  const [id] = (await team.card('B-100|C01|headsUp|2026-03-12'))?.messages ?? [];
  const row = await team.store.messages.get(team.teamId, id ?? '');
  const of = lines.filter(({ message }) => message === id);
  expect(of.map(({ msg }) => msg)).toEqual([
    'a message is due',
    'a request is in the queue',
    'a request is taken',
    'a message is claimed',
    'Teams has answered',
    'a message is tried again later',
    'a request is taken',
    'a message is claimed',
    'Teams has answered',
    'a message is in Teams',
  ]);
  expect(of.at(-1)).toMatchObject({ teamId: team.teamId, activityId: row?.row.activityId });
  expect(new Set(of.map(({ teamId }) => teamId))).toEqual(new Set([team.teamId]));
});
