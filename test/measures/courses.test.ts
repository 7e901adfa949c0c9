import { describe, expect, test } from 'vitest';
import { counted, type Told } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const opened = (day = '02-02', more = {}): Told => [at(day), 'caseOpened', more];
const inMarch = (letter: 'T' | 'F' | 'H' | 'C' | 'J', measure: string, ...told: Told[]) =>
  counted(letter, measure, '2026-03', told);

describe('M4–M6: paid hours', () => {
  const hours = (value: number, kind = 'ordinary', month = '2026-03'): Told => [
    at('04-01'),
    'paidHoursRegistered',
    { month, hours: value, kind },
  ];
  const of = (...told: Told[]) => ['M4', 'M5', 'M6'].flatMap((measure) => inMarch('F', measure, ...told));
  const step3 = opened('02-02', { stage: 'step3' });

  test.each<[string, Told[], string[]]>([
    [
      '29.99 is not 30',
      [step3, hours(29.99)],
      ['1/1 100 %', '0/1 0 %', 'sum: 2999/1 30 timer', 'median: null/1 30 timer', 'supported: 0/0 –'],
    ],
    [
      'kinds are added',
      [step3, hours(10), hours(20, 'smallJob')],
      ['1/1 100 %', '1/1 100 %', 'sum: 3000/1 30 timer', 'median: null/1 30 timer', 'supported: 0/0 –'],
    ],
    [
      'supported ones do not count',
      [step3, hours(30, 'flexJob')],
      ['0/1 0 %', '0/1 0 %', 'sum: 0/0 –', 'median: null/0 –', 'supported: 3000/1 30 timer'],
    ],
    [
      'the last registration counts',
      [step3, hours(30), hours(12.5)],
      ['1/1 100 %', '0/1 0 %', 'sum: 1250/1 12,5 timer', 'median: null/1 12,5 timer', 'supported: 0/0 –'],
    ],
    [
      'of a case that is not open',
      [step3, [at('02-20'), 'educationStarted'], hours(30)],
      ['0/0 –', '0/0 –', 'sum: 3000/1 30 timer', 'median: null/1 30 timer', 'supported: 0/0 –'],
    ],
    [
      'of another stage',
      [opened(), hours(30)],
      ['1/1 100 %', '0/0 –', 'sum: 3000/1 30 timer', 'median: null/1 30 timer', 'supported: 0/0 –'],
    ],
    [
      'on pause all month: open, not active',
      [step3, [at('02-20'), 'casePaused'], hours(30)],
      ['0/0 –', '1/1 100 %', 'sum: 3000/1 30 timer', 'median: null/1 30 timer', 'supported: 0/0 –'],
    ],
    [
      'active on the first day alone',
      [step3, [at('03-02'), 'casePaused']],
      ['0/1 0 %', '0/1 0 %', 'sum: 0/0 –', 'median: null/0 –', 'supported: 0/0 –'],
    ],
  ])('%s', (_, told, expected) => {
    expect(of(...told)).toEqual(expected);
  });
});

describe('M9: days in a stage, and to a match', () => {
  const met = (day: string, ...criteria: string[]): Told[] =>
    criteria.map((criterion) => [at(day), 'criterionMet', { criterion }]);

  test.each<[string, Told[], string[]]>([
    [
      'left by what was met',
      [opened(), ...met('03-04', 'assessment', 'subGoals')],
      ['intro: null/1 30 dage'],
    ],
    ['left by the end', [opened(), [at('03-04'), 'educationStarted']], ['intro: null/1 30 dage']],
    ['not left', [opened()], ['intro: null/0 –']],
    [
      'a stage without criteria is none',
      [opened('02-02', { stage: 'active' }), [at('03-04'), 'educationStarted']],
      ['intro: null/0 –'],
    ],
  ])('%s', (_, told, expected) => {
    expect(inMarch('H', 'M9', ...told)).toEqual(expected);
  });

  test.each<[string, Told[], string]>([
    [
      'the first match',
      [opened(), [at('03-04'), 'matchFound'], [at('03-05'), 'matchFound']],
      'toMatch: null/1 30 dage',
    ],
    [
      'one on the last day of the course',
      [opened(), [at('03-04'), 'matchFound'], [at('03-04'), 'educationStarted']],
      'toMatch: null/0 –',
    ],
    [
      'one before the opening',
      [[at('02-01'), 'matchFound'], opened(), [at('03-04'), 'matchFound']],
      'toMatch: null/0 –',
    ],
  ])('%s', (_, told, expected) => {
    expect(inMarch('J', 'M9', ...told).at(-1)).toBe(expected);
  });

  test('of an even number the mean of the middle two', () => {
    const left = (day: string): Told[] => [opened(), [at(day), 'educationStarted']];
    expect(counted('H', 'M9', '2026-03', left('03-04'), left('03-05'))).toEqual(['intro: null/2 30,5 dage']);
  });
});

