import { beforeAll, expect, test } from 'vitest';
import { simulate } from '../support/simulator/simulate.ts';
import { type Laid, layTown } from '../support/simulator/town.ts';

/** `npm run bench -- seeds` lives through whole weeks of a large team; a fault there names its seed (`SEED`). */
const seeds = 200;
let laid: Laid;
beforeAll(async () => {
  laid = await layTown(6);
});

test('days of a small team under seeds: nothing lost, no second copy that is not counted, no call after somebody took it', async () => {
  const faults: string[] = [];
  let posts = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const day = await simulate(laid, seed, 1);
    posts += day.posts;
    faults.push(...day.faults.map((fault) => `seed ${seed}: ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(posts).toBeGreaterThan(seeds);
}, 600_000);

test('the same seed is the same week', async () => {
  expect(await simulate(laid, 7, 2)).toEqual(await simulate(laid, 7, 2));
});
