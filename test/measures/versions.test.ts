import { describe, expect, test } from 'vitest';
import { ask, figures, type Told, team, type Written } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const opened = (day = '01-05'): Told => [at(day), 'caseOpened'];
const head = (lines: string[]) => {
  const { version, at: cut, known, changed } = JSON.parse(lines[0] ?? '');
  return `${version} ${cut} ${known} ${changed.join(' ')}`.trimEnd();
};
const asked = (file: Written, month: string, asOf: string, ...more: string[]) =>
  ask(file, '--month', `2026-${month}`, '--as-of', `2026-${asOf}`, ...more);

describe('versions of a month', () => {
  /** March ends on a Tuesday; its third working day is 8 April, as Easter lies between. */
  const late = (
    day: string,
    type = 'planRegistered',
    more: Record<string, unknown> = { jobGoal: true },
  ): Told => [at(day), type, { date: '2026-03-20', ...more }];

  test.each<[string, Told[], asOf: string, expected: string]>([
    ['it runs', [opened()], '03-20', '0 null 2026-03-20'],
    ['it is over, and not cut', [opened()], '04-07', '0 null 2026-04-07'],
    ['the day of the cut', [opened()], '04-08', '1 2026-04-08T09:00 2026-04-07'],
    ['nothing told since', [opened()], '06-01', '1 2026-04-08T09:00 2026-04-07'],
    [
      'told on the day of the cut: in the next one',
      [opened(), late('04-08')],
      '04-08',
      '1 2026-04-08T09:00 2026-04-07',
    ],
    ['cut the working day after', [opened(), late('04-08')], '04-09', '2 2026-04-09T09:00 2026-04-08 M2 M26'],
    ['told on a Saturday', [opened(), late('04-11')], '04-13', '2 2026-04-13T09:00 2026-04-12 M2 M26'],
    [
      'told of another month',
      [opened(), [at('04-08'), 'planRegistered', { jobGoal: true }]],
      '05-01',
      '1 2026-04-08T09:00 2026-04-07',
    ],
    [
      'told what changes nothing',
      [opened(), late('04-08', 'consultantMet', { date: '2026-02-01' })],
      '05-01',
      '1 2026-04-08T09:00 2026-04-07',
    ],
    [
      'and taken into a third one',
      [opened(), late('04-08'), late('04-20', 'sparringAsked', {})],
      '05-01',
      '3 2026-04-21T09:00 2026-04-20 M27',
    ],
  ])('%s', (_, told, asOf, expected) => {
    expect(head(asked(team('F', [told]), '03', asOf))).toBe(expected);
  });

  test('a version stays what it was, whatever is told later', () => {
    const first = asked(team('F', [[opened()]]), '03', '04-08');
    expect(asked(team('F', [[opened(), late('04-08')]]), '03', '04-08')).toEqual(first);
  });

  test('what is dated later changes nothing of a month', () => {
    const later: Told[] = [
      [at('04-02'), 'planRegistered', { jobGoal: true }],
      [at('04-03'), 'educationStarted'],
    ];
    expect(asked(team('F', [[opened(), ...later]]), '03', '04-08')).toEqual(
      asked(team('F', [[opened()]]), '03', '04-08'),
    );
  });

  test('changes are told in the order of the figures, of all programmes', () => {
    const file = team('F', [[opened(), late('04-08', 'educationStarted', {})]]);
    const lines = asked(file, '03', '04-10', '--programme', 'flere-skal-med');
    expect(head(lines)).toBe('2 2026-04-09T09:00 2026-04-08 M2 M7 M9 M15 M16 M22 M24 M25 M26 M17');
  });

  test('what was hidden once stays hidden', () => {
    const more = ['02', '03', '04', '05', '06'].map((): Told[] => [
      opened(),
      late('04-08', 'sparringAsked', {}),
    ]);
    const file = team('F', [[opened(), [at('03-20'), 'sparringAsked']], ...more]);
    const shown = (asOf: string) => figures(asked(file, '03', asOf, '--for', 'channel'), 'M27');
    expect([shown('04-08'), shown('04-09')]).toEqual([
      ['asked: null <5', 'held: 0 0', 'waiting: null <5'],
      ['asked: null skjult', 'held: 0 0', 'waiting: null skjult'],
    ]);
    expect(figures(asked(file, '03', '04-09'), 'M27')).toEqual(['asked: 6 6', 'held: 0 0', 'waiting: 6 6']);
  });
});

describe('periods', () => {
  const file = team('F', [
    [
      opened('02-02'),
      [at('02-10'), 'sparringAsked'],
      [at('03-10'), 'sparringHeld'],
      [at('03-20'), 'educationStarted'],
    ],
    [opened('03-02'), [at('03-10'), 'sparringAsked']],
  ]);

  test('what is counted once is added, stocks are of the first and the last day', () => {
    const lines = ask(file, '--month', '2026-03', '--from', '2026-02');
    expect([
      ...figures(lines, 'M27'),
      ...figures(lines, 'M22'),
      ...figures(lines, 'M15').slice(0, 2),
    ]).toEqual([
      'asked: 2 2',
      'held: 1 1',
      'waiting: 1 1',
      'stockStart: 0 0',
      'in: 2 2',
      'out: 1 1',
      'stockEnd: 1 1',
      'paused: 0 0',
      'job: 0/1 0 %',
      'education: 1/1 100 %',
    ]);
  });

  test('of a month that runs only what has come', () => {
    const lines = ask(file, '--month', '2026-03', '--from', '2026-02', '--as-of', '2026-03-15');
    expect(figures(lines, 'M22')).toEqual([
      'stockStart: 0 0',
      'in: 2 2',
      'out: 0 0',
      'stockEnd: 2 2',
      'paused: 0 0',
    ]);
  });
});

describe('figures of one worker', () => {
  const changed = (day: string, to: string): Told => [at(day), 'assigneeChanged', { role: 'jobBroker', to }];
  const file = team('F', [
    [opened(), changed('03-11', 'anna'), [at('03-20'), 'sparringAsked']],
    [opened(), [at('03-05'), 'sparringAsked'], changed('03-11', 'anna')],
    [opened('03-05')],
  ]);
  const of = (worker: string, measure: string) =>
    figures(ask(file, '--month', '2026-03', '--adviser', worker), measure);

  test.each<[string, string, string[]]>([
    [
      'anna',
      'M22',
      [
        'stockStart: 0 0',
        'in: 0 0',
        'out: 0 0',
        'stockEnd: 2 2',
        'paused: 0 0',
        'takenOver: 2 2',
        'handedOver: 0 0',
      ],
    ],
    [
      'worker',
      'M22',
      [
        'stockStart: 2 2',
        'in: 1 1',
        'out: 0 0',
        'stockEnd: 1 1',
        'paused: 0 0',
        'takenOver: 0 0',
        'handedOver: 2 2',
      ],
    ],
    ['anna', 'M27', ['asked: 1 1', 'held: 0 0', 'waiting: 2 2']],
    ['worker', 'M27', ['asked: 1 1', 'held: 0 0', 'waiting: 0 0']],
    ['anna', 'M16', ['2 2', 'perYear: 2/42 17,4']],
    ['worker', 'M16', ['0 0', 'perYear: 0/157 0']],
    ['anna', 'M17', ['anna: 2 2']],
    ['boss', 'M17', []],
  ])('%s %s', (worker, measure, expected) => {
    expect(of(worker, measure)).toEqual(expected);
  });
});
