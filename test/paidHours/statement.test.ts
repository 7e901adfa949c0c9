import { describe, expect, test } from 'vitest';
import { type HoursCase, hoursOfMonth, shownFigures } from '../../src/paidHours/statement.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';

const one = (paidHours: HoursCase['paidHours']): HoursCase => ({ paidHours, programme: 'flere-skal-med' });
const may = (...hundredths: number[]) => hundredths.map((ordinary) => one({ '2026-05': { ordinary } }));
const figures = (cases: HoursCase[]) => hoursOfMonth(cases, '2026-05', builtInProgramme);

test.each([
  ['nobody', [], { citizens: 0, sum: 0, median: 0, first: 0, reached: 0 }],
  ['an odd number', may(1000, 3000, 2999), { citizens: 3, sum: 6999, median: 2999, first: 3, reached: 1 }],
  ['an even number, rounded half up', may(1000, 1001), { citizens: 2, sum: 2001, median: 1001 }],
  ['zero is no hours', may(0, 500), { citizens: 1, sum: 500, first: 1 }],
])('%s', (_, cases, expected) => expect(figures(cases)).toMatchObject(expected));

test('subsidised wages are left out, and a first month before this one is no first time', () =>
  expect(
    figures([
      one({ '2026-05': { wageSubsidy: 8000, flexJob: 500 } }),
      one({ '2026-04': { ordinary: 100 }, '2026-05': { ordinary: 3000 } }),
      one({ '2026-04': { wageSubsidy: 100 }, '2026-05': { smallJob: 200 } }),
    ]),
  ).toMatchObject({ citizens: 2, sum: 3200, first: 1, reached: 1 }));

test('ten thousand citizens add up to the hundredth', () =>
  expect(figures(may(...Array.from({ length: 10_000 }, () => 10)))).toMatchObject({
    sum: 100_000,
    median: 10,
  }));

describe('what may be read', () => {
  const shown = (citizens: number, first: number, reached: number) =>
    shownFigures({ month: '2026-05', citizens, sum: 5000, median: 1000, first, reached });

  test.each([
    [4, 1, 1, { citizens: 'hidden', sum: 'hidden', median: 'hidden', first: 'hidden', reached: 'hidden' }],
    [5, 0, 5, { citizens: 5, sum: 5000, median: 1000, first: 0, reached: 5 }],
    [12, 4, 6, { first: 'hidden', reached: 6 }],
    // Twelve less nine would show the three who did not reach it.
    [12, 5, 9, { first: 5, reached: 'hidden' }],
    [0, 0, 0, { citizens: 0, first: 0, reached: 0 }],
  ])('of %i citizens, %i first, %i reached', (citizens, first, reached, cells) =>
    expect(shown(citizens, first, reached)).toMatchObject(cells),
  );

  test('nothing between one and four, and nothing that subtracts to it, for any counts', () => {
    for (let citizens = 0; citizens <= 20; citizens += 1) {
      for (let part = 0; part <= citizens; part += 1) {
        const { citizens: whole, reached } = shown(citizens, 0, part);
        for (const cell of [whole, reached]) expect([1, 2, 3, 4]).not.toContain(cell);
        if (whole !== 'hidden' && reached !== 'hidden') expect([1, 2, 3, 4]).not.toContain(whole - reached);
      }
    }
  });
});
