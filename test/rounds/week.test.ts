import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { compare } from '../support/week/compare.ts';
import { liveThrough } from '../support/week/live.ts';
import { aTown } from '../support/week/town.ts';

/** `npm run bench -- week` lives through the same with 700 cases, in real storage. */
describe('a week with the clock in fast motion sends exactly what the preview says', () => {
  test.each([
    ['with a weekend, and summer time begins', { from: '2026-03-23', to: '2026-03-30' }, 1],
    ['of Easter, and a month begins', { from: '2026-03-30', to: '2026-04-07' }, 2],
  ])(
    '%s',
    async (_, days, seed) => {
      const town = aTown(days, { cases: 60, teams: 2, seed });
      const lived = await liveThrough(memoryStorage(), town, days);
      const compared = lived.map((one) => compare(one, days));
      expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
      expect(compared.reduce((sum, { cards }) => sum + cards, 0)).toBeGreaterThan(50);
    },
    300_000,
  );
});
