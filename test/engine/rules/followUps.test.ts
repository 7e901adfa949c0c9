import { describe, expect, it } from 'vitest';
import { type Course, sentIn, sentTo, type Told } from '../course.ts';

const talk = (at: string, date?: string): Told => [
  at,
  'contactHeld',
  { form: 'talk', ...(date ? { date } : {}) },
];
const cti = (at: string): Told => [at, 'contactHeld', { form: 'talk', track: 'cti' }];
const planned = (at: string, start: string, maxWeeks?: number): Told => [
  at,
  'placementPlanned',
  { start, ...(maxWeeks ? { maxWeeks } : {}) },
];
const opened = (at: string, stage?: string): Told => [at, 'caseOpened', stage ? { stage } : {}];
const ended = (at: string): Told => [at, 'participationEnded', { outcome: 'moved' }];

type Row = [title: string, course: Omit<Course, 'programme' | 'rules'>, lines: string[]];

/** Every row with one programme and one rule on; the card's name is left out of the expected lines. */
function table(programme: string, card: string, rows: Row[]): void {
  it.each(rows)('%s', (_, course, lines) => {
    const sent = sentIn({ ...course, programme, rules: [card] });
    expect(sent).toEqual(lines.map((line) => line.replace(' ', ` ${card} `)));
  });
}

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

describe('C03: CTI contact, ever further apart', () => {
  const start: Told[] = [opened('2026-02-02T10:00'), ['2026-02-09T10:00', 'matchFound']];
  table('social-stoette-cti', 'C03', [
    [
      'seven days in the first phase',
      { told: [...start, ended('2026-02-17T12:00')] },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due', '2026-02-17T08:00 overdue'],
    ],
    [
      'the phase in which the cycle starts decides, not the one in which it is due',
      { from: '2026-05-01', told: [...start, cti('2026-05-08T10:00'), ended('2026-05-18T12:00')] },
      ['2026-05-13T08:00 headsUp', '2026-05-15T08:00 due', '2026-05-18T08:00 overdue'],
    ],
    [
      'a day later it is fourteen',
      { from: '2026-05-08', told: [...start, cti('2026-05-09T10:00'), ended('2026-05-22T12:00')] },
      ['2026-05-21T08:00 headsUp', '2026-05-22T08:00 due'],
    ],
    [
      'a month in the last phase, and nothing that is due after the last day',
      { from: '2026-08-10', told: [...start, cti('2026-09-30T10:00'), cti('2026-10-29T10:00')] },
      ['2026-10-27T08:00 headsUp'],
    ],
    [
      'an ordinary contact is none, and a later match starts nothing',
      {
        told: [
          ...start,
          talk('2026-02-12T10:00'),
          ['2026-02-13T09:00', 'matchFound'],
          ended('2026-02-16T12:00'),
        ],
      },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due'],
    ],
    [
      'the interruption of a placement does not stop it',
      {
        told: [
          ...start,
          planned('2026-02-09T11:00', '2026-02-10'),
          ['2026-02-11T10:00', 'placementInterrupted', { reason: 'match' }],
          ended('2026-02-16T12:00'),
        ],
      },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due'],
    ],
  ]);
});

describe('C04: phases', () => {
  table('social-stoette-cti', 'C04', [
    [
      'three of three months each, from the match itself',
      { told: [opened('2025-11-24T10:00'), ['2025-11-30T10:00', 'matchFound']] },
      [
        '2026-02-27T08:00 phaseChange',
        '2026-05-29T08:00 phaseChange',
        '2026-07-31T08:00 handover',
        '2026-08-28T08:00 closing',
      ],
    ],
    [
      'those that fall in a pause are gone',
      {
        told: [
          opened('2025-11-24T10:00'),
          ['2025-11-30T10:00', 'matchFound'],
          ['2026-05-01T10:00', 'casePaused'],
          ['2026-08-01T10:00', 'caseResumed'],
        ],
      },
      ['2026-02-27T08:00 phaseChange', '2026-08-28T08:00 closing'],
    ],
  ]);

  it('sends the closing card to the case worker too', () => {
    const sent = sentTo({
      programme: 'social-stoette-cti',
      rules: ['C04'],
      assignees: { leader: 'boss', caseWorker: 'case', ctiWorker: 'cti' },
      told: [opened('2025-11-24T10:00'), ['2025-11-30T10:00', 'matchFound']],
    });
    expect(sent.slice(2)).toEqual([
      '2026-07-31T08:00 C04 handover cti',
      '2026-08-28T08:00 C04 closing cti+case',
    ]);
  });
});

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

describe('C20 and C21: afterwards', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    [
      'a job on 30 November: the anchor itself, clamped',
      'jobStarted',
      { kind: 'ordinary' },
      [
        '2026-12-30T08:00 C20 due',
        '2027-01-29T08:00 C20 due',
        '2027-02-26T08:00 C20 due',
        '2027-05-28T08:00 C21 due',
      ],
    ],
    ['an education: only the status', 'educationStarted', {}, ['2027-05-28T08:00 C21 due']],
    [
      'another end: only the status',
      'participationEnded',
      { outcome: 'moved' },
      ['2027-05-28T08:00 C21 due'],
    ],
  ])('%s', (_, type, fields, lines) => {
    const told: Told[] = [opened('2026-08-03T10:00'), ['2026-11-30T10:00', type, fields]];
    expect(sentIn({ programme: 'jobstyrke', rules: ['C20', 'C21'], told })).toEqual(lines);
  });
});

describe('C25 and C26: the adviser', () => {
  table('cba-jobraadgiver', 'C25', [
    [
      '45 days after the last talk, and nothing more until the next',
      { to: '2026-12-31', told: [opened('2026-01-05T10:00'), talk('2026-03-02T10:00')] },
      ['2026-02-19T08:00 due', '2026-04-16T08:00 due'],
    ],
    [
      'a phone call is no talk',
      {
        to: '2026-03-31',
        told: [opened('2026-01-05T10:00'), ['2026-02-02T10:00', 'contactHeld', { form: 'phone' }]],
      },
      ['2026-02-19T08:00 due'],
    ],
  ]);
  table('cba-jobraadgiver', 'C26', [
    [
      'prepared twenty working days before',
      { to: '2027-01-31', told: [opened('2026-01-05T10:00')] },
      [
        '2026-12-02T08:00 prepare',
        '2027-01-05T08:00 due',
        '2027-01-06T08:00 overdue',
        '2027-01-12T08:00 escalation',
      ],
    ],
    [
      'held early, the year runs from there',
      {
        to: '2027-06-02',
        told: [opened('2026-01-05T10:00'), ['2026-06-01T10:00', 'annualClarificationHeld']],
      },
      ['2027-04-30T08:00 prepare', '2027-06-01T08:00 due', '2027-06-02T08:00 overdue'],
    ],
    [
      'a resume shortly before it leaves twenty working days',
      {
        to: '2027-01-31',
        told: [
          opened('2026-01-05T10:00'),
          ['2026-12-01T10:00', 'casePaused'],
          ['2026-12-28T07:00', 'caseResumed'],
        ],
      },
      ['2027-01-27T08:00 due', '2027-01-28T08:00 overdue'],
    ],
    [
      'a resume long before it changes nothing',
      {
        to: '2027-01-05',
        told: [
          opened('2026-01-05T10:00'),
          ['2026-03-02T10:00', 'casePaused'],
          ['2026-04-07T10:00', 'caseResumed'],
        ],
      },
      ['2026-12-02T08:00 prepare', '2027-01-05T08:00 due'],
    ],
  ]);
});
