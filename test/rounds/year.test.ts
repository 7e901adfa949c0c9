import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { compare } from '../support/week/compare.ts';
import { liveThrough } from '../support/week/live.ts';
import { aYear, year, years } from '../support/week/year.ts';

/** Cards that go by role, to whom it is that has the role (engine-rules.md 6); workers a, b, c and the leader, d. */
const byRole: Record<string, [card: string, to: string[]][]> = {
  'social-stoette-cti': [
    ['C07 due', ['worker-c', 'worker-a']],
    ['C10 reported', ['worker-c', 'worker-a']],
    ['C17 interrupted', ['worker-c', 'worker-a']],
    ['C27 overlap', ['worker-a', 'worker-c']],
    ['C33 missingRoles', ['worker-b']],
  ],
  'flere-skal-med': [
    ['C17 interrupted', ['worker-a', 'worker-b']],
    ['C27 overlap', ['worker-a', 'worker-c']],
    ['C43 unanswered', ['worker-d']],
    ['C20 reopen', ['worker-c']],
  ],
  'helhedsorienteret-indsats': [
    ['C17 interrupted', ['worker-c', 'worker-b']],
    ['C21 due', ['worker-b']],
  ],
  'cba-jobraadgiver': [
    ['C27 change', ['worker-d']],
    ['C27 overlap', ['worker-a', 'worker-b']],
    ['C44 full', ['worker-b']],
  ],
  jobstyrke: [
    ['C17 interrupted', ['worker-a', 'worker-b']],
    ['C21 due', ['worker-c']],
    ['C27 overlap', ['worker-a', 'worker-d']],
    ['C36 due', ['worker-b']],
  ],
};

describe('a whole year of a course: the bot sends what the preview says, at its moments and to its people', () => {
  test.each(years)(
    '$programme',
    async (course) => {
      const [lived] = await liveThrough(memoryStorage(), [aYear(course)], year);
      if (!lived) throw new Error('nobody lived');
      const { differences, cards } = compare(lived, year);
      expect(differences).toEqual([]);
      expect(cards).toBeGreaterThan(10);
      for (const [card, to] of byRole[course.programme] ?? []) {
        const sent = lived.seen.filter(({ card: { card: id, kind } }) => `${id} ${kind}` === card);
        // Every morning's list shows again what is open: whom it reached first is what the rules say.
        const readers = Map.groupBy(
          sent.filter(({ at, card: { at: due } }) => at === due),
          ({ card: { key } }) => key,
        );
        expect(
          [...readers.values()].map((copies) => copies.map(({ message }) => message.to)),
          card,
        ).toContainEqual(expect.toSatisfy((all: string[]) => all.toSorted().join() === to.toSorted().join()));
      }
    },
    120_000,
  );
});
