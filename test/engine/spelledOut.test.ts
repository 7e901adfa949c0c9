import { describe, expect, it } from 'vitest';
import { preview } from '../../src/engine/preview.ts';
import { oracle } from '../support/oracle/oracle.ts';
import { type Course, scenarioOf, settings, type Told } from './course.ts';

/*
 * Worked by hand from engine-rules.md, section 8 and what it leans on; both readings of the rules must say so.
 * 2 March 2026 is a Monday, Easter is 5 April; moments are written without their year.
 */

/** `03-04T08:00 C08 headsUp`, one a line, as the preview sorts them. */
function cardsOf(course: Course): string[] {
  const told = course.told.map(([at, type, fields]): Told => [`2026-${at}`, type, fields]);
  const scenario = scenarioOf({ ...course, told });
  const sent = preview(scenario, settings).map(shortLine);
  expect(oracle(scenario).map(shortLine)).toEqual(sent);
  return sent;
}

function shortLine({ at, card, kind }: { at: string; card: string; kind: string }): string {
  return `${at.slice(5)} ${card} ${kind}`;
}

const talk = (at: string, date?: string): Told => [
  at,
  'contactHeld',
  { form: 'talk', ...(date && { date }) },
];

describe('a first follow-up (C08) due on Thursday 5 March', () => {
  const start: Told[] = [
    ['02-23T10:00', 'caseOpened'],
    ['02-23T10:00', 'placementPlanned', { start: '2026-03-02' }],
  ];
  it.each<[string, Told[], string[]]>([
    [
      'a contact at 10:00: the due card was sent',
      [talk('03-05T10:00')],
      ['03-04T08:00 headsUp', '03-05T08:00 due'],
    ],
    ['a contact at 08:00 sharp: no card', [talk('03-05T08:00')], ['03-04T08:00 headsUp']],
    ['a contact before the heads-up: none', [talk('03-03T16:00')], []],
    [
      'no contact: the leader hears five working days later',
      [],
      ['03-04T08:00 headsUp', '03-05T08:00 due', '03-06T08:00 overdue', '03-12T08:00 escalation'],
    ],
    [
      'a contact dated before the start is no follow-up',
      [talk('03-05T08:00', '2026-03-01')],
      ['03-04T08:00 headsUp', '03-05T08:00 due', '03-06T08:00 overdue', '03-12T08:00 escalation'],
    ],
    [
      'a pause over the due date: three full working days from the resume',
      [
        ['03-04T10:00', 'casePaused'],
        ['03-11T10:00', 'caseResumed'],
      ],
      [
        '03-04T08:00 headsUp',
        '03-13T08:00 headsUp',
        '03-16T08:00 due',
        '03-17T08:00 overdue',
        '03-23T08:00 escalation',
      ],
    ],
    [
      'prolonged with the same start: not once more',
      [['03-10T10:00', 'placementPlanned', { start: '2026-03-02', maxWeeks: 26 }]],
      ['03-04T08:00 headsUp', '03-05T08:00 due', '03-06T08:00 overdue', '03-12T08:00 escalation'],
    ],
    [
      'interrupted and planned again with the same start: only the leader is still to hear',
      [
        ['03-09T10:00', 'placementInterrupted', { reason: 'illness' }],
        ['03-11T10:00', 'placementPlanned', { start: '2026-03-02' }],
      ],
      ['03-04T08:00 headsUp', '03-05T08:00 due', '03-06T08:00 overdue', '03-12T08:00 escalation'],
    ],
  ])('%s', (_, told, lines) => {
    const cards = cardsOf({ programme: 'flere-skal-med', rules: ['C08'], told: [...start, ...told] });
    expect(cards).toEqual(lines.map((line) => line.replace(' ', ' C08 ')));
  });
});

