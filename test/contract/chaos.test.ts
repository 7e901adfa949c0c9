import { expect, test } from 'vitest';
import { chaos } from '../bench/chaos/chaos.ts';

/** The benchmark `delivery-chaos` in small: time runs fast, so that a killed process's lease is soon over. */
test('two processes, killed at random while Teams misbehaves: nothing lost, every second copy counted', async () => {
  const result = await chaos({
    ...{ teams: 4, perTeam: 10, processes: 2, speed: 20 },
    ...{ killEveryMs: 1_000, mostKills: 4, giveUpMs: 90_000 },
  });
  expect(result).toMatchObject({ cards: 40, lost: 0, uncounted: 0, wrongStates: 0 });
}, 120_000);
