import { describe, expect, it } from 'vitest';
import { sentIn, type Told } from '../course.ts';

const opened: Told = ['2026-01-12T10:00', 'caseOpened', { stage: 'step3' }];
const agreed = (from: string, at = '2026-01-12T10:00'): Told => [at, 'paidHoursAgreed', { from }];
const hours = (at: string, month: string, sum: number, kind = 'ordinary'): Told => [
  at,
  'paidHoursRegistered',
  { month, hours: sum, kind },
];
const shared = (at: string, card: string): Told => [at, 'celebrationShared', { card }];

/** Asked for a month, and once more for the month before it. */
const twice = (...moments: string[]): string[] => moments.flatMap((at) => [at, at]);

describe('C13: the hours of the month before', () => {
  const sent = (to: string, ...told: Told[]): string[] =>
    sentIn({ programme: 'flere-skal-med', rules: ['C13'], told, to }).map((line) => line.slice(0, 16));

  it.each<[string, string, Told[], string[]]>([
    [
      'on the first working day of each month, without end, and once more a month on',
      '2026-06-30',
      [opened, agreed('2026-01-19')],
      [
        '2026-02-02T08:00',
        ...twice('2026-03-02T08:00', '2026-04-01T08:00', '2026-05-01T08:00', '2026-06-01T08:00'),
      ],
    ],
    [
      'after New Year',
      '2027-01-31',
      [['2026-12-01T10:00', 'caseOpened'], agreed('2026-12-01', '2026-12-01T10:00')],
      ['2027-01-04T08:00'],
    ],
    [
      'hours of any kind, even none, answer their month only',
      '2026-04-30',
      [opened, agreed('2026-01-19'), hours('2026-01-30T10:00', '2026-01', 0, 'flexJob')],
      ['2026-03-02T08:00', ...twice('2026-04-01T08:00')],
    ],
    [
      'a backdated agreement does not ask for days that have passed, once more for the one that is to come',
      '2026-03-31',
      [opened, agreed('2025-11-03', '2026-02-10T10:00')],
      twice('2026-03-02T08:00'),
    ],
    [
      'agreed on the very day at 10:00: at once',
      '2026-02-28',
      [opened, agreed('2026-01-19', '2026-02-02T10:00')],
      ['2026-02-02T10:00'],
    ],
    [
      'an agreement to come asks when its month is over',
      '2026-05-31',
      [opened, agreed('2026-04-15')],
      ['2026-05-01T08:00'],
    ],
    [
      'the month of an interruption is its last',
      '2026-12-31',
      [
        opened,
        ['2026-01-12T10:00', 'placementPlanned', { start: '2026-01-19' }],
        agreed('2026-01-19'),
        agreed('2026-06-01'),
        ['2026-03-16T10:00', 'placementInterrupted', { reason: 'match' }],
      ],
      ['2026-02-02T08:00', ...twice('2026-03-02T08:00', '2026-04-01T08:00'), '2026-05-01T08:00'],
    ],
    [
      'it stops with the case',
      '2026-12-31',
      [opened, agreed('2026-01-19'), ['2026-03-02T08:00', 'participationEnded', { outcome: 'moved' }]],
      ['2026-02-02T08:00'],
    ],
  ])('%s', (_, to, told, lines) => {
    expect(sent(to, ...told)).toEqual(lines);
  });
});

describe('C14 and C15: shared once', () => {
  const sent = (...told: Told[]): string[] =>
    sentIn({ programme: 'flere-skal-med', rules: ['C14', 'C15'], told: [opened, ...told] });

  it.each<[string, Told[], string[]]>([
    [
      '0 hours are no first hour',
      [hours('2026-02-02T09:00', '2026-01', 0), shared('2026-02-02T10:00', 'C14')],
      [],
    ],
    [
      '0.01 hour is',
      [hours('2026-02-02T09:00', '2026-01', 0.01), shared('2026-02-02T10:00', 'C14')],
      ['2026-02-02T10:00 C14 share'],
    ],
    [
      'wage subsidy and flex job do not count',
      [
        hours('2026-02-02T09:00', '2026-01', 40, 'wageSubsidy'),
        hours('2026-02-02T09:00', '2026-01', 40, 'flexJob'),
        shared('2026-02-02T10:00', 'C14'),
        shared('2026-02-02T10:00', 'C15'),
      ],
      [],
    ],
    ['29.99 is not 30', [hours('2026-02-02T09:00', '2026-01', 29.99), shared('2026-02-02T10:00', 'C15')], []],
    [
      'kinds that count are added within a month',
      [
        hours('2026-02-02T09:00', '2026-01', 10.1),
        hours('2026-02-02T09:00', '2026-01', 9.9, 'smallJob'),
        hours('2026-02-02T09:00', '2026-01', 10, 'exemptionCard'),
        shared('2026-02-02T10:00', 'C15'),
      ],
      ['2026-02-02T10:00 C15 share'],
    ],
    [
      'but not over two months',
      [
        hours('2026-02-02T09:00', '2026-01', 15),
        hours('2026-03-02T09:00', '2026-02', 15),
        shared('2026-03-02T10:00', 'C15'),
      ],
      [],
    ],
    [
      'a correction before the share makes it void, the next share counts',
      [
        hours('2026-02-02T09:00', '2026-01', 31),
        hours('2026-02-02T09:30', '2026-01', 28),
        shared('2026-02-02T10:00', 'C15'),
        hours('2026-02-02T11:00', '2026-01', 30),
        shared('2026-02-02T12:00', 'C15'),
      ],
      ['2026-02-02T12:00 C15 share'],
    ],
    [
      'only the first share is ever shown',
      [
        hours('2026-02-02T09:00', '2026-01', 31),
        shared('2026-02-02T10:00', 'C15'),
        shared('2026-02-02T10:00', 'C15'),
        shared('2026-03-02T10:00', 'C15'),
      ],
      ['2026-02-02T10:00 C15 share'],
    ],
    [
      'on a Saturday: the next working day, also after the end',
      [
        ['2026-02-06T10:00', 'participationEnded', { outcome: 'moved' }],
        hours('2026-02-07T09:00', '2026-01', 31),
        shared('2026-02-07T10:00', 'C15'),
      ],
      ['2026-02-09T08:00 C15 share'],
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });
});
