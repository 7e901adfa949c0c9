import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { type Figure, figure } from './figure.ts';
import { aCountry } from './growth/country.ts';
import type { Question, Told } from './memory/deliverer.ts';
import { startBot } from './memory/startBot.ts';

/** `DELIVERIES=1000` tries it out. */
const deliveries = Number(process.env.DELIVERIES ?? 50_000);
/** The heap is looked at after each fifth; the first is where caches and compiled code come in. */
const looks = 5;
const perMorning = 2_500;
const teams = Math.min(500, deliveries / 25);
const startWantedMs = 3_000;
const residentWantedMb = 400;

/**
 * A process that delivers tens of thousands of cards holds no more in the end than after the first of them; and what a
 * bot that has nothing to do takes, and how long it takes to start.
 */
export async function memory(): Promise<Figure[]> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('growth/keyedStorage.ts', import.meta.url).href,
  });
  try {
    const { connectionString } = azurite;
    const plain = await startBot(connectionString);
    const watched = await startBot(connectionString, { APPLICATIONINSIGHTS_CONNECTION_STRING: nowhere });
    const heaps = await deliver(connectionString);
    const [first] = heaps;
    return [
      ...heaps.map(({ delivered, heapMb }) =>
        figure(`heap after ${delivered} deliveries`, heapMb, 'MB', first?.heapMb ?? 0),
      ),
      figure('resident, delivering', heaps.at(-1)?.residentMb ?? 0, 'MB', residentWantedMb),
      figure('a bot with nothing to do, resident', plain.residentMb, 'MB', residentWantedMb),
      figure('its start, until it is ready', plain.startMs, 'ms', startWantedMs),
      figure('its start when Azure Monitor gets its metrics', watched.startMs, 'ms', startWantedMs),
    ];
  } finally {
    await azurite.stop();
  }
}

/** Takes nothing; the bot sends its metrics a minute after its start, and has ended by then. */
const nowhere =
  'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://127.0.0.1:9/';

async function deliver(connectionString: string): Promise<Told[]> {
  const { store } = await connectStore({ type: 'connectionString', connectionString });
  const country = await aCountry(store, { teams, tenants: 98 });
  const child = fork(fileURLToPath(new URL('memory/deliverer.ts', import.meta.url)), [connectionString], {
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the delivering process ended with ${code}`);
  });
  ended.catch(() => {});
  const answer = async () => (await Promise.race([once(child, 'message'), ended]))[0] as Told;
  const ask = (question: Question) => {
    child.send(question);
    return answer();
  };
  await answer();
  const heaps: Told[] = [];
  for (let wanted = deliveries / looks; wanted <= deliveries; wanted += deliveries / looks) {
    for (let told = await ask('count'); told.delivered < wanted; ) {
      const due = Math.min(perMorning, wanted - told.delivered);
      await country.morning(due);
      const target = told.delivered + due;
      for (told = await ask('count'); told.delivered < target; told = await ask('count')) await pause(500);
    }
    heaps.push(await ask('weigh'));
  }
  child.kill();
  return heaps;
}
