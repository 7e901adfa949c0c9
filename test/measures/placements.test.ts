import { describe, expect, test } from 'vitest';
import { counted, type Told } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const opened: Told = [at('02-02'), 'caseOpened'];
const planned = (on: string, start: string, more = {}): Told => [
  at(on),
  'placementPlanned',
  { start: `2026-${start}`, ...more },
];
const interrupted = (day: string, more = {}): Told => [
  at(day),
  'placementInterrupted',
  { reason: 'x', ...more },
];
const ended = (day: string, result = 'other'): Told => [at(day), 'placementEnded', { result }];

/** Of March: running at its end, started; stopped, interrupted, and early. */
const inMarch = (...told: Told[]) => [
  ...counted('F', 'M7', '2026-03', [opened, ...told]),
  ...counted('F', 'M8', '2026-03', [opened, ...told]),
];

describe('M7, M8: placements', () => {
  test.each<[string, Told[], string[]]>([
    ['one that runs', [planned('02-20', '03-02')], ['1/1 100 %', 'started: 1 1', '0/0 –', 'within14: 0/0 –']],
    [
      'one that began before',
      [planned('02-10', '02-16')],
      ['1/1 100 %', 'started: 0 0', '0/0 –', 'within14: 0/0 –'],
    ],
    ['one to come', [planned('03-10', '04-07')], ['0/1 0 %', 'started: 0 0', '0/0 –', 'within14: 0/0 –']],
    [
      'one that was called off before',
      [planned('02-20', '03-02'), interrupted('02-27')],
      ['0/1 0 %', 'started: 0 0', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'interrupted on its first day',
      [planned('02-20', '03-02'), interrupted('03-02')],
      ['0/1 0 %', 'started: 1 1', '1/1 100 %', 'within14: 1/1 100 %'],
    ],
    [
      'interrupted on its 14th day',
      [planned('02-20', '03-02'), interrupted('03-15')],
      ['0/1 0 %', 'started: 1 1', '1/1 100 %', 'within14: 1/1 100 %'],
    ],
    [
      'interrupted on its 15th day',
      [planned('02-20', '03-02'), interrupted('03-16')],
      ['0/1 0 %', 'started: 1 1', '1/1 100 %', 'within14: 0/1 0 %'],
    ],
    [
      'ended',
      [planned('02-20', '03-02'), ended('03-20')],
      ['0/1 0 %', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'past its last day',
      [planned('02-20', '03-02', { maxWeeks: 2 })],
      ['0/1 0 %', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'on its last day',
      [planned('02-20', '03-18', { maxWeeks: 2 })],
      ['0/1 0 %', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'the day before its last',
      [planned('02-20', '03-19', { maxWeeks: 2 })],
      ['1/1 100 %', 'started: 1 1', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'interrupted after its last day',
      [planned('02-20', '03-02', { maxWeeks: 2 }), interrupted('03-20')],
      ['0/1 0 %', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'interrupted on its last day',
      [planned('02-20', '03-02', { maxWeeks: 2 }), interrupted('03-15')],
      ['0/1 0 %', 'started: 1 1', '1/1 100 %', 'within14: 1/1 100 %'],
    ],
    [
      'prolonged',
      [planned('02-20', '03-02', { maxWeeks: 2 }), planned('03-10', '03-02', { maxWeeks: 8 })],
      ['1/1 100 %', 'started: 1 1', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'followed by a later one',
      [planned('02-20', '03-02'), planned('03-05', '03-16')],
      ['1/1 100 %', 'started: 2 2', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'told after it began',
      [planned('03-20', '03-02')],
      ['1/1 100 %', 'started: 1 1', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'ended by a job',
      [planned('02-20', '03-02'), [at('03-20'), 'jobStarted', { kind: 'ordinary' }]],
      ['0/0 –', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'on the day of the end',
      [planned('02-20', '03-02'), [at('03-02'), 'educationStarted']],
      ['0/0 –', 'started: 1 1', '0/1 0 %', 'within14: 0/0 –'],
    ],
    [
      'for a day after the end',
      [planned('02-20', '03-02'), [at('03-01'), 'educationStarted']],
      ['0/0 –', 'started: 0 0', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'interrupted and ended on one day',
      [planned('02-20', '03-02'), interrupted('03-20'), [at('03-20', '11:00'), 'educationStarted']],
      ['0/0 –', 'started: 1 1', '1/1 100 %', 'within14: 0/1 0 %'],
    ],
    [
      'on pause at the end of the month',
      [planned('02-20', '03-02'), [at('03-20'), 'casePaused']],
      ['0/0 –', 'started: 1 1', '0/0 –', 'within14: 0/0 –'],
    ],
    [
      'again on the day of an interruption',
      [planned('02-20', '03-02'), interrupted('03-16'), planned('03-16', '03-16')],
      ['1/1 100 %', 'started: 2 2', '1/1 100 %', 'within14: 0/1 0 %'],
    ],
  ])('%s', (_, told, expected) => {
    expect(inMarch(...told)).toEqual(expected);
  });

  test('one that was planned before the case was opened begins with it', () => {
    const told: Told[] = [planned('02-10', '02-16'), [at('03-02'), 'caseOpened']];
    expect(counted('F', 'M7', '2026-03', told)).toEqual(['1/1 100 %', 'started: 1 1']);
    expect(counted('F', 'M7', '2026-02', told)).toEqual(['0/0 –', 'started: 0 0']);
  });

  test('one that was planned for the very day of a case that came and went', () => {
    const told: Told[] = [
      planned('02-10', '03-02'),
      [at('03-02'), 'caseOpened'],
      [at('03-02'), 'educationStarted'],
    ];
    expect(counted('F', 'M7', '2026-03', told)).toEqual(['0/0 –', 'started: 0 0']);
  });

  test('by purpose, where the programme asks for it', () => {
    const told = [planned('02-20', '03-02', { purpose: 'training' }), planned('03-05', '03-16')];
    expect(counted('H', 'M7', '2026-03', [opened, ...told])).toEqual([
      '1/1 100 %',
      'started: 2 2',
      'clarification: 0 0',
      'training: 1 1',
      'recruitment: 0 0',
      'noPurpose: 1 1',
    ]);
  });
});

describe('M23: in a job three months after a placement', () => {
  /** It stops on 20 March, and counts on 20 June. */
  const stopped: Told[] = [opened, planned('02-20', '03-02'), interrupted('03-20')];
  const hours = (month: string, kind = 'wageSubsidy', value = 1): Told => [
    at('07-01'),
    'paidHoursRegistered',
    { month: `2026-${month}`, hours: value, kind },
  ];
  const job = (day: string): Told => [at(day), 'jobStarted', { kind: 'ordinary' }];

  test.each<[string, Told[], string]>([
    ['nothing', [], '0/1 0 %'],
    ['a job', [job('06-20')], '1/1 100 %'],
    ['a job a day later', [job('06-21')], '0/1 0 %'],
    ['hours of any kind in that month, told later', [hours('06')], '1/1 100 %'],
    ['hours in the month before', [hours('05')], '0/1 0 %'],
    ['no hours', [hours('06', 'ordinary', 0)], '0/1 0 %'],
    ['hours that were corrected to none', [hours('06'), hours('06', 'wageSubsidy', 0)], '0/1 0 %'],
    [
      'a job that is over',
      [job('05-01'), [at('06-19'), 'aftercareHeld', { form: 'talk', inJob: false }]],
      '0/1 0 %',
    ],
    [
      'a job that was over on the day after',
      [job('05-01'), [at('06-21'), 'aftercareHeld', { form: 'talk', inJob: false }]],
      '1/1 100 %',
    ],
    [
      'a job that goes on after all',
      [
        job('05-01'),
        [at('06-01'), 'aftercareHeld', { form: 'talk', inJob: false }],
        [at('06-02'), 'outcomeStatusGiven', { status: 'socialEnterprise' }],
      ],
      '1/1 100 %',
    ],
    ['in education', [job('05-01'), [at('06-02'), 'outcomeStatusGiven', { status: 'education' }]], '0/1 0 %'],
    ['another placement meanwhile', [planned('06-10', '06-20')], '0/0 –'],
    ['another one a day later', [planned('06-10', '06-21')], '0/1 0 %'],
  ])('%s', (_, told, expected) => {
    expect(counted('F', 'M23', '2026-06', [...stopped, ...told])).toEqual([expected]);
  });
});
