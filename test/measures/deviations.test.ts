import { describe, expect, test } from 'vitest';
import { ask, type Told, team } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const deviations = (lines: readonly string[]) =>
  lines
    .map((line) => JSON.parse(line))
    .filter((line) => line.deviation !== undefined)
    .map(({ deviation, measure, group, shown, bound, before }) =>
      [deviation, group === null ? measure : `${measure}:${group}`, shown, bound, before].join(' | '),
    );

/** Cases opened on a day, with a plan and a contact in each month, so that nothing else deviates. */
const cases = (count: number, day: string, ...told: Told[]): Told[][] =>
  Array.from({ length: count }, () => [
    [at(day), 'caseOpened'],
    [at(day), 'planRegistered', { jobGoal: true }],
    ...['01-28', '02-25', '03-30', '04-29', '05-28', '06-29']
      .filter((on) => on > day)
      .map((on): Told => [at(on), 'contactHeld', { form: 'phone' }]),
    ...told,
  ]);
const sorted = (courses: Told[][]) =>
  courses.map((course) => course.toSorted(([one], [other]) => (one < other ? -1 : 1)));

describe('out of the band in this month and the one before', () => {
  const unseen = (count: number, day = '01-05'): Told[][] =>
    Array.from({ length: count }, () => [
      [at(day), 'caseOpened'],
      [at(day), 'planRegistered', { jobGoal: true }],
    ]);
  const of = (courses: Told[][], month = '2026-03', ...options: string[]) =>
    deviations(ask(team('F', courses), '--month', month, ...options));

  test.each<[string, string[], string[]]>([
    ['both months', of(unseen(5)), ['band | M25 | 0 % | min 0.9 | 0 %']],
    ['fewer than five', of(unseen(4)), []],
    ['the first month of the programme', of(unseen(5, '02-02'), '2026-02'), []],
    ['the one before was within', of(unseen(5, '02-16')), []],
    ['a month that runs', of(unseen(5), '2026-03', '--as-of', '2026-03-31'), []],
    ['a period', of(unseen(5), '2026-03', '--from', '2026-02'), []],
    ['of one worker', of(unseen(5), '2026-03', '--adviser', 'worker'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('nobody may be without a plan past the deadline, few as they are', () => {
    const without: Told[][] = [
      [
        [at('01-05'), 'caseOpened'],
        [at('03-20'), 'contactHeld', { form: 'talk' }],
      ],
    ];
    expect(of(without)).toEqual(['band | M2:overdue | 100 % | max 0 | 100 %']);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['an own band', { measure: 'M2', max: 0.5 }, ['band | M2 | 100 % | max 0.5 | 100 %']],
    [
      'an own one of counts',
      { measure: 'M22', group: 'stockEnd', min: 10 },
      ['band | M22:stockEnd | 5 | min 10 | 5'],
    ],
    ['exactly on the bound', { measure: 'M2', max: 1 }, []],
    ['a figure that is none', { measure: 'M18', min: 0.5 }, []],
  ])('%s', (_, target, expected) => {
    const courses = Array.from({ length: 5 }, (): Told[] => [
      [at('01-05'), 'caseOpened'],
      [at('02-20'), 'contactHeld', { form: 'talk' }],
      [at('03-20'), 'contactHeld', { form: 'talk' }],
    ]);
    const targets = [{ measure: 'M2', group: 'overdue', target: 0 }, target];
    expect(deviations(ask(team('F', courses, { targets }), '--month', '2026-03'))).toEqual(expected);
  });
});

describe('a fall against the three months before', () => {
  /** New cases in January, February, March and April. */
  const inflow = (...counts: number[]) => {
    const days = ['01-05', '02-02', '03-02', '04-07'];
    return sorted(counts.flatMap((count, index) => cases(count, days[index] ?? '')));
  };
  const of = (counts: number[], ...options: string[]) =>
    deviations(ask(team('F', inflow(...counts)), '--month', '2026-04', ...options));

  test.each<[number[], string[]]>([
    [[8, 8, 8, 5], ['fall | M22:in | 5 | 8.0000 | 8']],
    [[8, 8, 8, 6], []],
    [[8, 8, 9, 5], ['fall | M22:in | 5 | 8.3333 | 9']],
    [[15, 15, 15, 12], ['fall | M22:in | 12 | 15.0000 | 15']],
    [[16, 16, 16, 13], []],
    [[0, 8, 8, 0], []],
    [[9, 0, 0, 0], ['fall | M22:in | 0 | 3.0000 | 0']],
  ])('%j', (counts, expected) => {
    expect(of(counts)).toEqual(expected);
  });

  test('the channel hears of it without the month before, and without a mean that tells of few', () => {
    expect(of([8, 8, 8, 5], '--for', 'channel')).toEqual(['fall | M22:in | 5 | 8.0000 | ']);
    expect(of([12, 4, 8, 5], '--for', 'channel')).toEqual(['fall | M22:in | 5 |  | ']);
    expect(of([8, 8, 8, 4], '--for', 'channel')).toEqual([]);
  });
});
