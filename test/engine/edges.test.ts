import { describe, expect, it } from 'vitest';
import { type Course, sentIn, sentTo } from './course.ts';

/*
 * Courses at the edges of the calendar and of the input, worked out by hand from engine-rules.md. Dates that a rule
 * yields are explained where they are not plain.
 */
const jobBroker = { jobBroker: 'broker', leader: 'boss' };
const adviser = { jobAdviser: 'adviser', leader: 'boss' };
const consultant = { companyConsultant: 'consultant', leader: 'boss' };
const contact = { form: 'talk' };

type Row = [name: string, course: Course, lines: string[]];

const placed = (start: string, at = `${start}T07:00`): Course['told'] => [
  [at, 'caseOpened', { stage: 'step3' }],
  [at, 'placementPlanned', { start }],
];

describe('the calendar', () => {
  it.each<Row>([
    [
      // Start on a leap day: the year is out on 28 February 2029, a Wednesday, not on 1 March.
      'a first year from a leap day',
      { programme: 'flere-skal-med', rules: ['C02'], told: placed('2028-02-29') },
      ['2029-02-28T08:00 C02 due'],
    ],
    [
      // 31 August + 1 month = 30 September (Wednesday); three working days before it is Friday the 25th.
      'a month from the 31st of a month that the next one does not have',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        to: '2026-10-01',
        told: [...placed('2026-08-31'), ['2026-08-31T12:00', 'contactHeld', contact]],
      },
      ['2026-09-25T08:00 C01 headsUp', '2026-09-30T08:00 C01 due', '2026-10-01T08:00 C01 overdue'],
    ],
    [
      // 24 November + 1 month is closed: back to the 23rd, overdue on Monday the 28th (24 closed, 25 a holiday), and
      // five working days after the 23rd are 28, 29, 30 December, 4 and 5 January.
      'a deadline on the closed 24 December, and New Year before the leader hears',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        from: '2026-12-01',
        to: '2027-01-31',
        told: [...placed('2026-11-02'), ['2026-11-24T12:00', 'contactHeld', contact]],
      },
      [
        '2026-12-18T08:00 C01 headsUp',
        '2026-12-23T08:00 C01 due',
        '2026-12-28T08:00 C01 overdue',
        '2027-01-05T08:00 C01 escalation',
      ],
    ],
    [
      // The same where the team is open on those days: due on the 24th itself, and then 28, 29, 30, 31 and 4.
      'the same in a team that closes on no day',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        from: '2026-12-01',
        to: '2027-01-31',
        team: { closingDays: [] },
        told: [...placed('2026-11-02'), ['2026-11-24T12:00', 'contactHeld', contact]],
      },
      [
        '2026-12-21T08:00 C01 headsUp',
        '2026-12-24T08:00 C01 due',
        '2026-12-28T08:00 C01 overdue',
        '2027-01-04T08:00 C01 escalation',
      ],
    ],
    [
      // Friday 27 March + 3 working days over the Sunday on which the clock is moved: Monday to Wednesday.
      'three working days over the beginning of summer time',
      { programme: 'flere-skal-med', rules: ['C08'], to: '2026-04-01', told: placed('2026-03-27') },
      ['2026-03-31T08:00 C08 headsUp', '2026-04-01T08:00 C08 due'],
    ],
    [
      // Grundlovsdag is a Friday in 2026: a promise of Thursday is due on Monday.
      'a promise before a closing day',
      {
        programme: 'flere-skal-med',
        rules: ['C24'],
        told: [...placed('2026-06-01'), ['2026-06-04T10:00', 'promiseMade']],
      },
      ['2026-06-08T08:00 C24 due', '2026-06-09T08:00 C24 overdue', '2026-06-12T08:00 C24 escalation'],
    ],
    [
      // December's hours are asked for on the first working day of the year, Monday 4 January 2027.
      'the hours of December',
      {
        programme: 'flere-skal-med',
        rules: ['C13'],
        to: '2027-01-31',
        told: [...placed('2026-12-01'), ['2026-12-01T12:00', 'paidHoursAgreed', { from: '2026-12-31' }]],
      },
      ['2027-01-04T08:00 C13 due'],
    ],
    [
      'an open end written as the last date there is: nothing breaks, and nothing is asked for',
      {
        programme: 'jobstyrke',
        rules: ['C07', 'C08', 'C12', 'C13'],
        assignees: consultant,
        told: [
          ['2026-03-02T10:00', 'caseOpened', { stage: 'placement' }],
          ['2026-03-02T10:00', 'placementPlanned', { start: '9999-12-31', maxWeeks: 52 }],
          ['2026-03-02T10:00', 'paidHoursAgreed', { from: '9999-12-31' }],
          [
            '2026-03-02T10:00',
            'attendanceSchedule',
            { days: ['mon'], start: '08:00', from: '2026-03-03', until: '9999-12-31' },
          ],
        ],
      },
      [],
    ],
    [
      // A year too few figures: its months are no longer asked for, February's are (2 March).
      'hours agreed in the year 26',
      {
        programme: 'flere-skal-med',
        rules: ['C13'],
        to: '2026-03-31',
        told: [
          ['2026-02-10T10:00', 'caseOpened'],
          ['2026-02-10T10:00', 'paidHoursAgreed', { from: '0026-01-01' }],
        ],
      },
      ['2026-03-02T08:00 C13 again', '2026-03-02T08:00 C13 due'],
    ],
  ])('%s', (_, course, lines) => {
    expect(sentIn(course)).toEqual(lines);
  });
});

