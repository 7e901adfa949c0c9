import { describe, expect, test } from 'vitest';
import type { AttendanceMark, CaseEvent } from '../../src/engine/events.ts';
import { allCells } from '../../src/measures/period.ts';
import { sourceOf } from '../../src/measures/source.ts';
import { teamOf } from '../../src/results/asked/answer.ts';
import { read, settings } from '../engine/course.ts';
import { counted, type Told, team } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;

/** Expected on Mondays, Tuesdays and Wednesdays from 2 March on; 13 days in March, of which the 31st is the last. */
const expected: Told[] = [
  [at('02-02'), 'caseOpened'],
  [at('02-20'), 'attendanceSchedule', { days: ['mon', 'tue', 'wed'], start: '09:00', from: '2026-03-02' }],
];
const missed = (day: string): Told => [at(day, '23:00'), 'notArrived'];
const inMarch = (measure: string, ...told: Told[]) =>
  counted('J', measure, '2026-03', [...expected, ...told]);

describe('M11: attendance', () => {
  test.each<[string, Told[], string]>([
    ['all met', [], '14/14 100 %'],
    ['one missed', [missed('03-03')], '13/14 93 %'],
    ['missed on a day without attendance', [missed('03-05')], '14/14 100 %'],
    ['on pause from a day on, which still counts', [[at('03-30', '07:00'), 'casePaused']], '13/13 100 %'],
    [
      'back from a day on, which does not count',
      [
        [at('03-01'), 'casePaused'],
        [at('03-30', '07:00'), 'caseResumed'],
      ],
      '1/1 100 %',
    ],
    [
      'missed on the day of the end',
      [[at('03-03', '08:00'), 'educationStarted'], missed('03-03')],
      '1/2 50 %',
    ],
    [
      'another schedule, from the day after it was told',
      [[at('03-29'), 'attendanceSchedule', { days: ['mon'], start: '09:00', from: '2026-03-16' }]],
      '13/13 100 %',
    ],
  ])('%s', (_, told, figure) => {
    expect(inMarch('M11', ...told)).toEqual([figure]);
  });
});

describe('M10: handled before noon', () => {
  const contact = (day: string, time: string, type = 'contactHeld', more = {}): Told => [
    at(day, time),
    type,
    { form: 'phone', ...more },
  ];

  test.each<[string, Told[], string]>([
    ['reached', [contact('03-03', '11:59')], '1/1 100 %'],
    ['at noon', [contact('03-03', '12:00')], '0/1 0 %'],
    ['before the hour', [contact('03-03', '07:00')], '1/1 100 %'],
    ['tried', [contact('03-03', '11:00', 'contactAttempted')], '1/1 100 %'],
    ['with the track', [contact('03-03', '11:00', 'contactHeld', { track: 'cti' })], '1/1 100 %'],
    ['told the next morning', [contact('03-04', '09:00', 'contactHeld', { date: '2026-03-03' })], '0/1 0 %'],
    ['of the day before', [contact('03-03', '09:00', 'contactHeld', { date: '2026-03-02' })], '0/1 0 %'],
    ['not at all', [], '0/1 0 %'],
  ])('%s', (_, told, figure) => {
    const events = [...told, missed('03-03')].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(inMarch('M10', ...events)).toEqual([figure]);
  });
});

describe('M12: the case worker heard of a long absence', () => {
  const threeInARow = [missed('03-02'), missed('03-03'), missed('03-04')];
  const told = (day: string, more = {}): Told => [at(day), 'caseWorkerNotified', more];

  test.each<[string, Told[], string]>([
    ['three in a row, told that day', [...threeInARow, told('03-04')], '1/1 100 %'],
    ['told the working day after', [...threeInARow, told('03-05')], '1/1 100 %'],
    ['told too late', [...threeInARow, told('03-06')], '0/1 0 %'],
    ['told later, of that day', [...threeInARow, told('03-20', { date: '2026-03-05' })], '1/1 100 %'],
    ['nobody told', threeInARow, '0/1 0 %'],
    ['two in a row', threeInARow.slice(0, 2), '0/0 –'],
    ['the act itself begins it', [missed('03-02'), told('03-02'), missed('03-03'), missed('03-04')], '0/0 –'],
    ['four of twenty', [missed('03-02'), missed('03-04'), missed('03-10'), missed('03-17')], '0/1 0 %'],
    ['one that goes on', [...threeInARow, missed('03-09'), missed('03-10')], '0/1 0 %'],
    ['two of them', [...threeInARow, missed('03-10'), missed('03-11'), missed('03-16')], '0/2 0 %'],
    ['on pause on the counting day', [...threeInARow, [at('03-05'), 'casePaused']], '0/0 –'],
    [
      'a pause forgets what was missed',
      [
        missed('03-02'),
        [at('03-02', '23:00'), 'casePaused'],
        [at('03-02', '23:30'), 'caseResumed'],
        missed('03-03'),
        missed('03-04'),
      ],
      '0/0 –',
    ],
  ])('%s', (_, events, figure) => {
    const inOrder = events.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    expect(inMarch('M12', ...inOrder)).toEqual([figure]);
  });

  test('counts in the month of the working day after it began', () => {
    const events: Told[] = [...expected, missed('03-25'), missed('03-30'), missed('03-31')];
    expect([counted('J', 'M12', '2026-03', events), counted('J', 'M12', '2026-04', events)]).toEqual([
      ['0/0 –'],
      ['0/1 0 %'],
    ]);
  });
});

describe('what is registered of a day beside a missed one', () => {
  const mark = (on: string, told: string, given: AttendanceMark): CaseEvent => ({
    at: told,
    caseRef: 'S-1',
    type: 'attendanceMarked',
    on,
    mark: given,
  });
  const absent: CaseEvent = { at: '2026-03-03T10:00', caseRef: 'S-1', type: 'notArrived' };

  /** Met of expected days in March. */
  function attended(...told: CaseEvent[]): string {
    const { cases, ...rest } = teamOf(read(team('J', [expected])), settings);
    const marked = cases.map((one) => ({ ...one, events: [...one.events, ...told] }));
    const look = { from: '2026-03', month: '2026-03', known: '2026-04-30' };
    const cell = allCells(sourceOf({ ...rest, cases: marked }), look).find(
      ({ measure }) => measure === 'M11',
    );
    return `${cell?.n}/${cell?.d}`;
  }

  test.each<[string, CaseEvent[], string]>([
    ['nothing', [], '14/14'],
    ['a day that was agreed off is none', [mark('2026-03-03', '2026-02-25T10:00', 'agreedOff')], '13/13'],
    ['who comes later is met', [mark('2026-03-03', '2026-03-03T08:00', 'later')], '14/14'],
    ['and so is who has fewer hours', [mark('2026-03-03', '2026-03-03T08:00', 'reducedHours')], '14/14'],
    [
      'who never came after all is missed',
      [mark('2026-03-03', '2026-03-03T08:00', 'later'), absent],
      '13/14',
    ],
    ['who was there after all is met', [absent, mark('2026-03-03', '2026-03-05T08:00', 'met')], '14/14'],
    ['history tells of missed days too', [mark('2026-03-03', '2026-03-05T08:00', 'missed')], '13/14'],
  ])('%s', (_, told, figure) => {
    expect(attended(...told)).toBe(figure);
  });
});