describe('M14: progression', () => {
  const measured = (day: string, scores: Record<string, number>, baseline = false): Told => [
    at(day),
    'progressMeasured',
    { scores, ...(baseline ? { baseline } : {}) },
  ];
  const of = (...told: Told[]) => counted('H', 'M14', '2026-03', ...Array(5).fill([opened(), ...told]));

  test.each<[string, Told[], string[]]>([
    [
      'since the last one and since the baseline',
      [measured('02-10', { trust: 3 }), measured('02-20', { trust: 6 }), measured('03-10', { trust: 5 })],
      ['trust.last: -5/5 -1', 'trust.baseline: 10/5 +2'],
    ],
    [
      'the last one of the month',
      [measured('02-10', { trust: 3 }), measured('03-10', { trust: 9 }), measured('03-20', { trust: 3 })],
      ['trust.last: -30/5 -6', 'trust.baseline: 0/5 0'],
    ],
    [
      'the latest that has the indicator',
      [measured('02-10', { trust: 3 }), measured('02-20', { sleep: 3 }), measured('03-10', { trust: 4 })],
      ['trust.last: 5/5 +1', 'trust.baseline: 5/5 +1'],
    ],
    [
      'one that is new',
      [measured('02-10', { trust: 3 }), measured('03-10', { sleep: 4 })],
      ['sleep.last: 0/0 –', 'sleep.baseline: 0/0 –'],
    ],
    [
      'a baseline is not counted itself',
      [measured('02-10', { trust: 3 }), measured('03-10', { trust: 4 }, true)],
      [],
    ],
    [
      'a new series',
      [
        measured('02-10', { trust: 3 }),
        measured('03-10', { trust: 4 }, true),
        measured('03-20', { trust: 9 }),
      ],
      ['trust.last: 25/5 +5', 'trust.baseline: 25/5 +5'],
    ],
    [
      'names that every object has',
      [measured('02-10', { trust: 3 }), measured('03-10', { constructor: 4 })],
      ['constructor.last: 0/0 –', 'constructor.baseline: 0/0 –'],
    ],
  ])('%s', (_, told, expected) => {
    expect(of(...told)).toEqual(expected);
  });

  test('hidden for everybody where fewer than five stand behind it', () => {
    const told: Told[] = [opened(), measured('02-10', { trust: 3 }), measured('03-10', { trust: 4 })];
    expect(counted('H', 'M14', '2026-03', told)).toEqual(['trust.last: null <5', 'trust.baseline: null <5']);
  });
});

describe('M21: celebrations', () => {
  const hours: Told = [at('03-02'), 'paidHoursRegistered', { month: '2026-02', hours: 30, kind: 'ordinary' }];
  const shared = (card: string, day = '03-10'): Told => [at(day), 'celebrationShared', { card }];
  test.each<['F' | 'H' | 'J', string, Told[], string]>([
    ['F', 'the first paid hours', [opened(), hours, shared('C14')], '1 0 0'],
    ['F', 'once', [opened(), hours, shared('C14'), shared('C14', '03-11')], '1 0 0'],
    ['F', 'thirty hours', [opened(), hours, shared('C15')], '0 1 0'],
    ['F', 'before there were any', [opened(), shared('C14', '03-01'), hours], '0 0 0'],
    [
      'F',
      'a job, after the end',
      [opened(), [at('03-09'), 'jobStarted', { kind: 'ordinary' }], shared('C16')],
      '0 0 1',
    ],
    ['J', 'what the programme does not share', [opened(), hours, shared('C15')], '0 0 0'],
    ['H', 'nor that', [opened(), hours, shared('C14')], '0 0 0'],
  ])('%s: %s', (letter, _, told, expected) => {
    const lines = inMarch(letter, 'M21', ...told);
    expect(lines.map((line) => line.split(' ').at(-1)).join(' ')).toBe(expected);
  });
});