describe('hours in which cards are sent', () => {
  it.each<Row>([
    [
      '06:59 waits for 08:00, 07:00 and 17:00 go at once, 17:01 waits for the next working day',
      {
        programme: 'flere-skal-med',
        rules: ['C10'],
        told: [
          ...placed('2026-03-02'),
          ['2026-03-05T06:59', 'absenceReported', { source: 'company' }],
          ['2026-03-05T07:00', 'absenceReported', { source: 'company' }],
          ['2026-03-05T17:00', 'absenceReported', { source: 'company' }],
          ['2026-03-05T17:01', 'absenceReported', { source: 'company' }],
        ],
      },
      [
        '2026-03-05T07:00 C10 reported',
        '2026-03-05T08:00 C10 reported',
        '2026-03-05T17:00 C10 reported',
        '2026-03-06T08:00 C10 reported',
      ],
    ],
    [
      'early on Easter Monday: Tuesday',
      {
        programme: 'flere-skal-med',
        rules: ['C10'],
        told: [...placed('2026-03-02'), ['2026-04-06T05:00', 'absenceReported', { source: 'company' }]],
      },
      ['2026-04-07T08:00 C10 reported'],
    ],
    [
      // Interrupted on the eve of a holiday week: seven days and more until anybody is at work.
      'decided before a long closing: on the first day after it, whatever is registered meanwhile',
      {
        programme: 'flere-skal-med',
        rules: ['C17'],
        team: { closingDays: ['12-22', '12-23', '12-24', '12-28', '12-29', '12-30', '12-31'] },
        told: [
          ...placed('2026-12-01'),
          ['2026-12-21T18:00', 'placementInterrupted', { reason: 'match' }],
          ['2027-01-02T12:00', 'contactHeld', contact],
        ],
      },
      ['2027-01-04T08:00 C17 interrupted'],
    ],
    [
      'an alarm after the hours is an alarm all the same',
      {
        programme: 'helhedsorienteret-indsats',
        rules: ['C09'],
        assignees: { contactPerson: 'person' },
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-02T10:00', 'attendanceSchedule', { days: ['tue'], start: '20:00', from: '2026-03-01' }],
          ['2026-03-03T23:59', 'notArrived'],
        ],
      },
      ['2026-03-03T20:30 C09 callNow', '2026-03-03T21:30 C09 outreach'],
    ],
  ])('%s', (_, course, lines) => {
    expect(sentIn(course)).toEqual(lines);
  });
});

