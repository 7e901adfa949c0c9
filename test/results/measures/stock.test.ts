import { describe, expect, test } from 'vitest';
import { ask, counted, figures, type Told, team } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const opened = (day = '02-02', more = {}): Told => [at(day), 'caseOpened', more];
const inMarch = (letter: 'T' | 'F' | 'H' | 'C' | 'J', measure: string, ...told: Told[]) =>
  counted(letter, measure, '2026-03', told);

describe('M22, M24: who is there, who came, who left', () => {
  test.each<[string, Told[], stock: string, exits: string]>([
    ['all month', [opened()], '1 0 0 1 0', '0/1 0 %'],
    ['came in', [opened('03-10')], '0 1 0 1 0', '0/0 –'],
    ['left', [opened(), [at('03-10'), 'educationStarted']], '1 0 1 0 0', '1/1 100 %'],
    ['came and left', [opened('03-10'), [at('03-20'), 'educationStarted']], '0 1 1 0 0', '1/0 –'],
    ['on pause', [opened(), [at('03-10'), 'casePaused']], '1 0 0 1 1', '0/1 0 %'],
    [
      'back from it',
      [opened(), [at('03-10'), 'casePaused'], [at('03-31'), 'caseResumed']],
      '1 0 0 1 0',
      '0/1 0 %',
    ],
    [
      'told late',
      [opened(), [at('05-10'), 'educationStarted', { date: '2026-03-31' }]],
      '1 0 1 0 0',
      '1/1 100 %',
    ],
    ['came in on the first, told late', [opened('05-10', { date: '2026-03-01' })], '0 1 0 1 0', '0/0 –'],
    ['left in another month', [opened(), [at('04-01'), 'educationStarted']], '1 0 0 1 0', '0/1 0 %'],
  ])('%s', (_, told, stock, exits) => {
    expect(
      inMarch('F', 'M22', ...told)
        .map((line) => line.split(' ').at(-1))
        .join(' '),
    ).toBe(stock);
    expect(inMarch('F', 'M24', ...told)).toEqual([exits]);
  });
});

describe('M2: without a plan', () => {
  const plan = (day: string): Told => [at(day), 'planRegistered', { jobGoal: true }];

  test.each<[string, Told[], string[]]>([
    ['with one', [opened(), plan('03-31')], ['0/1 0 %', 'overdue: 0/1 0 %']],
    ['without, past the deadline', [opened()], ['1/1 100 %', 'overdue: 1/1 100 %']],
    ['on the last day of it', [opened('03-17')], ['1/1 100 %', 'overdue: 1/1 100 %']],
    ['the day before', [opened('03-18')], ['1/1 100 %', 'overdue: 0/1 0 %']],
    ['a plan of later', [opened(), plan('04-01')], ['1/1 100 %', 'overdue: 1/1 100 %']],
    ['on pause', [opened(), [at('03-31'), 'casePaused']], ['0/0 –', 'overdue: 0/0 –']],
    [
      'ten working days after a pause',
      [opened(), [at('03-10'), 'casePaused'], [at('03-18'), 'caseResumed']],
      ['1/1 100 %', 'overdue: 0/1 0 %'],
    ],
  ])('%s', (_, told, expected) => {
    expect(inMarch('F', 'M2', ...told)).toEqual(expected);
  });

  test('where the deadline counts from the opening meeting, there is none before it', () => {
    expect(inMarch('T', 'M2', opened())).toEqual(['1/1 100 %', 'overdue: 0/1 0 %']);
  });
});

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

