import { describe, expect, it } from 'vitest';
import { sentIn, sentTo, type Told } from '../course.ts';

/** Monday 2 March 2026 and on; Easter is 5 April. */
const opened: Told = ['2026-02-23T10:00', 'caseOpened', { stage: 'preparation' }];
const everyDay = (at = '2026-02-23T10:00', fields: Record<string, unknown> = {}): Told => [
  at,
  'attendanceSchedule',
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '08:00', from: '2026-03-02', ...fields },
];
const missed = (day: string, time = '08:00'): Told => [`2026-${day}T${time}`, 'notArrived'];
const called = (at: string, fields: Record<string, unknown> = {}): Told => [
  `2026-${at}`,
  'contactHeld',
  { form: 'phone', ...fields },
];

describe('C09: not arrived', () => {
  const sent = (...told: Told[]): string[] =>
    sentIn({
      programme: 'helhedsorienteret-indsats',
      rules: ['C09'],
      told: [['2026-02-23T10:00', 'caseOpened'], ...told],
    });
  const both = ['2026-03-02T08:30 C09 callNow', '2026-03-02T09:30 C09 outreach'];

  it.each<[string, Told[], string[]]>([
    ['half an hour after the start, and out an hour later', [everyDay(), missed('03-02')], both],
    ['told in the evening: the whole day counts', [everyDay(), missed('03-02', '22:00')], both],
    ['met unless told otherwise', [everyDay()], []],
    ['reached at the alarm sharp: no card', [everyDay(), missed('03-02'), called('03-02T08:30')], []],
    [
      'reached in between: no outreach',
      [everyDay(), missed('03-02'), called('03-02T09:30')],
      both.slice(0, 1),
    ],
    [
      'reached the day before, told today',
      [everyDay(), missed('03-02'), called('03-02T08:10', { date: '2026-03-01' })],
      both,
    ],
    [
      'a CTI contact is a contact too',
      [everyDay(), missed('03-02'), called('03-02T08:10', { track: 'cti' })],
      [],
    ],
    [
      'an attempt is none',
      [everyDay(), missed('03-02'), ['2026-03-02T08:10', 'contactAttempted', { form: 'phone' }]],
      both,
    ],
    ['a schedule of today counts from tomorrow', [everyDay('2026-03-02T07:00'), missed('03-02')], []],
    ['after its last day there is none', [everyDay(undefined, { until: '2026-03-01' }), missed('03-02')], []],
    ['not on a holiday', [everyDay(), missed('04-02')], []],
    ['not on a weekend', [everyDay(), missed('03-07')], []],
    [
      'the last registered schedule wins',
      [everyDay(), everyDay('2026-02-24T10:00', { start: '09:00' }), missed('03-02')],
      ['2026-03-02T09:30 C09 callNow', '2026-03-02T10:30 C09 outreach'],
    ],
    [
      'a later schedule leaves the days before it alone',
      [
        everyDay(),
        everyDay('2026-02-24T10:00', { start: '09:00', from: '2026-03-03' }),
        missed('03-02'),
        missed('03-03'),
      ],
      [...both, '2026-03-03T09:30 C09 callNow', '2026-03-03T10:30 C09 outreach'],
    ],
    [
      'paused at the alarm: no attendance day',
      [everyDay(), ['2026-03-02T08:30', 'casePaused'], missed('03-02', '08:30')],
      [],
    ],
    [
      'paused and resumed between the two: still unanswered',
      [everyDay(), missed('03-02'), ['2026-03-02T08:40', 'casePaused'], ['2026-03-02T09:00', 'caseResumed']],
      both,
    ],
    [
      'paused over the alarm and resumed before the hour: nothing was due',
      [everyDay(), missed('03-02'), ['2026-03-02T08:20', 'casePaused'], ['2026-03-02T08:40', 'caseResumed']],
      [],
    ],
    [
      'ended between the two',
      [everyDay(), missed('03-02'), ['2026-03-02T09:00', 'participationEnded', { outcome: 'moved' }]],
      both.slice(0, 1),
    ],
    [
      'ended later the day, absence told after that: the whole day counts',
      [
        everyDay(),
        ['2026-03-02T12:00', 'participationEnded', { outcome: 'moved' }],
        missed('03-02', '13:00'),
      ],
      both,
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });

  it('goes to the roles of the programme, without outreach where it has none', () => {
    const assignees = { caseWorker: 'case', ctiWorker: 'cti', companyConsultant: 'consultant' };
    const told: Told[] = [['2026-02-23T10:00', 'caseOpened'], everyDay(), missed('03-02')];
    const of = (programme: string): string[] => sentTo({ programme, rules: ['C09'], told, assignees });
    expect([of('social-stoette-cti'), of('jobstyrke'), of('flere-skal-med')]).toEqual([
      ['2026-03-02T08:30 C09 callNow cti'],
      ['2026-03-02T08:30 C09 callNow consultant'],
      [],
    ]);
  });
});

describe('C11: a long absence', () => {
  const sent = (...told: Told[]): string[] =>
    sentIn({ programme: 'jobstyrke', rules: ['C11'], told: [opened, ...told] }).map((line) =>
      line.slice(5, 10),
    );
  const days = (...dates: string[]): Told[] => dates.map((day) => missed(day));

  it.each<[string, Told[], string[]]>([
    ['the third day in a row', [everyDay(), ...days('03-02', '03-03', '03-04')], ['03-04']],
    ['not the second', [everyDay(), ...days('03-02', '03-03')], []],
    ['a met day breaks the row', [everyDay(), ...days('03-02', '03-03', '03-05')], []],
    [
      'a weekend does not, nor a day that is no attendance day',
      [everyDay(undefined, { days: ['mon', 'fri'] }), ...days('03-02', '03-06', '03-09')],
      ['03-09'],
    ],
    ['Easter does not', [everyDay(), ...days('03-31', '04-01', '04-07')], ['04-07']],
    [
      'the fourth in twenty working days, the first of them included',
      [everyDay(), ...days('03-02', '03-09', '03-16', '03-27')],
      ['03-27'],
    ],
    [
      'a day later the first is out of the window',
      [everyDay(), ...days('03-02', '03-09', '03-16', '03-30')],
      [],
    ],
    [
      'one card an episode, however long',
      [everyDay(), ...days('03-02', '03-03', '03-04', '03-05', '03-06')],
      ['03-04'],
    ],
    [
      'a met day ends it, and what was before is forgotten',
      [everyDay(), ...days('03-02', '03-03', '03-04', '03-06', '03-10', '03-12')],
      ['03-04'],
    ],
    [
      'then it may begin again',
      [everyDay(), ...days('03-02', '03-03', '03-04', '03-06', '03-09', '03-10')],
      ['03-04', '03-10'],
    ],
    [
      'a pause clears the counters',
      [
        everyDay(),
        ...days('03-02', '03-03'),
        ['2026-03-03T10:00', 'casePaused'],
        ['2026-03-03T11:00', 'caseResumed'],
        ...days('03-04', '03-05'),
      ],
      [],
    ],
    [
      'also those of the twenty working days',
      [
        everyDay(),
        ...days('03-02', '03-04', '03-06'),
        ['2026-03-06T10:00', 'casePaused'],
        ['2026-03-06T11:00', 'caseResumed'],
        ...days('03-10'),
      ],
      [],
    ],
    [
      'a pause ends an episode: three more days begin the next',
      [
        everyDay(),
        ...days('03-02', '03-03', '03-04'),
        ['2026-03-04T10:00', 'casePaused'],
        ['2026-03-04T11:00', 'caseResumed'],
        ...days('03-05', '03-06', '03-09'),
      ],
      ['03-04', '03-09'],
    ],
    [
      'a pause right after the alarm of the met day that ended one: the next may begin',
      [
        everyDay(),
        ...days('03-02', '03-03', '03-04'),
        ['2026-03-05T10:00', 'casePaused'],
        ['2026-03-05T11:00', 'caseResumed'],
        ...days('03-06', '03-09', '03-10'),
      ],
      ['03-04', '03-10'],
    ],
    [
      'the case worker told on the second day: no card on the third',
      [everyDay(), ...days('03-02', '03-03'), ['2026-03-03T13:00', 'caseWorkerNotified'], ...days('03-04')],
      [],
    ],
    [
      'told before the alarm of the first missed day: nothing counted yet, nothing done',
      [everyDay(), ['2026-03-02T07:00', 'caseWorkerNotified'], ...days('03-02', '03-03', '03-04')].sort(
        (a, b) => (String(a[0]) < String(b[0]) ? -1 : 1),
      ) as Told[],
      ['03-04'],
    ],
    [
      'told at the alarm sharp: the day is counted after that, so nothing was done',
      [everyDay(), missed('03-02'), ['2026-03-02T08:30', 'caseWorkerNotified'], ...days('03-03', '03-04')],
      ['03-04'],
    ],
    [
      'another event at the alarm sharp leaves the day counted',
      [everyDay(), missed('03-02'), called('03-02T08:30'), ...days('03-03', '03-04')],
      ['03-04'],
    ],
    [
      'an absence that a company reports does not count',
      [everyDay(), ...days('03-02', '03-03'), ['2026-03-04T10:00', 'absenceReported', { source: 'company' }]],
      [],
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });
});

describe('C10: a company reports an absence', () => {
  const sent = (...told: Told[]): string[] =>
    sentTo({
      programme: 'jobstyrke',
      rules: ['C10'],
      told,
      assignees: { instructor: 'teacher', companyConsultant: 'consultant' },
    });
  const reported = (at: string): Told => [at, 'absenceReported', { source: 'company' }];

  it.each<[string, string, string[]]>([
    ['at once', '2026-03-02T10:00', ['2026-03-02T10:00']],
    ['from 07:00', '2026-03-02T07:00', ['2026-03-02T07:00']],
    ['to 17:00', '2026-03-02T17:00', ['2026-03-02T17:00']],
    ['before it: the same day', '2026-03-02T06:59', ['2026-03-02T08:00']],
    ['after it: the next working day', '2026-03-06T17:01', ['2026-03-09T08:00']],
    ['on a Saturday morning', '2026-03-07T06:00', ['2026-03-09T08:00']],
    ['over Easter', '2026-04-01T18:00', ['2026-04-07T08:00']],
    ['before the case is open: ignored', '2026-02-22T10:00', []],
  ])('%s', (_, at, lines) => {
    const told = [opened, reported(at)].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    expect(sent(...told)).toEqual(lines.map((line) => `${line} C10 reported consultant`));
  });

  it('is stopped by nothing that comes later, and goes to whoever has the role then', () => {
    const told: Told[] = [
      opened,
      reported('2026-03-07T10:00'),
      ['2026-03-07T11:00', 'assigneeChanged', { role: 'companyConsultant', to: 'other' }],
      ['2026-03-07T12:00', 'casePaused'],
      ['2026-03-07T13:00', 'participationEnded', { outcome: 'moved' }],
    ];
    expect(sent(...told)).toEqual(['2026-03-09T08:00 C10 reported other']);
  });
});