describe('events that come twice, late or in an odd order', () => {
  it.each<Row>([
    [
      'the same contact twice: one cycle',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        to: '2026-04-10',
        told: [
          ...placed('2026-03-02'),
          ['2026-03-10T10:00', 'contactHeld', contact],
          ['2026-03-10T10:00', 'contactHeld', contact],
        ],
      },
      ['2026-04-07T08:00 C01 headsUp', '2026-04-10T08:00 C01 due'],
    ],
    [
      // From 2 March: due 1 April (Thursday 2 April is a holiday). The older contact of 20 February changes nothing.
      'a contact that is older than the start, told in between: nothing moves',
      {
        programme: 'flere-skal-med',
        rules: ['C01'],
        to: '2026-04-01',
        told: [
          ...placed('2026-03-02'),
          ['2026-03-20T10:00', 'contactHeld', { ...contact, date: '2026-02-20' }],
        ],
      },
      ['2026-03-27T08:00 C01 headsUp', '2026-04-01T08:00 C01 due'],
    ],
    [
      'a second end is none: the aftercare counts from the first',
      {
        programme: 'jobstyrke',
        rules: ['C20', 'C21'],
        assignees: consultant,
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-31T10:00', 'jobStarted', { kind: 'ordinary' }],
          ['2026-04-01T10:00', 'participationEnded', { outcome: 'moved' }],
        ],
      },
      [
        '2026-04-30T08:00 C20 due',
        '2026-05-29T08:00 C20 due', // 31 May is a Sunday
        '2026-06-30T08:00 C20 due',
        '2026-09-30T08:00 C21 due',
      ],
    ],
    [
      'paused twice, resumed twice: the pause is one',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C25'],
        assignees: adviser,
        to: '2026-06-30',
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-09T10:00', 'casePaused'],
          ['2026-03-10T10:00', 'casePaused'],
          ['2026-03-16T10:00', 'caseResumed'],
          ['2026-03-30T10:00', 'caseResumed'],
        ],
      },
      ['2026-04-30T08:00 C25 due'], // 16 March + 45 days
    ],
    [
      'resumed at 08:00 sharp of the day: unpaused when the card is decided',
      {
        programme: 'flere-skal-med',
        rules: ['C24'],
        told: [
          ...placed('2026-03-02'),
          ['2026-03-04T10:00', 'promiseMade'],
          ['2026-03-04T11:00', 'casePaused'],
          ['2026-03-05T08:00', 'caseResumed'],
          ['2026-03-05T09:00', 'promiseKept'],
        ],
      },
      ['2026-03-05T08:00 C24 due'],
    ],
    [
      'resumed a minute later: gone',
      {
        programme: 'flere-skal-med',
        rules: ['C24'],
        told: [
          ...placed('2026-03-02'),
          ['2026-03-04T10:00', 'promiseMade'],
          ['2026-03-04T11:00', 'casePaused'],
          ['2026-03-05T08:01', 'caseResumed'],
          ['2026-03-05T09:00', 'promiseKept'],
        ],
      },
      [],
    ],
    [
      'paused and ended while resting: what an event decides goes out, what was planned does not',
      {
        programme: 'flere-skal-med',
        rules: ['C07', 'C08', 'C16'],
        told: [
          ...placed('2026-03-05', '2026-03-02T10:00'),
          ['2026-03-04T10:00', 'casePaused'],
          ['2026-03-09T10:00', 'educationStarted'],
          ['2026-03-09T18:00', 'celebrationShared', { card: 'C16' }],
          ['2026-03-09T18:01', 'celebrationShared', { card: 'C16' }],
        ],
      },
      ['2026-03-10T08:00 C16 share'],
    ],
    [
      'hours before there is a case, shared before the hours are enough, and corrected before the share',
      {
        programme: 'flere-skal-med',
        rules: ['C14', 'C15'],
        told: [
          ['2026-03-02T09:00', 'paidHoursRegistered', { month: '2026-02', hours: 15, kind: 'smallJob' }],
          ['2026-03-02T09:30', 'celebrationShared', { card: 'C15' }],
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-02T11:00', 'paidHoursRegistered', { month: '2026-02', hours: 15, kind: 'exemptionCard' }],
          ['2026-03-02T11:10', 'paidHoursRegistered', { month: '2026-02', hours: 14.99, kind: 'smallJob' }],
          ['2026-03-02T11:20', 'celebrationShared', { card: 'C15' }],
          ['2026-03-02T11:30', 'paidHoursRegistered', { month: '2026-02', hours: 99, kind: 'wageSubsidy' }],
          ['2026-03-02T11:40', 'celebrationShared', { card: 'C15' }],
          ['2026-03-02T11:50', 'paidHoursRegistered', { month: '2026-02', hours: 15, kind: 'smallJob' }],
          ['2026-03-02T12:00', 'celebrationShared', { card: 'C15' }],
        ],
      },
      ['2026-03-02T12:00 C15 share'],
    ],
  ])('%s', (_, course, lines) => {
    expect(sentIn(course)).toEqual(lines);
  });
});

