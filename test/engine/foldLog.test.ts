import { describe, expect, it } from 'vitest';
import { fold } from '../../src/engine/fold.ts';
import { foldLog, type LogEntry } from '../../src/engine/foldLog.ts';
import { decide, plan } from '../../src/engine/plan.ts';
import type { CaseState } from '../../src/engine/state.ts';
import { events, newCase, worldOf } from './cases.ts';

const world = worldOf('flere-skal-med');
const start = events(
  { at: '2026-01-12T10:00', type: 'caseOpened', stage: 'step3' },
  { at: '2026-01-12T10:00', type: 'placementPlanned', start: '2026-01-19' },
);
const contact = events({ at: '2026-02-18T10:00', type: 'contactHeld', form: 'talk' });
const logOf = (entries: LogEntry['event'][]): LogEntry[] =>
  entries.map((event, index) => ({ sequence: index + 1, event }));
const undone = (at: string, sequence: number): LogEntry['event'] => ({
  at,
  caseRef: 'S-1',
  type: 'eventUndone',
  sequence,
});
const comingC01 = (state: CaseState, now: string): string[] =>
  plan(state, now, world)
    .filter(({ card }) => card === 'C01')
    .map(({ at, kind }) => `${at} ${kind}`);

describe('a log', () => {
  it('without an undo is the fold of its events; answers of cards are no events', () => {
    const answered = {
      at: '2026-01-13T10:00',
      caseRef: 'S-1',
      type: 'cardAnswered',
      card: 'C12',
      kind: 'halfway',
      cycle: 'x',
      answer: {},
    } as const;
    const log = logOf([...start, answered, ...contact]);
    const opening = newCase('flere-skal-med');
    expect(foldLog(opening, log, world)).toEqual(fold(opening, [...start, ...contact], world));
  });

  it.each([
    [
      'before anything was missed, the old cycle goes on as it was',
      '2026-02-18T12:00',
      ['2026-02-19T08:00 due', '2026-02-20T08:00 overdue', '2026-02-26T08:00 escalation'],
    ],
    [
      'on the due day at 10:00: due at once',
      '2026-02-19T10:00',
      ['2026-02-19T10:00 due', '2026-02-20T08:00 overdue', '2026-02-26T08:00 escalation'],
    ],
    [
      'days later: overdue at once, and the leader no earlier than the next working day',
      '2026-02-26T10:00',
      ['2026-02-26T10:00 overdue', '2026-02-27T08:00 escalation'],
    ],
    [
      'on a Saturday: on Monday',
      '2026-02-28T10:00',
      ['2026-03-02T08:00 overdue', '2026-03-03T08:00 escalation'],
    ],
  ])('an undone contact, %s', (_, at, expected) => {
    const log = logOf([...start, ...contact, undone(at, 3)]);
    expect(comingC01(foldLog(newCase('flere-skal-med'), log, world), at)).toEqual(expected);
  });

  it('keeps what was late before the undo', () => {
    const late = events({
      at: '2026-02-28T10:00',
      type: 'contactHeld',
      form: 'talk',
      date: '2026-01-21',
    });
    const promise = events({ at: '2026-02-28T11:00', type: 'promiseMade' });
    const log = logOf([...start, ...late, ...promise, undone('2026-02-28T12:00', 4)]);
    const state = foldLog(newCase('flere-skal-med'), log, world);
    expect(comingC01(state, '2026-02-28T12:00')).toEqual([
      '2026-03-02T08:00 overdue',
      '2026-03-03T08:00 escalation',
    ]);
    expect(state.promises).toEqual([]);
  });

  it('takes an immediate card back that has not been sent yet', () => {
    const absence = events({ at: '2026-01-17T10:00', type: 'absenceReported', source: 'company' });
    const opening = newCase('flere-skal-med', { rules: ['C10'] });
    const kept = foldLog(opening, logOf([...start, ...absence]), world);
    const taken = foldLog(opening, logOf([...start, ...absence, undone('2026-01-17T11:00', 3)]), world);
    const onMonday = (state: CaseState) => decide(state, '2026-01-19T08:00', world).map(({ card }) => card);
    expect([onMonday(kept), onMonday(taken)]).toEqual([['C10'], []]);
  });

  it('counts the attendance days up to the undo', () => {
    const jobstyrke = worldOf('jobstyrke');
    const told = events(
      { at: '2026-02-23T10:00', type: 'caseOpened' },
      {
        at: '2026-02-23T10:00',
        type: 'attendanceSchedule',
        days: ['mon', 'tue', 'wed'],
        start: '08:00',
        from: '2026-03-02',
      },
      { at: '2026-02-23T11:00', type: 'consultantMet' },
      { at: '2026-03-02T08:00', type: 'notArrived' },
      { at: '2026-03-03T08:00', type: 'notArrived' },
    );
    const third = events({ at: '2026-03-04T08:00', type: 'notArrived' });
    const log = logOf([...told, undone('2026-03-03T12:00', 3), ...third]);
    const state = foldLog(newCase('jobstyrke', { rules: ['C11'] }), log, jobstyrke);
    expect(decide(state, '2026-03-04T08:30', jobstyrke).map(({ card }) => card)).toEqual(['C11']);
  });

  it('goes on after an undo as if the event had never been', () => {
    const more = events({ at: '2026-03-02T10:00', type: 'contactHeld', form: 'phone' });
    const log = logOf([...start, ...contact, undone('2026-02-18T12:00', 3), ...more]);
    const opening = newCase('flere-skal-med');
    const { late, instant, ...state } = foldLog(opening, log, world);
    const { late: _, instant: __, ...without } = fold(opening, [...start, ...more], world);
    expect(state).toEqual(without);
    expect([late, instant?.at]).toEqual([{}, '2026-03-02T10:00']);
  });
});
