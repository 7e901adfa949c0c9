import { describe } from 'vitest';
import type { Told } from '../course.ts';
import { ended, opened, planned, type Row, table, talk } from '../ruleTable.ts';

describe('C07: the placement starts today', () => {
  table('flere-skal-med', 'C07', [
    [
      'on a Saturday: the Monday after',
      { told: [opened('2026-03-02T10:00'), planned('2026-03-02T10:00', '2026-03-07')] },
      ['2026-03-09T08:00 due'],
    ],
    [
      'moved before it began: only the new day',
      {
        told: [
          opened('2026-03-02T10:00'),
          planned('2026-03-02T10:00', '2026-03-09'),
          planned('2026-03-06T10:00', '2026-03-11'),
        ],
      },
      ['2026-03-11T08:00 due'],
    ],
    [
      'told on the day at 10:00: at once',
      { told: [opened('2026-03-02T10:00'), planned('2026-03-09T10:00', '2026-03-09')] },
      ['2026-03-09T10:00 due'],
    ],
    [
      'told on the day at 17:00 sharp: still',
      { told: [opened('2026-03-02T10:00'), planned('2026-03-09T17:00', '2026-03-09')] },
      ['2026-03-09T17:00 due'],
    ],
    [
      'told on the day at 17:01: never',
      { told: [opened('2026-03-02T10:00'), planned('2026-03-09T17:01', '2026-03-09')] },
      [],
    ],
    [
      'the day was in a pause: gone',
      {
        told: [
          opened('2026-03-02T10:00'),
          planned('2026-03-02T10:00', '2026-03-09'),
          ['2026-03-08T10:00', 'casePaused'],
          ['2026-03-09T10:00', 'caseResumed'],
        ],
      },
      [],
    ],
  ]);
});

describe('C08: the first follow-up', () => {
  table('flere-skal-med', 'C08', [
    [
      'a contact on the start day is one',
      {
        told: [
          opened('2026-02-02T10:00'),
          planned('2026-02-02T10:00', '2026-02-16'),
          talk('2026-02-16T10:00'),
        ],
      },
      [],
    ],
    [
      'a new placement asks anew, and the old cycle is over',
      {
        told: [
          opened('2026-02-02T10:00'),
          planned('2026-02-02T10:00', '2026-02-16'),
          planned('2026-02-18T10:00', '2026-02-20'),
          talk('2026-02-25T10:00'),
        ],
      },
      [
        '2026-02-18T08:00 headsUp',
        '2026-02-19T08:00 due',
        '2026-02-24T08:00 headsUp',
        '2026-02-25T08:00 due',
      ],
    ],
  ]);
});

describe('C12: half-way and ending', () => {
  const course = (weeks: number): Row[1] => ({
    told: [opened('2026-09-01T10:00'), planned('2026-09-01T10:00', '2026-10-05', weeks)],
  });
  table('flere-skal-med', 'C12', [
    ['thirteen weeks', course(13), ['2026-11-19T08:00 halfway', '2026-12-18T08:00 ending']],
    [
      'three weeks: the notice comes first',
      course(3),
      ['2026-10-09T08:00 ending', '2026-10-15T08:00 halfway'],
    ],
    ['two weeks: the notice would fall before the start', course(2), ['2026-10-12T08:00 halfway']],
    ['one week', course(1), ['2026-10-08T08:00 halfway']],
  ]);
});

describe('C18: a new match after an interruption', () => {
  const back: Told[] = [
    opened('2026-03-02T10:00', 'step3'),
    planned('2026-03-02T10:00', '2026-03-03'),
    ['2026-03-16T10:00', 'placementInterrupted', { reason: 'match' }],
  ];
  const meet = (at: string): Told[] =>
    ['agreement', 'followUpPlan', 'companyContact'].map((criterion) => [at, 'criterionMet', { criterion }]);
  table('flere-skal-med', 'C18', [
    [
      'every ten working days until the case is in step 3 again',
      { told: [...back, ...meet('2026-05-01T10:00')] },
      ['2026-03-30T08:00 due', '2026-04-16T08:00 due', '2026-04-30T08:00 due'],
    ],
    [
      'in a step 2 that was never left it waits for a first one',
      { told: [opened('2026-03-02T10:00', 'step2'), ended('2026-04-07T10:00')] },
      ['2026-03-16T08:00 waiting', '2026-03-30T08:00 waiting'],
    ],
    [
      'a resume starts the count afresh',
      {
        told: [
          ...back,
          ['2026-03-27T10:00', 'casePaused'],
          ['2026-04-07T10:00', 'caseResumed'],
          ...meet('2026-04-22T10:00'),
        ],
      },
      ['2026-04-21T08:00 due'],
    ],
    [
      'criteria from before the interruption do not count again',
      {
        to: '2026-04-16',
        told: [opened('2026-03-01T10:00', 'step2'), ...meet('2026-03-02T09:00'), ...back.slice(1)],
      },
      ['2026-03-30T08:00 due', '2026-04-16T08:00 due'],
    ],
    [
      'dated back: what would have come is gone, what is due today comes at once',
      {
        to: '2026-04-20',
        told: [
          ...back.slice(0, 2),
          ['2026-04-16T10:00', 'placementInterrupted', { reason: 'match', date: '2026-03-16' }],
        ],
      },
      ['2026-04-16T10:00 due'],
    ],
  ]);
});
