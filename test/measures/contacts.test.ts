import { describe, expect, test } from 'vitest';
import { counted, type Told } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;

describe('M1: contact on time', () => {
  /** The placement starts on 2 March; the contact is due on 1 April, as the 2nd is Maundy Thursday. */
  const placed: Told[] = [
    [at('02-02'), 'caseOpened', { stage: 'step3' }],
    [at('02-03'), 'placementPlanned', { start: '2026-03-02' }],
  ];
  const contact = (day: string): Told => [at(day), 'contactHeld', { form: 'phone' }];

  test.each<[string, Told[], march: string, april: string]>([
    ['within the month', [contact('03-20')], '1/1 100 %', '0/1 0 %'],
    ['on the day on which the cycle starts', [contact('03-02')], '0/0 –', '0/1 0 %'],
    ['on the due day', [contact('04-01')], '0/0 –', '1/1 100 %'],
    ['a day late', [contact('04-02')], '0/0 –', '0/1 0 %'],
    ['never', [], '0/0 –', '0/1 0 %'],
    ['twice', [contact('03-10'), contact('03-20')], '2/2 100 %', '0/1 0 %'],
    ['by text message', [[at('03-20'), 'contactHeld', { form: 'sms' }]], '1/1 100 %', '0/1 0 %'],
    ['tried only', [[at('03-20'), 'contactAttempted', { form: 'sms' }]], '0/0 –', '0/1 0 %'],
    [
      'told much later',
      [[at('06-01'), 'contactHeld', { form: 'talk', date: '2026-03-20' }]],
      '1/1 100 %',
      '0/1 0 %',
    ],
    ['on pause over the due day', [[at('03-30'), 'casePaused']], '0/0 –', '0/0 –'],
    ['on pause from the due day on', [[at('04-01'), 'casePaused']], '0/0 –', '0/0 –'],
    [
      'on the first day of a pause',
      [contact('03-20'), [at('03-20', '11:00'), 'casePaused']],
      '1/1 100 %',
      '0/0 –',
    ],
    ['in a pause', [[at('03-10'), 'casePaused'], contact('03-20')], '0/0 –', '0/0 –'],
    [
      'where a step near by keeps the reminder quiet',
      [[at('03-25'), 'nextStepSet', { step: 'meeting', by: '2026-04-01' }]],
      '0/0 –',
      '0/1 0 %',
    ],
    [
      'on the day of the end, before it',
      [contact('03-20'), [at('03-20', '11:00'), 'jobStarted', { kind: 'ordinary' }]],
      '1/1 100 %',
      '0/0 –',
    ],
    [
      'on the day of the end, after it',
      [[at('03-20', '09:00'), 'jobStarted', { kind: 'ordinary' }], contact('03-20')],
      '0/0 –',
      '0/0 –',
    ],
  ])('%s', (_, told, march, april) => {
    const events = [...placed, ...told];
    expect([counted('F', 'M1', '2026-03', events), counted('F', 'M1', '2026-04', events)]).toEqual([
      [march],
      [april],
    ]);
  });

  /** From a match on 2 March every week: due on the 9th, and a week after each contact. */
  const matched: Told[] = [
    [at('02-02'), 'caseOpened'],
    [at('03-02'), 'matchFound'],
  ];
  const cti = (day: string): Told => [at(day), 'contactHeld', { form: 'walk', track: 'cti' }];

  test.each<[string, Told[], string]>([
    ['two contacts, and none in the week after', [cti('03-06'), cti('03-11')], 'cti: 2/3 67 %'],
    ['a contact that is none of the track', [contact('03-06')], 'cti: 0/1 0 %'],
  ])('with `cti`: %s', (_, told, expected) => {
    expect(counted('T', 'M1', '2026-03', [...matched, ...told])).toEqual([expected]);
  });
});

