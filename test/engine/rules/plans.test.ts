import { describe, expect, it } from 'vitest';
import { sentIn, type Told } from '../course.ts';
import { ended, opened, planned, type Row, table } from '../ruleTable.ts';

describe('C05: nobody without a plan', () => {
  const anchors: Row[] = [
    [
      'ten working days from the opening',
      { told: [opened('2026-05-18T10:00'), ended('2026-06-04T12:00')] },
      ['2026-05-28T08:00 headsUp', '2026-06-02T08:00 due', '2026-06-03T08:00 overdue'],
    ],
    [
      'a plan from before the opening answers it',
      {
        told: [
          ['2026-05-11T10:00', 'planRegistered', { jobGoal: true }],
          ['2026-05-11T10:00', 'planStarted'],
          opened('2026-05-18T10:00'),
          ended('2026-08-20T10:00'),
        ],
      },
      ['2026-08-10T08:00 renewal'],
    ],
  ];
  table('flere-skal-med', 'C05', anchors);

  it('counts from the first opening meeting in social-stoette-cti, and not before there was one', () => {
    const meeting = (at: string): Told => [at, 'openingMeetingHeld', { roles: ['caseWorker'] }];
    const told = [
      opened('2026-03-02T10:00'),
      meeting('2026-03-16T10:00'),
      meeting('2026-03-20T10:00'),
      ended('2026-03-30T12:00'),
    ];
    expect(sentIn({ programme: 'social-stoette-cti', rules: ['C05'], told })).toEqual([
      '2026-03-25T08:00 C05 headsUp',
      '2026-03-30T08:00 C05 due',
    ]);
  });
});

describe('C06: trial period and early consultant', () => {
  table('jobstyrke', 'C06', [
    [
      'both, two and three weeks in, and the limits before they are reached',
      { told: [opened('2026-08-24T10:00', 'preparation')] },
      [
        '2026-09-07T08:00 trialReview',
        '2026-09-14T08:00 earlyConsultant',
        '2026-11-06T08:00 stageLimit',
        '2027-01-22T08:00 totalLimit',
      ],
    ],
    [
      'neither once they are done',
      {
        told: [
          opened('2026-08-24T10:00', 'preparation'),
          ['2026-09-01T10:00', 'trialReviewed'],
          ['2026-09-02T10:00', 'consultantMet'],
          ended('2026-10-01T10:00'),
        ],
      },
      [],
    ],
    [
      'only while in preparation',
      {
        told: [
          opened('2026-08-24T10:00', 'preparation'),
          ...['stability', 'citizenReady', 'match'].map(
            (criterion): Told => ['2026-09-08T10:00', 'criterionMet', { criterion }],
          ),
        ],
      },
      ['2026-09-07T08:00 trialReview', '2027-01-22T08:00 totalLimit'],
    ],
    [
      'the first preparation counts, also after an interruption',
      {
        told: [
          opened('2026-08-24T10:00', 'preparation'),
          ...['stability', 'citizenReady', 'match'].map(
            (criterion): Told => ['2026-08-25T10:00', 'criterionMet', { criterion }],
          ),
          planned('2026-08-25T10:00', '2026-08-26'),
          ['2026-09-10T10:00', 'placementInterrupted', { reason: 'match' }],
        ],
      },
      ['2026-09-14T08:00 earlyConsultant', '2026-11-06T08:00 stageLimit', '2027-01-22T08:00 totalLimit'],
    ],
  ]);
});
