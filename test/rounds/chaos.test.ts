import { afterAll, beforeAll, expect, test } from 'vitest';
import { chaos } from '../bench/chaos/chaos.ts';
import { type FleetCode, fleetCode } from '../bench/chaos/fleet.ts';
import { storageChaos } from '../bench/chaos/storageChaos.ts';

let code: FleetCode;
beforeAll(async () => {
  code = await fleetCode();
});
afterAll(() => code.remove());

/** The benchmark `delivery-chaos` in small. */
test('two processes, killed at random while Teams misbehaves: nothing lost, every second copy counted', async () => {
  const result = await chaos({
    ...{ teams: 4, perTeam: 10, processes: 2, speed: 20 },
    ...{ killEveryMs: 1_000, mostKills: 4, giveUpMs: 300_000, code },
  });
  expect(result).toMatchObject({
    cards: 40,
    unfinished: 0,
    lost: 0,
    uncounted: 0,
    wrongStates: 0,
    crashes: 0,
  });
}, 700_000);

/** The benchmark `storage-chaos` in small. */
test('storage that fails, and is killed in mid-run: nothing lost, nothing doubled unknown to us, no wrong state', async () => {
  const result = await storageChaos({
    ...{ teams: 2, perTeam: 30, processes: 2, speed: 30, restarts: 1, giveUpMs: 300_000, code },
  });
  expect(result).toMatchObject({
    cards: 60,
    unfinished: 0,
    lost: 0,
    uncounted: 0,
    wrongStates: 0,
    crashes: 0,
    restarts: 1,
  });
}, 700_000);