describe('a late registration (2.5): a contact of 21 January, in a cycle that was due on 19 February', () => {
  const start: Told[] = [
    ['01-12T10:00', 'caseOpened'],
    ['01-12T10:00', 'placementPlanned', { start: '2026-01-19' }],
  ];
  const stop: Told = ['03-09T10:00', 'participationEnded', { outcome: 'moved' }];
  const old = ['02-16T08:00 headsUp', '02-19T08:00 due', '02-20T08:00 overdue'];
  const oldWithLeader = [...old, '02-26T08:00 escalation'];

  it.each<[string, string, string[]]>([
    [
      'on the new due day, 14:00',
      '02-20T14:00',
      [...old, '02-20T14:00 due', '02-23T08:00 overdue', '02-27T08:00 escalation'],
    ],
    [
      'on the new due day, 17:00',
      '02-20T17:00',
      [...old, '02-20T17:00 due', '02-23T08:00 overdue', '02-27T08:00 escalation'],
    ],
    ['on the new due day, 18:00', '02-20T18:00', [...old, '02-23T08:00 overdue', '02-27T08:00 escalation']],
    [
      'on the day after, 08:00 sharp',
      '02-23T08:00',
      [...old, '02-23T08:00 overdue', '02-27T08:00 escalation'],
    ],
    ['on the day after, 08:01', '02-23T08:01', [...old, '02-23T08:01 overdue', '02-27T08:00 escalation']],
    ['on Wednesday, 10:00', '02-25T10:00', [...old, '02-25T10:00 overdue', '02-27T08:00 escalation']],
    ['on Friday, 07:15', '02-27T07:15', [...oldWithLeader, '02-27T07:15 overdue', '03-02T08:00 escalation']],
    ['on Friday, 06:59', '02-27T06:59', [...oldWithLeader, '02-27T08:00 overdue', '03-02T08:00 escalation']],
    [
      'at 08:00 sharp on the day on which the leader would have heard',
      '02-27T08:00',
      [...oldWithLeader, '02-27T08:00 overdue', '03-02T08:00 escalation'],
    ],
    ['on Saturday', '02-28T10:00', [...oldWithLeader, '03-02T08:00 overdue', '03-03T08:00 escalation']],
    ['on Monday', '03-02T10:00', [...oldWithLeader, '03-02T10:00 overdue', '03-03T08:00 escalation']],
  ])('%s', (_, at, lines) => {
    const told = [...start, talk(at, '2026-01-21'), stop];
    const cards = cardsOf({ programme: 'flere-skal-med', rules: ['C01'], told });
    expect(cards).toEqual(lines.map((line) => line.replace(' ', ' C01 ')));
  });

  it('told on a Saturday and met by a new contact on the Sunday: nothing is late any more', () => {
    const told = [...start, talk('02-28T10:00', '2026-01-21'), talk('03-01T10:00'), stop];
    const cards = cardsOf({ programme: 'flere-skal-med', rules: ['C01'], told });
    expect(cards).toEqual(oldWithLeader.map((line) => line.replace(' ', ' C01 ')));
  });
});

