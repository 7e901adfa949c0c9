import { describe, expect, test } from 'vitest';
import { hoursAhead } from '../../src/engine/hoursAhead.ts';

const asked = { month: '2026-07', countingKinds: ['ordinary', 'smallJob'], target: 30_00 };
type State = Parameters<typeof hoursAhead>[0];

/** Hours of the months up to June, the last one first; nothing where nobody registered any. */
function caseWith(hours: readonly (number | undefined)[], over: Partial<State> = {}): State {
  const paidHours = Object.fromEntries(
    hours.flatMap((sum, index) =>
      sum === undefined ? [] : [[`2026-0${6 - index}`, { ordinary: Math.round(100 * sum) }]],
    ),
  );
  return { paidHours, placements: [], paused: false, ...over };
}

const brokenOff = (interrupted: string) => [{ start: '2026-01-05', maxWeeks: 13, interrupted }];

describe('if hours go on as they did', () => {
  test.each<[string, (number | undefined)[], pace: number, reaches: string | undefined]>([
    ['two more each month', [24, 22, 20], 2_00, '2026-09'],
    ['the last step comes to it exactly', [25, 20, 15], 5_00, '2026-07'],
    ['a step that comes a little short needs one more', [24.99, 20, 15.01], 4_99, '2026-08'],
    ['thirds add up', [20, 16.67, undefined, 10], 3_33, '2026-09'],
    ['one odd month turns nothing', [24, 22, 2, 18, 16, 14], 2_00, '2026-09'],
    ['a month that nobody told is no zero', [24, undefined, 20, 18], 2_00, '2026-09'],
    ['none in the last month: it goes on from the one before', [undefined, 24, 22, 20], 2_00, '2026-08'],
    ['what should have come already comes now at the soonest', [undefined, 29, 20, 11], 9_00, '2026-07'],
    ['a year on', [6, 4, 2], 2_00, '2027-06'],
    ['more than a year on', [5.5, 4, 2.5], 1_50, undefined],
    ['none more', [12, 12, 12], 0, undefined],
    ['fewer', [10, 12, 14], -2_00, undefined],
    ['a month of none is known', [8, 4, 0], 4_00, '2026-12'],
  ])('%s', (_, hours, pace, reaches) => {
    const ahead = hoursAhead(caseWith(hours), asked);
    expect(ahead).toMatchObject({ pace });
    expect(ahead?.reaches).toBe(reaches);
  });

  test('it says what it is known from', () => {
    expect(hoursAhead(caseWith([24, undefined, 20, 18]), asked)?.known).toEqual({
      ...{ count: 3, first: '2026-03', last: '2026-06' },
    });
  });

  test('of more than six months it knows the last six', () => {
    const state = caseWith([24, 22, 20, 18, 16, 14]);
    state.paidHours['2025-12'] = { ordinary: 100_00 };
    expect(hoursAhead(state, asked)?.known).toMatchObject({ count: 6, first: '2026-01' });
  });
});

describe('nothing is said', () => {
  test.each<[string, State]>([
    ['of two months', caseWith([24, 22])],
    ['of nothing', caseWith([])],
    ['of hours that do not count', { ...caseWith([]), paidHours: { '2026-06': { flexJob: 10_00 } } }],
    ['when the last two months are not known', caseWith([undefined, undefined, 20, 18, 16])],
    ['when the last month came to it', caseWith([30, 20, 10])],
    [
      'when this month has come to it',
      {
        ...caseWith([24, 22, 20]),
        paidHours: { ...caseWith([24, 22, 20]).paidHours, '2026-07': { smallJob: 30_00 } },
      },
    ],
    [
      'of what was before a placement broke off',
      caseWith([24, 22, 20], { placements: brokenOff('2026-04-08') }),
    ],
    ['while the case rests', caseWith([24, 22, 20], { paused: true })],
    ['when it has ended', caseWith([24, 22, 20], { ended: { on: '2026-07-01', by: 'participationEnded' } })],
  ])('%s', (_, state) => {
    expect(hoursAhead(state, asked)).toBeUndefined();
  });

  test('until three months since then are known', () => {
    const placements = brokenOff('2026-03-31');
    expect(hoursAhead(caseWith([24, 22, 20, 30], { placements }), asked)).toMatchObject({ pace: 2_00 });
  });
});
