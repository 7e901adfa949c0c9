import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { testClock } from '../support/clock.ts';
import { aSetting, type Setting, workAll } from '../support/delivery.ts';
import { aMember } from '../support/rows.ts';
import { startBareBot } from './bareBot.ts';
import { type Figure, figure, quantile, timed } from './figure.ts';

const warmUp = 20;
const measured = 100;
const rounds = 4;
const atOnce = 50;
/** Cases of one team, each with a worker of its own, so that each answer is on a card and not in a long list. */
const perTeam = 10;
const oneSecondMs = 1_000;
/** Until what an answer leaves to be done is done (a hint is gathered for 50 ms): the bare bot must not wait for that. */
const afterMs = 100;

/**
 * An answered card from HTTP in over the commit to the response, as a ratio to a bare bot on the same machine and the
 * same storage, measured in turn with it; and the slowest of a hundred when fifty people answer at once.
 */
export async function answeredCard(): Promise<Figure[]> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const storage = await connectStore({ type: 'connectionString', connectionString });
  const bare = await startBareBot(connectionString);
  const teams = await dueTeams(storage.store, (warmUp + measured + rounds * atOnce) / perTeam);
  const clock = testClock('2026-04-07T08:00').clock;
  const app = await createApp({
    ...{ host: '127.0.0.1', port: 0, trust: { type: 'anybody' }, storage },
    ...{ clock, log: pino({ level: 'silent' }), instance: 'bench' },
  });
  let next = 0;
  const answer = () => {
    const teamId = teams[Math.floor(next / perTeam)] ?? '';
    next += 1;
    return post(app.url, answerOf(teamId, next % perTeam));
  };
  const echo = () => post(bare.url, answerOf('', 0));
  try {
    for (let count = 0; count < warmUp; count += 1) await Promise.all([answer(), echo()]);
    const answers: number[] = [];
    const echoes: number[] = [];
    for (let count = 0; count < measured; count += 1) {
      answers.push(await timed(answer));
      await pause(afterMs);
      echoes.push(await timed(echo));
    }
    const crowded: number[] = [];
    const crowdedEchoes: number[] = [];
    const crowd = (call: () => Promise<void>) =>
      Promise.all(Array.from({ length: atOnce }, () => timed(call)));
    for (let round = 0; round < rounds; round += 1) {
      crowded.push(...(await crowd(answer)));
      crowdedEchoes.push(...(await crowd(echo)));
    }
    return [
      figure('answered-card', quantile(answers, 0.5), 'ms', quantile(echoes, 0.5)),
      figure('answered-card p99 at 50 at once', quantile(crowded, 0.99), 'ms', oneSecondMs),
      figure('the bare bot’s p99 at 50 at once', quantile(crowdedEchoes, 0.99), 'ms', oneSecondMs),
    ];
  } finally {
    await app.close();
    await bare.close();
    await azurite.stop();
  }
}

const workerOf = (number: number) => `worker-${number}`;

/** Teams whose heads-up of every case has been sent; their ids. */
async function dueTeams(store: Store, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const team = await aSetting(store, '2026-03-12T10:00');
    for (let number = 0; number < perTeam; number += 1) await aCase(team, number);
    team.time.set('2026-04-07T08:00');
    await sweepOnce(team.deps);
    await workAll(team.deps);
    ids.push(team.teamId);
  }
  return ids;
}

async function aCase({ store, teamId, opens }: Setting, number: number): Promise<void> {
  const upn = workerOf(number);
  await store.members.update(teamId, upn, () => aMember(upn, { roles: ['jobBroker'] }));
  const events = [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ] as const;
  await opens(`B-${number}`, [...events], upn);
}

function answerOf(teamId: string, number: number): object {
  const upn = workerOf(number);
  const inputs = { date: '2026-04-07', form: 'walk', reached: 'true' };
  const card = `B-${number}|C01|headsUp|2026-03-12`;
  const message = personalId('2026-04-07T08:00', upn);
  const data = { verb: 'contact.register', team: teamId, message, card, ...inputs };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${upn}`, aadObjectId: upn },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${upn}`, conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
  };
}

/** A benchmark of refusals would be worth nothing: the answer must be there. */
async function post(url: string, activity: object): Promise<void> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`answered with ${response.status}: ${text.slice(0, 200)}`);
  const { type } = JSON.parse(text) as { type?: string };
  if (type !== undefined && !type.includes('card.adaptive'))
    throw new Error(`refused: ${text.slice(0, 200)}`);
}
