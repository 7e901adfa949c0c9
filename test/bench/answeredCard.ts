import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { testClock } from '../support/clock.ts';
import { startBareBot } from './bareBot.ts';
import { answerOf, dueAt, dueTeams, perTeam, post } from './due.ts';
import { type Figure, figure, quantile, timed } from './figure.ts';

const warmUp = 20;
const measured = 100;
const rounds = 4;
const atOnce = 50;
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
  const clock = testClock(dueAt).clock;
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
