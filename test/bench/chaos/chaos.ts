import { setTimeout as pause } from 'node:timers/promises';
import { startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import { startConnector } from '../../support/connector.ts';
import { byChance } from '../../support/misbehaving.ts';
import { seededRandom } from '../../support/random.ts';
import { makeCards, warmUp } from './cards.ts';
import { type Counted, count, countUnfinished } from './count.ts';
import { createFleet, type FleetOptions } from './fleet.ts';

export interface ChaosOptions extends Pick<FleetOptions, 'code'> {
  teams: number;
  perTeam: number;
  processes: number;
  killEveryMs: number;
  /** Kills no more than so many; then everything may come to rest. */
  mostKills: number;
  speed: number;
  /** Real milliseconds after which it is given up. */
  giveUpMs: number;
}

export interface ChaosResult extends Counted {
  kills: number;
  /** Processes that ended by themselves. */
  crashes: number;
  seconds: number;
  /** Requests that were answered wrongly. */
  refused: number;
  /** Cases that still fall due and requests that still wait when it was given up. */
  unfinished: number;
  /** Half of the processes took longer than so many milliseconds to start. */
  startMs: number;
}

const failures = [
  [0.05, { status: 429 }],
  [0.015, { status: 503 }],
  [0.015, { status: 500 }],
  [0.01, 'acceptThenReset'],
] as const;

/** Processes that are killed at random while Teams misbehaves; what came of every card. */
export async function chaos(options: ChaosOptions): Promise<ChaosResult> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('keyedQueues.ts', import.meta.url).href,
  });
  const random = seededRandom(7);
  const misbehaving = byChance(random, failures);
  let refused = 0;
  const connector = await startConnector((asked) => {
    const failure = misbehaving(asked);
    refused += failure ? 1 : 0;
    return failure;
  });
  const { connectionString } = azurite;
  const { store } = await connectStore({ type: 'connectionString', connectionString });
  const { serviceUrl } = connector;
  const fleet = await createFleet({ ...options, connectionString, presentMs: 500, random: random.next });
  await makeCards(store, { ...warmUp, serviceUrl });
  await fleet.warm();
  const { keys, teamIds } = await makeCards(store, { ...options, name: 'chaos', serviceUrl });
  const unfinished = countUnfinished(store, teamIds);
  try {
    await fleet.start();
    const begin = performance.now();
    while ((await unfinished.some()) && performance.now() - begin < options.giveUpMs) {
      await pause(options.killEveryMs);
      fleet.killOne();
    }
    const seconds = (performance.now() - begin) / 1_000;
    await fleet.stop();
    const { kills, crashes, startMs } = fleet;
    const told = { kills: kills(), crashes: crashes(), startMs: startMs(), seconds, refused };
    return { ...(await count(store, connector, keys)), ...told, unfinished: await unfinished.all() };
  } finally {
    await fleet.stop();
    await connector.close();
    await azurite.stop();
  }
}
