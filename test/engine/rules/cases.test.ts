import { describe, expect, it } from 'vitest';
import { preview } from '../../../src/engine/preview.ts';
import { type Course, read, sentIn, sentTo, settings, type Told } from '../course.ts';

const opened: Told = ['2026-03-02T10:00', 'caseOpened'];

describe('C16: job or education', () => {
  it.each<[string, Told[], string[]]>([
    ['after a job', [['2026-03-09T08:45', 'jobStarted', { kind: 'flexJob' }]], ['2026-03-09T09:00']],
    ['after an education', [['2026-03-09T08:45', 'educationStarted']], ['2026-03-09T09:00']],
    ['not after another end', [['2026-03-09T08:45', 'participationEnded', { outcome: 'moved' }]], []],
    ['not before it', [], []],
  ])('%s', (_, told, lines) => {
    const course: Course = {
      programme: 'jobstyrke',
      rules: ['C16'],
      told: [opened, ...told, ['2026-03-09T09:00', 'celebrationShared', { card: 'C16' }]],
    };
    expect(sentTo(course)).toEqual(lines.map((line) => `${line} C16 share channel`));
  });
});

describe('C17: an interruption', () => {
  const broken = (at: string): Told => [at, 'placementInterrupted', { reason: 'match' }];
  const sent = (...told: Told[]): string[] =>
    sentIn({ programme: 'flere-skal-med', rules: ['C17'], told: [opened, ...told] });

  it.each<[string, Told[], string[]]>([
    ['of nothing: ignored', [broken('2026-03-09T10:00')], []],
    [
      'of a placement to come',
      [['2026-03-02T10:00', 'placementPlanned', { start: '2026-03-16' }], broken('2026-03-09T10:00')],
      ['2026-03-09T10:00 C17 interrupted'],
    ],
    [
      'twice in a day: once',
      [
        ['2026-03-02T10:00', 'placementPlanned', { start: '2026-03-03' }],
        broken('2026-03-09T10:00'),
        broken('2026-03-09T10:00'),
        broken('2026-03-09T15:00'),
      ],
      ['2026-03-09T10:00 C17 interrupted'],
    ],
    [
      'in the evening, also while paused',
      [
        ['2026-03-02T10:00', 'placementPlanned', { start: '2026-03-03' }],
        ['2026-03-04T10:00', 'casePaused'],
        broken('2026-03-06T18:00'),
      ],
      ['2026-03-09T08:00 C17 interrupted'],
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });
});

describe('C22: the first talk', () => {
  const sent = (...told: Told[]): string[] =>
    sentTo({
      programme: 'helhedsorienteret-indsats',
      rules: ['C22'],
      told,
      assignees: { contactPerson: 'contact', caseWorker: 'case' },
    });

  it('needs no open case, only one that has not ended', () => {
    const applied = (at: string): Told => [at, 'applicationReceived'];
    const told: Told[] = [
      applied('2026-03-02T09:00'),
      opened,
      applied('2026-03-03T09:00'),
      ['2026-03-04T09:00', 'participationEnded', { outcome: 'moved' }],
      applied('2026-03-05T09:00'),
    ];
    expect(sent(...told)).toEqual([
      '2026-03-02T09:00 C22 planned case',
      '2026-03-02T14:00 C22 introTalk contact',
      '2026-03-03T09:00 C22 planned case',
      '2026-03-03T14:00 C22 introTalk contact',
    ]);
  });
});

describe('C24: a promise by tomorrow', () => {
  const made = (at: string, date?: string): Told => [at, 'promiseMade', date ? { date } : {}];
  it.each<[string, Told[], string[]]>([
    [
      'Friday to Monday, and the leader a week after the promise',
      [made('2026-03-06T10:00')],
      ['2026-03-09T08:00 due', '2026-03-10T08:00 overdue', '2026-03-13T08:00 escalation'],
    ],
    ['kept in time', [made('2026-03-06T10:00'), ['2026-03-09T08:00', 'promiseKept']], []],
    [
      'one card for the promises of a day, one for each day',
      [
        made('2026-03-05T10:00'),
        made('2026-03-05T11:00'),
        made('2026-03-06T10:00'),
        ['2026-03-09T09:00', 'promiseKept'],
      ],
      ['2026-03-06T08:00 due', '2026-03-09T08:00 due', '2026-03-09T08:00 overdue'],
    ],
    [
      'kept closes all',
      [made('2026-03-05T10:00'), made('2026-03-06T10:00'), ['2026-03-06T12:00', 'promiseKept']],
      ['2026-03-06T08:00 due'],
    ],
    [
      'dated yesterday: today at once',
      [made('2026-03-06T10:00', '2026-03-05'), ['2026-03-06T12:00', 'promiseKept']],
      ['2026-03-06T10:00 due'],
    ],
    [
      'dated long ago: it is late at once, and the leader hears the next working day at the earliest',
      [made('2026-03-06T10:00', '2026-02-03')],
      ['2026-03-06T10:00 overdue', '2026-03-09T08:00 escalation'],
    ],
  ])('%s', (_, told, lines) => {
    const sent = sentIn({ programme: 'cba-jobraadgiver', rules: ['C24'], told: [opened, ...told] });
    expect(sent).toEqual(lines.map((line) => line.replace(' ', ' C24 ')));
  });
});

describe('C27: another worker', () => {
  const changed = (at: string, to: string, fields: Record<string, unknown> = {}): Told => [
    at,
    'assigneeChanged',
    { role: 'jobAdviser', to, ...fields },
  ];
  const sent = (...told: Told[]): string[] =>
    sentTo({
      programme: 'cba-jobraadgiver',
      rules: ['C27'],
      told,
      assignees: { jobAdviser: 'first', leader: 'boss' },
    });

  it.each<[string, Told[], string[]]>([
    [
      'the leader at once, the two workers five working days later',
      [opened, changed('2026-03-09T10:00', 'second')],
      ['2026-03-09T10:00 C27 change boss', '2026-03-16T08:00 C27 overlap first+second'],
    ],
    ['to the same person: no change', [opened, changed('2026-03-09T10:00', 'first')], []],
    ['another role: no change', [opened, changed('2026-03-09T10:00', 'second', { role: 'leader' })], []],
    ['before the case is open: no change', [changed('2026-03-01T10:00', 'second'), opened], []],
    [
      'the overlap belongs to the latest change',
      [opened, changed('2026-03-09T10:00', 'second'), changed('2026-03-10T10:00', 'third')],
      [
        '2026-03-09T10:00 C27 change boss',
        '2026-03-10T10:00 C27 change boss',
        '2026-03-17T08:00 C27 overlap second+third',
      ],
    ],
    [
      'two in one minute are two changes',
      [opened, changed('2026-03-09T10:00', 'second'), changed('2026-03-09T10:00', 'third')],
      [
        '2026-03-09T10:00 C27 change boss',
        '2026-03-09T10:00 C27 change boss',
        '2026-03-16T08:00 C27 overlap second+third',
      ],
    ],
    [
      'dated back so far that the overlap is today: at once',
      [opened, changed('2026-03-16T10:00', 'second', { date: '2026-03-09' })],
      ['2026-03-16T10:00 C27 change boss', '2026-03-16T10:00 C27 overlap first+second'],
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });

  it('takes a role that nobody had as no change', () => {
    const told: Told[] = [opened, changed('2026-03-09T10:00', 'second')];
    const course: Course = { programme: 'cba-jobraadgiver', rules: ['C27'], told };
    expect(sentTo({ ...course, assignees: { leader: 'boss' } })).toEqual([]);
  });
});

describe('C28: over the limit', () => {
  const team = { caseloadLimit: 2, caseloads: { adviser: 1 } };
  const cases = ['B-1', 'B-2', 'B-3'].map((caseRef) => ({
    caseRef,
    programme: 'cba-jobraadgiver',
    assignees: { jobAdviser: 'adviser', leader: 'boss' },
    rules: ['C28'],
  }));
  type Row = [at: string, caseRef: string, type: string, fields?: Record<string, unknown>];
  const sent = (...told: Row[]): string[] => {
    const events = told.map(([at, caseRef, type, fields]) => ({ at, caseRef, type, ...fields }));
    const scenario = read({ from: '2026-01-01', to: '2026-12-31', team, cases, events });
    return preview(scenario, settings).map(({ at, caseRef, to }) => `${at} ${caseRef} ${to.join('+')}`);
  };

  it.each<[string, Row[], string[]]>([
    [
      'the case that tips it, not those after it',
      [
        ['2026-03-02T10:00', 'B-1', 'caseOpened'],
        ['2026-03-02T10:00', 'B-2', 'caseOpened'],
        ['2026-03-02T10:00', 'B-3', 'caseOpened'],
      ],
      ['2026-03-02T10:00 B-2 boss'],
    ],
    [
      'a paused case counts, an ended one does not; over again is a card again',
      [
        ['2026-03-02T10:00', 'B-1', 'caseOpened'],
        ['2026-03-02T11:00', 'B-1', 'casePaused'],
        ['2026-03-02T12:00', 'B-2', 'caseOpened'],
        ['2026-03-03T10:00', 'B-1', 'participationEnded', { outcome: 'moved' }],
        ['2026-03-03T11:00', 'B-3', 'caseOpened'],
      ],
      ['2026-03-02T12:00 B-2 boss', '2026-03-03T11:00 B-3 boss'],
    ],
    [
      'a case taken over tips as well',
      [
        ['2026-03-02T09:00', 'B-2', 'assigneeChanged', { role: 'jobAdviser', to: 'other' }],
        ['2026-03-02T10:00', 'B-1', 'caseOpened'],
        ['2026-03-02T10:00', 'B-2', 'caseOpened'],
        ['2026-03-07T10:00', 'B-2', 'assigneeChanged', { role: 'jobAdviser', to: 'adviser' }],
      ],
      ['2026-03-09T08:00 B-2 boss'],
    ],
  ])('%s', (_, told, lines) => {
    expect(sent(...told)).toEqual(lines);
  });
});
