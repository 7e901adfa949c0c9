import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { testClock } from '../support/clock.ts';
import { type Setting, workAll } from '../support/delivery.ts';
import { leastWork, startBareBot, workOfAnAnswer } from './bareBot.ts';
import { answerOf, dueAt, dueTeams, perTeam, post } from './due.ts';
import { type Figure, figure, quantile, timed } from './figure.ts';

const warmUp = 20;
const measured = 100;
const rounds = 4;
/** Answers of which storage's operations are counted. */
const counted = 20;
const operationsWanted = 10;
const atOnce = 50;
const oneSecondMs = 1_000;
/** Until what an answer leaves to be done is done (a hint is gathered for 50 ms): the bare bot must not wait for that. */
const afterMs = 100;

/**
 * An answered card from HTTP in over the commit to the response, as a ratio to a bare bot on the same machine and the
 * same storage, measured in turn with it; to one that also reads and writes what an answer needs; the slowest of a hundred
 * when fifty people answer at once; and what storage is asked until every copy of the card shows the answer: first with
 * the copies that the answers before left to be redrawn, as in every run so far, then by answers that find nothing to be done.
 */
export async function answeredCard(): Promise<Figure[]> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const storage = await connectStore({ type: 'connectionString', connectionString });
  const bare = await startBareBot(connectionString, 'bare', leastWork);
  const same = await startBareBot(connectionString, 'same', workOfAnAnswer);
  const settings = await dueTeams(
    storage.store,
    (warmUp + 2 * counted + measured + rounds * atOnce) / perTeam,
  );
  const teams = settings.map(({ teamId }) => teamId);
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
  const workAlike = () => post(same.url, answerOf('', 0));
  try {
    for (let count = 0; count < warmUp; count += 1) await Promise.all([answer(), echo(), workAlike()]);
    await pause(afterMs);
    const answerAndRedraw = async () => {
      for (let count = 0; count < counted; count += 1) await answer();
      await pause(afterMs);
      await redrawAll(settings, storage);
    };
    const operations = await operationsOf(answerAndRedraw);
    const alone = await operationsOf(answerAndRedraw);
    const answers: number[] = [];
    const echoes: number[] = [];
    const alike: number[] = [];
    for (let count = 0; count < measured; count += 1) {
      answers.push(await timed(answer));
      await pause(afterMs);
      echoes.push(await timed(echo));
      alike.push(await timed(workAlike));
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
      figure(
        'answered-card, against a bare bot of the same storage work',
        ...([quantile(answers, 0.5), 'ms', quantile(alike, 0.5)] as const),
      ),
      figure('answered-card p99 at 50 at once', quantile(crowded, 0.99), 'ms', oneSecondMs),
      figure('the bare bot’s p99 at 50 at once', quantile(crowdedEchoes, 0.99), 'ms', oneSecondMs),
      figure(
        'answered-card p99 at 50 at once, against the bare bot’s',
        ...([quantile(crowded, 0.99), 'ms', quantile(crowdedEchoes, 0.99)] as const),
      ),
      figure(
        'storage operations of an answer, with its redrawn copies',
        ...([operations / counted, 'operations', operationsWanted] as const),
      ),
      figure(
        'the same, of answers that find nothing to be redrawn',
        ...([alone / counted, 'operations', operationsWanted] as const),
      ),
    ];
  } finally {
    await app.close();
    await Promise.all([bare.close(), same.close()]);
    await azurite.stop();
  }
}

/** How often storage is asked meanwhile; one transaction is one, as Azure bills it. */
async function operationsOf(work: () => Promise<void>): Promise<number> {
  let operations = 0;
  const count = () => {
    operations += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    await work();
  } finally {
    unsubscribe('http.client.request.start', count);
  }
  return operations;
}

/** What the answers left to be done, by a worker whose Teams answers at once. */
async function redrawAll([first]: readonly Setting[], { hints }: Connected): Promise<void> {
  if (!first) throw new Error('no teams to measure');
  await workAll({ ...first.deps, hints });
}
