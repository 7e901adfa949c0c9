import { describe, expect, it } from 'vitest';
import { sentTo, type Told } from '../course.ts';
import { ended, opened, planned, table, talk } from '../ruleTable.ts';

describe('C01: contact a month in the first year', () => {
  const start: Told[] = [opened('2026-01-12T10:00', 'step3'), planned('2026-01-12T10:00', '2026-01-19')];
  table('flere-skal-med', 'C01', [
    [
      'a contact before the placement begins starts nothing',
      {
        told: [...start, talk('2026-01-14T10:00'), ended('2026-02-19T12:00')],
      },
      ['2026-02-16T08:00 headsUp', '2026-02-19T08:00 due'],
    ],
    [
      '31 January leads to 28 February, a Saturday, so to the Friday',
      {
        told: [...start, talk('2026-01-31T10:00'), ended('2026-03-02T12:00')],
      },
      ['2026-02-24T08:00 headsUp', '2026-02-27T08:00 due', '2026-03-02T08:00 overdue'],
    ],
    [
      'in a leap year to the 29th',
      {
        told: [
          opened('2028-01-03T10:00', 'step3'),
          planned('2028-01-03T10:00', '2028-01-10'),
          talk('2028-01-31T10:00'),
          ended('2028-02-29T12:00'),
        ],
      },
      ['2028-02-24T08:00 headsUp', '2028-02-29T08:00 due'],
    ],
    [
      'a new placement within the year extends it and leaves the rhythm alone',
      {
        from: '2026-12-01',
        told: [
          ...start,
          planned('2026-10-01T10:00', '2026-10-05'),
          talk('2026-12-18T10:00'),
          talk('2027-01-22T10:00'),
          ended('2027-02-22T12:00'),
        ],
      },
      [
        '2027-01-13T08:00 headsUp',
        '2027-01-18T08:00 due',
        '2027-01-19T08:00 overdue',
        '2027-02-17T08:00 headsUp',
        '2027-02-22T08:00 due',
      ],
    ],
    [
      'a placement after the year is over starts a new one',
      {
        from: '2027-01-10',
        told: [...start, planned('2027-02-20T10:00', '2027-03-01'), ended('2027-04-01T12:00')],
      },
      ['2027-03-24T08:00 headsUp', '2027-04-01T08:00 due'],
    ],
    [
      'so does one on the very day on which the year is out',
      {
        from: '2027-01-20',
        told: [
          ...start,
          talk('2027-01-11T10:00'),
          planned('2027-01-11T10:00', '2027-01-19'),
          ended('2027-02-19T12:00'),
        ],
      },
      ['2027-02-16T08:00 headsUp', '2027-02-19T08:00 due'],
    ],
    [
      'no cycle that is due on the day on which the year is out, or later, is begun',
      { from: '2026-12-20', told: [...start, talk('2026-12-19T10:00')] },
      [],
    ],
    [
      'it goes on through an interruption',
      {
        told: [
          ...start,
          ['2026-02-02T10:00', 'placementInterrupted', { reason: 'match' }],
          ended('2026-02-19T12:00'),
        ],
      },
      ['2026-02-16T08:00 headsUp', '2026-02-19T08:00 due'],
    ],
    [
      'also one on the very first day',
      {
        told: [
          ...start,
          ['2026-01-19T10:00', 'placementInterrupted', { reason: 'match' }],
          ended('2026-02-19T12:00'),
        ],
      },
      ['2026-02-16T08:00 headsUp', '2026-02-19T08:00 due'],
    ],
    [
      'but not if the placement never began',
      {
        told: [...start, ['2026-01-16T10:00', 'placementInterrupted', { reason: 'match' }]],
      },
      [],
    ],
    [
      'a change of worker moves the rest of the cycle and starts nothing again',
      {
        told: [
          ...start,
          ['2026-02-17T10:00', 'assigneeChanged', { role: 'jobBroker', to: 'other' }],
          ended('2026-02-19T12:00'),
        ],
      },
      ['2026-02-16T08:00 headsUp', '2026-02-19T08:00 due'],
    ],
  ]);

  it('goes to whoever has the role when it is sent, and to the leader at last', () => {
    const change: Told = ['2026-02-19T10:00', 'assigneeChanged', { role: 'jobBroker', to: 'other' }];
    const told = [...start, change, ended('2026-02-27T10:00')];
    expect(sentTo({ programme: 'flere-skal-med', rules: ['C01'], told })).toEqual([
      '2026-02-16T08:00 C01 headsUp broker',
      '2026-02-19T08:00 C01 due broker',
      '2026-02-20T08:00 C01 overdue other',
      '2026-02-26T08:00 C01 escalation boss',
    ]);
  });
});

describe('C02: the first year is over', () => {
  table('flere-skal-med', 'C02', [
    [
      'a year after the start',
      { told: [opened('2026-02-02T10:00'), planned('2026-02-02T10:00', '2026-02-16')] },
      ['2027-02-16T08:00 due'],
    ],
    [
      'forward over a holiday',
      { told: [opened('2026-03-02T10:00'), planned('2026-03-02T10:00', '2026-03-26')] },
      ['2027-03-30T08:00 due'],
    ],
    [
      'a year after the latest start',
      {
        told: [
          opened('2026-02-02T10:00'),
          planned('2026-02-02T10:00', '2026-02-16'),
          planned('2026-06-01T10:00', '2026-06-08'),
        ],
      },
      ['2027-06-08T08:00 due'],
    ],
    [
      'from a leap day on the 28th, a Wednesday',
      { told: [opened('2028-02-01T10:00'), planned('2028-02-01T10:00', '2028-02-29')] },
      ['2029-02-28T08:00 due'],
    ],
  ]);
});
