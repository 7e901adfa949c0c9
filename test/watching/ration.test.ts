import { expect, it } from 'vitest';
import { createRation } from '../../src/watching/ration.ts';

it('lets so many through a minute, and says how many went without', () => {
  let now = 0;
  const told: number[] = [];
  const may = createRation({ most: 2, now: () => now, told: (without) => told.push(without) });
  expect([may(), may(), may(), may()]).toEqual([true, true, false, false]);
  now = 59_999;
  expect(may()).toBe(false);
  now = 60_000;
  expect([may(), may(), may()]).toEqual([true, true, false]);
  expect(told).toEqual([3]);
  now = 600_000;
  expect(may()).toBe(true);
  now = 700_000;
  expect(may()).toBe(true);
  expect(told).toEqual([3, 1]);
});
