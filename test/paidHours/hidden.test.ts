import { describe, expect, test } from 'vitest';
import { hiddenParts, shownFigures } from '../../src/paidHours/statement.ts';
import type { HoursFigures } from '../../src/store/postRows.ts';

/** A small world in which every team can be written down: hours of one to six, and three are the target. */
const bounds = { target: 3, most: 6 };

function* worlds(citizens: number, from = 1): Generator<number[]> {
  if (citizens === 0) yield [];
  else
    for (let hours = from; hours <= bounds.most; hours += 1)
      for (const rest of worlds(citizens - 1, hours)) yield [hours, ...rest];
}

function figuresOf(hours: readonly number[], first: number): HoursFigures {
  const middle = Math.floor(hours.length / 2);
  const [lower = 0, upper = 0] = hours.length % 2 ? [hours[middle], hours[middle]] : hours.slice(middle - 1);
  return {
    ...{ month: '2026-05', citizens: hours.length, first },
    sum: hours.reduce((sum, one) => sum + one, 0),
    median: Math.round((lower + upper) / 2),
    reached: hours.filter((one) => one >= bounds.target).length,
  };
}

/** Every month that a team of up to nine can have had. */
const months = Array.from({ length: 9 }, (_, index) => index + 1).flatMap((citizens) =>
  [...worlds(citizens)].flatMap((hours) =>
    Array.from({ length: citizens + 1 }, (_, first) => figuresOf(hours, first)),
  ),
);
const names = ['citizens', 'sum', 'median', 'first', 'reached'] as const;

/** What a hidden cell may have been, for somebody who sees the rest of the column and knows the rule by heart. */
function possible(shown: (figures: HoursFigures) => unknown, name: (typeof names)[number]): Set<number>[] {
  const found = new Map<string, Set<number>>();
  for (const figures of months) {
    const seen = JSON.stringify(shown(figures));
    found.set(seen, (found.get(seen) ?? new Set()).add(figures[name]));
  }
  const hidden = [...found].filter(([seen]) => JSON.parse(seen)[name] === 'hidden');
  return hidden.map(([, values]) => values);
}

describe('a hidden figure', () => {
  test.each(names)('%s cannot be worked out from what is shown beside it', (name) => {
    const all = possible((figures) => shownFigures(figures, [], bounds), name);
    expect(all.length).toBeGreaterThan(0);
    for (const values of all) expect(values.size).toBeGreaterThan(1);
  });

  test('is not what a sum alone gives away', () => {
    // Five citizens with 30.05 hours in all: whoever has reached 30 can only be one.
    const tiny = { month: '2026-05', citizens: 5, sum: 3005, median: 1, first: 0, reached: 1 };
    expect(shownFigures(tiny)).toMatchObject({
      citizens: 5,
      sum: 'hidden',
      median: 'hidden',
      reached: 'hidden',
    });
    expect(shownFigures({ ...tiny, sum: 9000, median: 1500 })).toMatchObject({ sum: 9000, median: 1500 });
  });

  test('stays hidden when the month is corrected, as the two versions could be subtracted', () => {
    const late = { month: '2026-05', citizens: 10, sum: 20_000, median: 2000, first: 5, reached: 5 };
    expect(shownFigures(late).reached).toBe(5);
    expect(shownFigures(late, ['reached'])).toMatchObject({ citizens: 10, first: 5, reached: 'hidden' });
    expect(hiddenParts(shownFigures({ ...late, citizens: 9, first: 0, reached: 4 }))).toEqual(['reached']);
  });

  test('of a month that was all hidden may be shown when enough have come', () => {
    const early = { month: '2026-05', citizens: 4, sum: 8000, median: 2000, first: 2, reached: 1 };
    expect(hiddenParts(shownFigures(early))).toEqual([]);
  });
});