describe('M25: seen within three weeks', () => {
  const old = opened('01-05');
  test.each<[string, Told[], string]>([
    ['opened on the first of 21 days', [opened('03-11')], '1/1 100 %'],
    ['opened the day before', [opened('03-10')], '0/1 0 %'],
    ['a contact', [old, [at('03-11'), 'contactHeld', { form: 'sms' }]], '1/1 100 %'],
    ['an attempt', [old, [at('03-11'), 'contactAttempted', { form: 'sms' }]], '0/1 0 %'],
    ['the first talk', [old, [at('03-31'), 'firstTalkHeld']], '1/1 100 %'],
    ['a plan', [old, [at('03-31'), 'planRegistered', { jobGoal: true }]], '0/1 0 %'],
    [
      'a day of attendance',
      [old, [at('03-20'), 'attendanceSchedule', { days: ['mon'], start: '09:00', from: '2026-03-30' }]],
      '1/1 100 %',
    ],
    [
      'a day that was missed',
      [
        old,
        [at('03-20'), 'attendanceSchedule', { days: ['mon'], start: '09:00', from: '2026-03-30' }],
        [at('03-30'), 'notArrived'],
      ],
      '0/1 0 %',
    ],
    ['on pause', [opened('03-11'), [at('03-31'), 'casePaused']], '0/0 –'],
  ])('%s', (_, told, expected) => {
    expect(inMarch('J', 'M25', ...told)).toEqual([expected]);
  });
});

describe('M26: a next step', () => {
  /** Opened on 2 March, asked about on the 23rd. */
  test.each<[string, Told[], string]>([
    ['21 days without a sign', [opened('03-10')], '0/1 0 %'],
    ['the day before', [opened('03-11')], '1/1 100 %'],
    [
      'an agreed step',
      [opened('03-02'), [at('03-10'), 'nextStepSet', { step: 'meeting', by: '2026-04-07' }]],
      '1/1 100 %',
    ],
    ['on pause', [opened('03-02'), [at('03-10'), 'casePaused']], '0/0 –'],
  ])('%s', (_, told, expected) => {
    expect(inMarch('H', 'M26', ...told)).toEqual([expected]);
  });
});

describe('M27: sparring', () => {
  const asked = (day: string, time?: string): Told => [at(day, time), 'sparringAsked'];
  const held = (day: string, time?: string): Told => [at(day, time), 'sparringHeld'];
  test.each<[string, Told[], string]>([
    ['asked', [opened(), asked('03-10')], '1 0 1'],
    ['had', [opened(), asked('03-10'), held('03-10', '11:00')], '1 1 0'],
    ['asked again on the same day', [opened(), held('03-10', '09:00'), asked('03-10')], '1 1 1'],
    ['asked before, still waiting', [opened(), asked('02-10')], '0 0 1'],
    ['of a case that has ended', [opened(), asked('03-10'), [at('03-20'), 'educationStarted']], '1 0 0'],
    ['asked before the opening: it waits, and is not counted', [asked('03-01'), opened('03-02')], '0 0 1'],
  ])('%s', (_, told, expected) => {
    const lines = inMarch('F', 'M27', ...told);
    expect(lines.map((line) => line.split(' ').at(-1)).join(' ')).toBe(expected);
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

describe('M17: caseloads', () => {
  const four: Told[][] = Array.from({ length: 4 }, () => [opened()]);
  const march = ['--month', '2026-03'];

  test.each<[string, Record<string, unknown>, string[]]>([
    ['by name', { caseloads: { anna: 2 } }, ['workers: 0/2 0 %', 'anna: 2 2', 'worker: 4 4']],
    ['with those outside', { caseloads: { worker: 32 } }, ['workers: 1/1 100 %', 'worker: 36 36']],
    ['up to the limit', { caseloads: { worker: 31 } }, ['workers: 0/1 0 %', 'worker: 35 35']],
    ['of a limit of its own', { caseloadLimit: 3 }, ['workers: 1/1 100 %', 'worker: 4 4']],
    ['without any', { caseloads: { anna: 0 } }, ['workers: 0/1 0 %', 'worker: 4 4']],
  ])('%s', (_, own, expected) => {
    expect(figures(ask(team('F', four, { team: own }), ...march), 'M17')).toEqual(expected);
  });
});