describe('to whom', () => {
  it.each<Row>([
    [
      'a role that nobody has goes to the first that was given, the leader too',
      {
        programme: 'flere-skal-med',
        rules: ['C08'],
        assignees: { projectLead: 'first', caseWorker: 'second' },
        to: '2026-03-12',
        told: placed('2026-03-02'),
      },
      [
        '2026-03-04T08:00 C08 headsUp first',
        '2026-03-05T08:00 C08 due first',
        '2026-03-06T08:00 C08 overdue first',
        '2026-03-12T08:00 C08 escalation first',
      ],
    ],
    [
      'one person with both roles has the card once',
      {
        programme: 'social-stoette-cti',
        rules: ['C10'],
        assignees: { ctiWorker: 'both', companyConsultant: 'both' },
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-03T10:00', 'absenceReported', { source: 'company' }],
        ],
      },
      ['2026-03-03T10:00 C10 reported both'],
    ],
    [
      'a worker whose name is a word of the machine has a load of nothing to begin with',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C28'],
        assignees: { jobAdviser: 'constructor', leader: 'boss' },
        team: { caseloadLimit: 0, caseloads: {} },
        told: [['2026-03-03T10:00', 'caseOpened']],
      },
      ['2026-03-03T10:00 C28 over boss'],
    ],
    [
      'changed at 08:00 sharp: the card of that minute goes to the new one, and so does the call',
      {
        programme: 'jobstyrke',
        rules: ['C07', 'C27'],
        assignees: consultant,
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-02T10:00', 'placementPlanned', { start: '2026-03-05' }],
          ['2026-03-05T08:00', 'assigneeChanged', { role: 'companyConsultant', to: 'other' }],
        ],
      },
      [
        '2026-03-05T08:00 C07 due other',
        '2026-03-05T08:00 C27 change boss',
        '2026-03-12T08:00 C27 overlap consultant+other',
      ],
    ],
    [
      'changed to the same one: no change',
      {
        programme: 'jobstyrke',
        rules: ['C27'],
        assignees: consultant,
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-05T08:00', 'assigneeChanged', { role: 'companyConsultant', to: 'consultant' }],
        ],
      },
      [],
    ],
    [
      'a rule that the programme has off is not turned on by the case',
      {
        programme: 'cba-jobraadgiver',
        rules: ['C01', 'C03', 'C11'],
        assignees: jobBroker,
        told: [
          ['2026-03-02T10:00', 'caseOpened'],
          ['2026-03-02T10:00', 'placementPlanned', { start: '2026-03-03' }],
        ],
      },
      [],
    ],
  ])('%s', (_, course, lines) => {
    expect(sentTo(course)).toEqual(lines);
  });
});