describe('M13: first follow-up', () => {
  /** From Monday 2 March: due on Thursday the 5th. */
  const placed: Told[] = [
    [at('02-02'), 'caseOpened'],
    [at('02-03'), 'placementPlanned', { start: '2026-03-02' }],
  ];
  const contact = (day: string): Told => [at(day), 'contactHeld', { form: 'phone' }];

  test.each<[string, Told[], string]>([
    ['on the first day', [contact('03-02')], '1/1 100 %'],
    ['on the third working day', [contact('03-05')], '1/1 100 %'],
    ['on the fourth', [contact('03-06')], '0/1 0 %'],
    ['before the start', [contact('03-01')], '0/1 0 %'],
    ['interrupted before it was due', [[at('03-04'), 'placementInterrupted', { reason: 'x' }]], '0/0 –'],
    ['ended before it was due', [[at('03-04'), 'placementEnded', { result: 'other' }]], '0/0 –'],
    ['on pause meanwhile', [[at('03-04'), 'casePaused']], '0/0 –'],
    [
      'three working days after a pause',
      [[at('03-04'), 'casePaused'], [at('03-10'), 'caseResumed'], contact('03-13')],
      '1/1 100 %',
    ],
    [
      'four after it',
      [[at('03-04'), 'casePaused'], [at('03-10'), 'caseResumed'], contact('03-16')],
      '0/1 0 %',
    ],
    ['told later', [[at('03-20'), 'contactHeld', { form: 'talk', date: '2026-03-05' }]], '1/1 100 %'],
    [
      'of an earlier one that is current again',
      [
        [at('03-03'), 'placementPlanned', { start: '2026-03-04' }],
        [at('03-06'), 'placementInterrupted', { reason: 'x' }],
      ],
      '0/1 0 %',
    ],
  ])('%s', (_, told, expected) => {
    expect(counted('F', 'M13', '2026-03', [...placed, ...told])).toEqual([expected]);
  });
});

describe('M18: promises', () => {
  const opened: Told = [at('02-02'), 'caseOpened'];
  /** Made on Friday 6 March: kept by Monday the 9th. */
  const made: Told = [at('03-06'), 'promiseMade'];
  const kept = (day: string, time?: string): Told => [at(day, time), 'promiseKept'];

  test.each<[string, Told[], string]>([
    ['kept the same day', [made, kept('03-06', '11:00')], '1/1 100 %'],
    ['kept the next working day', [made, kept('03-09')], '1/1 100 %'],
    ['kept a day later', [made, kept('03-10')], '0/1 0 %'],
    ['never kept', [made], '0/1 0 %'],
    ['kept before it was made', [kept('03-06', '09:00'), made], '0/1 0 %'],
    ['made twice a day', [made, [at('03-06', '12:00'), 'promiseMade'], kept('03-09')], '1/1 100 %'],
    ['two days, one answer', [[at('03-05'), 'promiseMade'], made, kept('03-06', '15:00')], '2/2 100 %'],
    ['on pause on the last day', [made, [at('03-09'), 'casePaused']], '0/0 –'],
    ['ended on the last day', [made, [at('03-09'), 'educationStarted']], '0/0 –'],
    ['kept before the pause', [made, kept('03-06', '12:00'), [at('03-09'), 'casePaused']], '1/1 100 %'],
  ])('%s', (_, told, expected) => {
    expect(counted('F', 'M18', '2026-03', [opened, ...told])).toEqual([expected]);
  });
});

describe('M3 and M16 a year: by the days on which a case was open', () => {
  const opened: Told = [at('01-01'), 'caseOpened'];

  test.each<[string, Told[], string]>([
    [
      'talks, of any form but phone and text',
      [
        [at('01-02'), 'contactHeld', { form: 'walk' }],
        [at('01-05'), 'contactHeld', { form: 'phone' }],
      ],
      '1/31 11,8',
    ],
    [
      'no talk before the case was opened',
      [[at('01-02'), 'contactHeld', { form: 'talk', date: '2025-12-30' }]],
      '0/31 0',
    ],
    ['no talk of the CTI track', [[at('01-02'), 'contactHeld', { form: 'talk', track: 'cti' }]], '0/31 0'],
    ['on pause it is open', [[at('01-06'), 'casePaused']], '0/31 0'],
    ['the day of the end is none', [[at('01-31'), 'educationStarted']], '0/30 0'],
  ])('%s', (_, told, expected) => {
    expect(counted('C', 'M3', '2026-01', [opened, ...told])).toEqual([expected]);
  });

  test.each<[string, Told[], string[]]>([
    [
      'to another',
      [[at('01-11'), 'assigneeChanged', { role: 'jobAdviser', to: 'x' }]],
      ['1 1', 'perYear: 1/31 11,8'],
    ],
    [
      'to the same',
      [[at('01-11'), 'assigneeChanged', { role: 'jobAdviser', to: 'worker' }]],
      ['0 0', 'perYear: 0/31 0'],
    ],
    [
      'of another role',
      [[at('01-11'), 'assigneeChanged', { role: 'leader', to: 'x' }]],
      ['0 0', 'perYear: 0/31 0'],
    ],
    [
      'there and back in a day',
      [
        [at('01-11'), 'assigneeChanged', { role: 'jobAdviser', to: 'x' }],
        [at('01-11'), 'assigneeChanged', { role: 'jobAdviser', to: 'worker' }],
      ],
      ['2 2', 'perYear: 2/31 23,5'],
    ],
  ])('M16 %s', (_, told, expected) => {
    expect(counted('C', 'M16', '2026-01', [opened, ...told])).toEqual(expected);
  });
});
