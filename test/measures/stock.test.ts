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
