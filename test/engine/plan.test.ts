import { describe, expect, it } from 'vitest';
import { fold } from '../../src/engine/fold.ts';
import { deadlineOf, decide, plan, stands } from '../../src/engine/plan.ts';
import type { CaseState } from '../../src/engine/state.ts';
import { events, newCase, worldOf } from './cases.ts';

const world = worldOf('flere-skal-med');
const start = events(
  { at: '2026-01-12T10:00', type: 'caseOpened', stage: 'step3' },
  { at: '2026-01-12T10:00', type: 'planRegistered', jobGoal: true },
  { at: '2026-01-12T10:00', type: 'placementPlanned', start: '2026-01-19' },
  { at: '2026-01-12T10:00', type: 'paidHoursAgreed', from: '2026-01-19' },
);
const started = fold(newCase('flere-skal-med'), start, world);
const keys = (state: CaseState, now: string): string[] =>
  plan(state, now, world)
    .map(({ at, card, kind }) => `${at} ${card} ${kind}`)
    .sort();

describe('plan', () => {
  it('sees past the start of a placement, and of each endless series the next', () => {
    expect(keys(started, '2026-01-12T10:00')).toEqual([
      '2026-01-19T08:00 C07 due',
      '2026-01-20T08:00 C35 atStart',
      '2026-01-21T08:00 C08 headsUp',
      '2026-01-22T08:00 C08 due',
      '2026-01-23T08:00 C08 overdue',
      '2026-01-29T08:00 C08 escalation',
      '2026-02-02T08:00 C13 due',
      '2026-02-02T08:00 C45 gap',
      '2026-02-03T08:00 C45 gapOverdue',
      '2026-02-09T08:00 C45 gapEscalation',
      '2026-02-16T08:00 C01 headsUp',
      '2026-02-19T08:00 C01 due',
      '2026-02-20T08:00 C01 overdue',
      '2026-02-26T08:00 C01 escalation',
      '2026-03-02T08:00 C13 again',
      '2026-03-05T08:00 C12 halfway',
      '2026-03-05T08:00 C45 gap',
      '2026-03-06T08:00 C45 gapOverdue',
      '2026-03-12T08:00 C45 gapEscalation',
      '2026-04-01T08:00 C12 ending',
      '2026-04-13T08:00 C05 renewal',
      '2027-01-19T08:00 C02 due',
    ]);
  });

  it('is empty while the case rests, and after it but for what an end asks', () => {
    const paused = fold(started, events({ at: '2026-01-13T10:00', type: 'casePaused' }), world);
    const ended = fold(started, events({ at: '2026-01-13T10:00', type: 'educationStarted' }), world);
    expect([plan(paused, '2026-01-13T10:00', world), plan(ended, '2026-01-13T10:00', world)]).toEqual([
      [],
      [],
    ]);
  });

  it('watches the next attendance day', () => {
    const jobstyrke = worldOf('jobstyrke');
    const state = fold(
      newCase('jobstyrke', { rules: ['C09'] }),
      events(
        { at: '2026-03-30T10:00', type: 'caseOpened' },
        {
          at: '2026-03-30T10:00',
          type: 'attendanceSchedule',
          days: ['mon', 'thu'],
          start: '08:00',
          from: '2026-03-30',
        },
      ),
      jobstyrke,
    );
    // Skærtorsdag and 2. påskedag lie between.
    expect(plan(state, '2026-03-30T10:00', jobstyrke).map(({ at }) => at)).toEqual([
      '2026-04-09T07:45',
      '2026-04-09T08:30',
    ]);
  });

  it('follows a closing day that is set after a card was planned', () => {
    const closed = worldOf('flere-skal-med', ['02-19']);
    const due = plan(started, '2026-01-12T10:00', closed).find(
      ({ card, kind }) => card === 'C01' && kind === 'due',
    );
    expect(due?.at).toBe('2026-02-18T08:00');
  });
});

describe('an absence that is told after the alarm', () => {
  const helhed = worldOf('helhedsorienteret-indsats');
  const opened = events(
    { at: '2026-02-23T10:00', type: 'caseOpened' },
    { at: '2026-02-23T10:00', type: 'attendanceSchedule', days: ['mon'], start: '08:00', from: '2026-03-02' },
  );
  const told = (at: string) =>
    fold(
      newCase('helhedsorienteret-indsats', { rules: ['C09'] }),
      [...opened, ...events({ at, type: 'notArrived' })],
      helhed,
    );

  it.each([
    ['2026-03-02T08:20', ['2026-03-02T08:30 callNow', '2026-03-02T09:30 outreach']],
    ['2026-03-02T09:10', ['2026-03-02T09:10 callNow', '2026-03-02T10:10 outreach']],
    ['2026-03-02T17:10', []],
  ])('told at %s', (at, expected) => {
    const coming = plan(told(at), at, helhed).filter((card) => card.cycle === '2026-03-02' && card.at >= at);
    const unwatched = coming.filter((card) => decide(told(at), card.at, helhed).length > 0);
    expect([...new Set(unwatched.map((card) => `${card.at} ${card.kind}`))]).toEqual(expected);
  });
});

describe('decide', () => {
  it('finds nothing a minute before or after', () => {
    const moments = ['2026-01-19T07:59', '2026-01-19T08:00', '2026-01-19T08:01'];
    expect(moments.map((at) => decide(started, at, world).length)).toEqual([0, 1, 0]);
  });
});

describe('stands', () => {
  const sent = { card: 'C01', kind: 'due', cycle: '2026-01-19' } as const;
  const on = (state: CaseState, day: string): boolean => stands(state, sent, { day, world });

  it('until the act is done', () => {
    const answered = fold(
      started,
      events({ at: '2026-02-20T10:00', type: 'contactHeld', form: 'sms' }),
      world,
    );
    expect([on(started, '2026-02-20'), on(answered, '2026-02-20')]).toEqual([true, false]);
  });

  it('for hours not told, whatever month it is', () => {
    const asked = { card: 'C13', kind: 'due', cycle: '2026-01' } as const;
    const told = events({
      at: '2026-06-20T10:00',
      type: 'paidHoursRegistered',
      month: '2026-01',
      hours: 0,
      kind: 'ordinary',
    });
    const day = '2026-06-20';
    expect([
      stands(started, asked, { day, world }),
      stands(fold(started, told, world), asked, { day, world }),
    ]).toEqual([true, false]);
  });

  it('always, for what an event decided', () => {
    const card = { card: 'C17', kind: 'interrupted', cycle: '2026-01-12T10:00' } as const;
    expect(stands(started, card, { day: '2026-05-01', world })).toBe(true);
  });

  it('for an absence until somebody reached the citizen, also the next day', () => {
    const card = { card: 'C09', kind: 'callNow', cycle: '2026-02-02' } as const;
    const reached = fold(
      started,
      events({ at: '2026-02-03T10:00', type: 'contactHeld', form: 'phone' }),
      world,
    );
    const day = '2026-02-03';
    expect([stands(started, card, { day, world }), stands(reached, card, { day, world })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('deadlineOf', () => {
  it.each([
    ['C01', '2026-01-12', { cycle: '2026-01-19', due: '2026-02-19' }],
    ['C01', '2026-01-20', { cycle: '2026-01-19', due: '2026-02-19' }],
    ['C08', '2026-01-12', { cycle: '2026-01-19', due: '2026-01-22' }],
    ['C05', '2026-01-12', undefined],
    ['C03', '2026-01-12', undefined],
  ] as const)('%s asked on %s', (card, day, expected) => {
    expect(deadlineOf(started, card, day, world)).toEqual(expected);
  });
});