describe('other rules, a course each', () => {
  it.each<[string, Course, string[]]>([
    [
      'resumed so late that preparing would begin today: only due, twenty working days on (C26)',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C26'],
        told: [
          ['01-05T10:00', 'caseOpened'],
          ['12-01T10:00', 'casePaused'],
          ['12-28T07:30', 'caseResumed'],
        ],
        to: '2027-01-31',
      },
      ['01-27T08:00 C26 due', '01-28T08:00 C26 overdue'],
    ],
    [
      'a first year that ends on the day on which the leader would have heard (C01)',
      {
        programme: 'flere-skal-med',
        rules: ['C01', 'C02'],
        told: [
          ['01-12T10:00', 'caseOpened'],
          ['01-12T10:00', 'placementPlanned', { start: '2026-01-19' }],
          ['12-11T10:00', 'contactHeld', { form: 'talk' }],
        ],
        from: '2026-12-01',
      },
      [
        '01-06T08:00 C01 headsUp',
        '01-11T08:00 C01 due',
        '01-12T08:00 C01 overdue',
        '01-18T08:00 C01 escalation',
        '01-19T08:00 C02 due',
      ],
    ],
    [
      'the same, a day later: the year is over before the leader hears',
      {
        programme: 'flere-skal-med',
        rules: ['C01', 'C02'],
        told: [
          ['01-12T10:00', 'caseOpened'],
          ['01-12T10:00', 'placementPlanned', { start: '2026-01-19' }],
          ['12-14T10:00', 'contactHeld', { form: 'talk', date: '2026-12-12' }],
        ],
        from: '2026-12-01',
      },
      ['01-07T08:00 C01 headsUp', '01-12T08:00 C01 due', '01-13T08:00 C01 overdue', '01-19T08:00 C02 due'],
    ],
    [
      'a deadline on the very end of the first year is none (C01)',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        told: [
          ['01-12T10:00', 'caseOpened'],
          ['01-12T10:00', 'placementPlanned', { start: '2026-01-19' }],
          ['12-21T10:00', 'contactHeld', { form: 'talk', date: '2026-12-19' }],
        ],
        from: '2026-12-20',
      },
      [],
    ],
    [
      'a deadline on the last day of the track is one, the day after it none (C03)',
      {
        programme: 'social-stoette-cti',
        rules: ['C03'],
        told: [
          ['01-05T10:00', 'caseOpened'],
          ['01-08T10:00', 'matchFound'],
          ['09-07T10:00', 'contactHeld', { form: 'talk', track: 'cti' }],
        ],
        from: '2026-09-08',
      },
      ['10-02T08:00 C03 headsUp', '10-07T08:00 C03 due'],
    ],
    [
      'the act before the heads-up: none of the cycle (C05)',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C05'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-10T10:00', 'planRegistered', { jobGoal: false }],
        ],
      },
      [],
    ],
    [
      'a pause over the heads-up: ten full working days, over Easter (C05)',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C05'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-10T10:00', 'casePaused'],
          ['03-20T10:00', 'caseResumed'],
        ],
      },
      [
        '03-31T08:00 C05 headsUp',
        '04-08T08:00 C05 due',
        '04-09T08:00 C05 overdue',
        '04-15T08:00 C05 escalation',
      ],
    ],
    [
      'the job on the morning of the halfway talk, 08:00 (C12)',
      {
        programme: 'jobstyrke',
        rules: ['C12'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          ['02-23T10:00', 'placementPlanned', { start: '2026-03-02' }],
          ['04-16T08:00', 'jobStarted', { kind: 'ordinary' }],
        ],
      },
      [],
    ],
    [
      'the same at 08:01',
      {
        programme: 'jobstyrke',
        rules: ['C12'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          ['02-23T10:00', 'placementPlanned', { start: '2026-03-02' }],
          ['04-16T08:01', 'jobStarted', { kind: 'ordinary' }],
        ],
      },
      ['04-16T08:00 C12 halfway'],
    ],
    [
      'a placement prolonged: C07 once, C12 by the new length',
      {
        programme: 'jobstyrke',
        rules: ['C07', 'C12'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          ['02-23T10:00', 'placementPlanned', { start: '2026-03-02' }],
          ['03-20T10:00', 'placementPlanned', { start: '2026-03-02', maxWeeks: 26 }],
        ],
      },
      ['03-02T08:00 C07 due', '06-01T08:00 C12 halfway', '08-14T08:00 C12 ending'],
    ],
    [
      'a placement that started today, told at 10:00: C07 at once',
      {
        programme: 'jobstyrke',
        rules: ['C07'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          ['03-02T10:00', 'placementPlanned', { start: '2026-03-02' }],
        ],
      },
      ['03-02T10:00 C07 due'],
    ],
    [
      'a measurement that fell in the pause is dropped, the series does not drift (C19)',
      {
        programme: 'helhedsorienteret-indsats',
        rules: ['C19'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-02T10:00', 'progressMeasured'],
          ['04-01T10:00', 'casePaused'],
          ['04-20T10:00', 'caseResumed'],
          ['06-10T10:00', 'participationEnded', { outcome: 'moved' }],
        ],
      },
      [
        '05-19T08:00 C19 headsUp',
        '05-22T08:00 C19 due',
        '05-26T08:00 C19 overdue',
        '06-01T08:00 C19 escalation',
      ],
    ],
    [
      'a criterion met twice counts from the first time, the next stage from the last of them (C06)',
      {
        programme: 'jobstyrke',
        rules: ['C06'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-02T10:00', 'criterionMet', { criterion: 'saidYes' }],
          ['03-03T10:00', 'criterionMet', { criterion: 'jobGoal' }],
          ['03-03T10:00', 'criterionMet', { criterion: 'firstSubGoal' }],
          ['03-10T10:00', 'criterionMet', { criterion: 'saidYes' }],
          ['03-12T10:00', 'criterionMet', { criterion: 'courseStarted', date: '2026-03-04' }],
        ],
      },
      [
        '03-18T08:00 C06 trialReview',
        '03-25T08:00 C06 earlyConsultant',
        '05-19T08:00 C06 stageLimit',
        '08-04T08:00 C06 totalLimit',
      ],
    ],
    [
      'two missed, one met, two missed: the fourth within twenty working days (C11)',
      {
        programme: 'jobstyrke',
        rules: ['C11'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          [
            '02-23T10:00',
            'attendanceSchedule',
            { days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '08:00', from: '2026-03-02' },
          ],
          ['03-02T09:00', 'notArrived'],
          ['03-03T07:00', 'notArrived'],
          ['03-05T23:59', 'notArrived'],
          ['03-06T08:30', 'notArrived'],
        ],
      },
      ['03-06T08:30 C11 longAbsence'],
    ],
    [
      'the municipality told after the second missed day: no third-day card (C11)',
      {
        programme: 'jobstyrke',
        rules: ['C11'],
        told: [
          ['02-23T10:00', 'caseOpened'],
          [
            '02-23T10:00',
            'attendanceSchedule',
            { days: ['mon', 'tue', 'wed'], start: '08:00', from: '2026-03-02' },
          ],
          ['03-02T09:00', 'notArrived'],
          ['03-03T09:00', 'notArrived'],
          ['03-03T13:00', 'caseWorkerNotified'],
          ['03-04T09:00', 'notArrived'],
        ],
      },
      [],
    ],
    [
      'paid hours: asked month by month, also for 0 hours only once (C13)',
      {
        programme: 'flere-skal-med',
        rules: ['C13'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-02T10:00', 'paidHoursAgreed', { from: '2026-03-02' }],
          ['04-30T10:00', 'paidHoursRegistered', { month: '2026-04', hours: 0, kind: 'wageSubsidy' }],
          ['06-10T10:00', 'jobStarted', { kind: 'ordinary' }],
        ],
      },
      ['04-01T08:00 C13 due', '05-01T08:00 C13 again', '06-01T08:00 C13 due'],
    ],
    [
      'two absence reports on a Saturday are two cards on Monday (C10)',
      {
        programme: 'flere-skal-med',
        rules: ['C10'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-07T10:00', 'absenceReported', { source: 'company' }],
          ['03-07T11:00', 'absenceReported', { source: 'citizen' }],
        ],
      },
      ['03-09T08:00 C10 reported', '03-09T08:00 C10 reported'],
    ],
    [
      'a job: one, two and three months on, and the outcome after six (C20, C21)',
      {
        programme: 'jobstyrke',
        rules: ['C20', 'C21'],
        told: [
          ['03-02T10:00', 'caseOpened'],
          ['03-31T10:00', 'jobStarted', { kind: 'flexJob' }],
        ],
      },
      ['04-30T08:00 C20 due', '05-29T08:00 C20 due', '06-30T08:00 C20 due', '09-30T08:00 C21 due'],
    ],
  ])('%s', (_, course, lines) => {
    expect(cardsOf(course)).toEqual(lines);
  });
});
