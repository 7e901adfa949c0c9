import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Azurite, newStorageKey, startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import { startConnector } from '../../support/connector.ts';
import { type Random, seededRandom } from '../../support/random.ts';
import {
  type StorageFailure,
  type StorageProxy,
  type StorageRequest,
  startStorageProxy,
} from '../../support/storageProxy.ts';
import { makeCards, warmUp } from './cards.ts';
import { type Counted, count, countUnfinished, reachedCards } from './count.ts';
import { createFleet, type FleetOptions } from './fleet.ts';

export interface StorageChaosOptions extends Pick<FleetOptions, 'code'> {
  teams: number;
  perTeam: number;
  processes: number;
  speed: number;
  /** Storage is killed so often, each time when so many of the cards have come. */
  restarts: number;
  /** Real milliseconds after which it is given up. */
  giveUpMs: number;
}

export interface StorageChaosResult extends Counted {
  seconds: number;
  restarts: number;
  /** Processes that ended by themselves. */
  crashes: number;
  /** Requests to storage that failed, of all. */
  failed: number;
  requests: number;
  unfinished: number;
}

/** Shares of all requests to storage; a stale ETag is for those that write. */
const failures: readonly (readonly [number, StorageFailure])[] = [
  [0.02, { status: 500 }],
  [0.01, { status: 503 }],
  [0.01, 'reset'],
  [0.01, 'acceptThenReset'],
  [0.0005, 'hang'],
  [0.0005, 'acceptThenHang'],
];
const staleShare = 0.02;
/** Often enough to find a small run in its middle. */
const lookMs = 50;

/** Processes that send while their storage fails and is killed in mid-run; Teams itself is well. */
export async function storageChaos(options: StorageChaosOptions): Promise<StorageChaosResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fodfaeste-storage-chaos-'));
  const network = chanceNetwork(seededRandom(7));
  const key = newStorageKey();
  let azurite = await startAzurite(folder, { key });
  const proxy = await startStorageProxy(azurite.connectionString, network.judge);
  const connector = await startConnector();
  const own = await connectStore({ type: 'connectionString', connectionString: proxy.connectionString });
  const { serviceUrl } = connector;
  const { connectionString } = proxy;
  const fleet = await createFleet({
    ...options,
    ...{ connectionString, presentMs: 3_000, mostKills: 0, random: () => 0 },
  });
  await makeCards(own.store, { ...warmUp, serviceUrl });
  await fleet.warm();
  const { keys, teamIds } = await makeCards(own.store, { ...options, name: 'chaos', serviceUrl });
  const unfinished = countUnfinished(own.store, teamIds);
  let restarts = 0;
  try {
    await fleet.start();
    network.fail(true);
    const begin = performance.now();
    while (performance.now() - begin < options.giveUpMs) {
      await pause(lookMs);
      const reached = reachedCards(connector);
      const arrived = keys.filter((key) => reached.has(key)).length / keys.length;
      // Storage has enough to do while cards are on their way: it is asked when all have come, what is left to do.
      if (arrived === 1 && !(await unfinished.some())) break;
      if (restarts >= options.restarts || arrived < (restarts + 0.5) / (options.restarts + 1)) continue;
      restarts += 1;
      azurite = await killAndRestart({ azurite, folder, key, network, proxy });
    }
    const seconds = (performance.now() - begin) / 1_000;
    await fleet.stop();
    network.fail(false);
    const crashes = fleet.crashes();
    const told = { seconds, restarts, crashes, failed: network.failed(), requests: network.requests() };
    return { ...(await count(own.store, connector, keys)), ...told, unfinished: await unfinished.all() };
  } finally {
    await fleet.stop();
    await proxy.close();
    await connector.close();
    await azurite.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function chanceNetwork(random: Random) {
  let failing = false;
  let away = false;
  let failed = 0;
  let requests = 0;
  const decide = ({ writes, service }: StorageRequest): StorageFailure | undefined => {
    if (away) return 'reset';
    if (!failing) return undefined;
    if (writes && service === 'tables' && random.next() < staleShare) return { status: 412 };
    let left = random.next();
    for (const [share, failure] of failures) {
      left -= share;
      if (left < 0) return failure;
    }
    return undefined;
  };
  return {
    judge: (asked: StorageRequest) => {
      const failure = decide(asked);
      requests += 1;
      failed += failure ? 1 : 0;
      return failure;
    },
    fail: (yes: boolean) => {
      failing = yes;
    },
    away: (yes: boolean) => {
      away = yes;
    },
    failed: () => failed,
    requests: () => requests,
  };
}

interface Storage {
  azurite: Azurite;
  folder: string;
  key: string;
  network: ReturnType<typeof chanceNetwork>;
  proxy: StorageProxy;
}

/** `kill -9`, and the same folder again: what it had answered is there, and nobody reaches it meanwhile. */
async function killAndRestart({ azurite, folder, key, network, proxy }: Storage): Promise<Azurite> {
  network.away(true);
  if (azurite.processId === undefined) throw new Error('storage has no process');
  process.kill(azurite.processId, 'SIGKILL');
  const again = await startAzurite(folder, { key });
  proxy.retarget(again.connectionString);
  network.away(false);
  return again;
}
