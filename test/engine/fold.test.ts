import { describe, expect, it } from 'vitest';
import type { CaseEvent, CourseOutcome } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { decide } from '../../src/engine/plan.ts';
import { type CaseState, outcomeOf } from '../../src/engine/state.ts';
import { events, newCase, worldOf } from './cases.ts';

const world = worldOf('flere-skal-med');
const folded = (...told: Parameters<typeof events>): CaseState =>
  fold(newCase('flere-skal-med'), events(...told), world);

describe('stages', () => {
  const met = (at: string, ...criteria: string[]) =>
    criteria.map((criterion) => ({ at, type: 'criterionMet', criterion }) as const);

  it.each<[string, CaseState, CaseState['stage']]>([
    [
      'the first, unless another is given',
      folded({ at: '2026-03-02T10:00', type: 'caseOpened' }),
      { id: 'step1', since: '2026-03-02', byInterruption: false },
    ],
    [
      'a given one',
      folded({ at: '2026-03-02T10:00', type: 'caseOpened', stage: 'step3' }),
      { id: 'step3', since: '2026-03-02', byInterruption: false },
    ],
    [
      'the next on the date of the latest criterion',
      folded(
        { at: '2026-03-02T10:00', type: 'caseOpened' },
        ...met('2026-03-09T10:00', 'cv', 'jobGoal', 'jobBroker'),
        { at: '2026-03-10T10:00', type: 'criterionMet', criterion: 'visitation', date: '2026-03-05' },
      ),
      { id: 'step2', since: '2026-03-09', byInterruption: false },
    ],
    [
      'met again, it does not move the next stage',
      folded(
        { at: '2026-03-02T10:00', type: 'caseOpened' },
        ...met('2026-03-09T10:00', 'cv'),
        ...met('2026-03-12T10:00', 'cv'),
        { at: '2026-03-13T10:00', type: 'criterionMet', criterion: 'visitation', date: '2026-03-05' },
        { at: '2026-03-13T10:00', type: 'criterionMet', criterion: 'jobGoal', date: '2026-03-05' },
        { at: '2026-03-13T10:00', type: 'criterionMet', criterion: 'jobBroker', date: '2026-03-05' },
      ),
      { id: 'step2', since: '2026-03-09', byInterruption: false },
    ],
    [
      'criteria from before the opening count, and later stages are passed at once',
      folded(
        ...met(
          '2026-02-02T10:00',
          'agreement',
          'followUpPlan',
          'companyContact',
          'cv',
          'jobGoal',
          'jobBroker',
        ),
        { at: '2026-03-02T10:00', type: 'caseOpened' },
        ...met('2026-03-04T10:00', 'visitation'),
      ),
      { id: 'step3', since: '2026-03-04', byInterruption: false },
    ],
    [
      'an interruption in step 1 leads nowhere',
      folded(
        { at: '2026-03-02T10:00', type: 'caseOpened' },
        { at: '2026-03-02T10:00', type: 'placementPlanned', start: '2026-03-03' },
        { at: '2026-03-09T10:00', type: 'placementInterrupted', reason: 'match' },
      ),
      { id: 'step1', since: '2026-03-02', byInterruption: false },
    ],
    [
      'an interruption in step 2 starts it again',
      folded(
        { at: '2026-03-02T10:00', type: 'caseOpened', stage: 'step2' },
        { at: '2026-03-02T10:00', type: 'placementPlanned', start: '2026-03-16' },
        { at: '2026-03-09T10:00', type: 'placementInterrupted', reason: 'match' },
      ),
      { id: 'step2', since: '2026-03-09', byInterruption: true },
    ],
    [
      'an interruption in step 3 leads to step 2, on its date',
      folded(
        { at: '2026-03-02T10:00', type: 'caseOpened', stage: 'step3' },
        { at: '2026-03-02T10:00', type: 'placementPlanned', start: '2026-03-03' },
        { at: '2026-03-09T10:00', type: 'placementInterrupted', reason: 'match', date: '2026-03-06' },
      ),
      { id: 'step2', since: '2026-03-06', byInterruption: true },
    ],
  ])('%s', (_, state, stage) => {
    expect(state.stage).toEqual(stage);
  });

  it('are met by meetings, plans and matches where the programme says so', () => {
    const cti = worldOf('social-stoette-cti');
    const state = fold(
      newCase('social-stoette-cti'),
      events(
        { at: '2026-03-02T10:00', type: 'caseOpened' },
        { at: '2026-03-03T10:00', type: 'openingMeetingHeld', roles: ['caseWorker', 'ctiWorker'] },
        { at: '2026-03-04T10:00', type: 'planRegistered', jobGoal: false },
        { at: '2026-03-05T10:00', type: 'matchFound' },
        {
          at: '2026-03-06T10:00',
          type: 'openingMeetingHeld',
          roles: ['companyConsultant', 'caseWorker', 'ctiWorker'],
        },
        { at: '2026-03-09T10:00', type: 'planRegistered', jobGoal: true },
      ),
      cti,
    );
    expect(state.criteria).toEqual({
      match: '2026-03-05',
      openingMeeting: '2026-03-06',
      planWithJobGoal: '2026-03-09',
    });
  });

  it('that are only chosen are never entered from the one before', () => {
    const { programme, ...rest } = worldOf('jobstyrke');
    const stages = programme.stages.map((stage) =>
      stage.id === 'placement' ? { ...stage, exit: [{ id: 'done', name: 'Færdig' }] } : stage,
    );
    const told = events(
      { at: '2026-03-02T10:00', type: 'caseOpened', stage: 'placement' },
      { at: '2026-03-02T10:00', type: 'criterionMet', criterion: 'done' },
    );
    const state = fold(newCase('jobstyrke'), told, { ...rest, programme: { ...programme, stages } });
    expect(state.stage?.id).toBe('placement');
  });
});

describe('what comes before the opening and after the end', () => {
  it.each<[string, CaseEvent['type'][], (state: CaseState) => unknown, unknown]>([
    ['an end before the opening is ignored', ['educationStarted', 'caseOpened'], (s) => s.ended, undefined],
    ['a pause before it too', ['casePaused', 'caseOpened'], (s) => s.paused, false],
    ['a contact is not', ['contactHeld', 'caseOpened'], (s) => s.lastContact, '2026-03-02'],
    [
      'after the end no contact',
      ['caseOpened', 'educationStarted', 'contactHeld'],
      (s) => s.lastContact,
      undefined,
    ],
    [
      'nor a second end',
      ['caseOpened', 'educationStarted', 'jobStarted'],
      (s) => s.ended?.by,
      'educationStarted',
    ],
    ['the end ends a pause', ['caseOpened', 'casePaused', 'educationStarted'], (s) => s.paused, false],
    ['a resume without a pause is none', ['caseOpened', 'caseResumed'], (s) => s.lastResume, undefined],
  ])('%s', (_, types, look, expected) => {
    const told = types.map(
      (type) => ({ at: '2026-03-02T10:00', caseRef: 'S-1', type, form: 'talk' }) as CaseEvent,
    );
    expect(look(fold(newCase('flere-skal-med'), told, world))).toEqual(expected);
  });
});

describe('placements', () => {
  const opened = { at: '2026-03-02T10:00', type: 'caseOpened' } as const;
  const planned = (at: string, start: string) => ({ at, type: 'placementPlanned', start }) as const;
  const starts = (state: CaseState) => state.placements.map(({ start }) => start);

  it.each<[string, CaseState, string[]]>([
    [
      'a new plan removes what has not begun',
      folded(opened, planned('2026-03-02T10:00', '2026-03-20'), planned('2026-03-03T10:00', '2026-03-25')),
      ['2026-03-25'],
    ],
    [
      'one that has begun stays',
      folded(opened, planned('2026-03-02T10:00', '2026-03-03'), planned('2026-03-03T10:00', '2026-03-25')),
      ['2026-03-03', '2026-03-25'],
    ],
    [
      'unless it starts on or after the new one',
      folded(opened, planned('2026-03-02T10:00', '2026-03-10'), planned('2026-03-20T10:00', '2026-03-09')),
      ['2026-03-09'],
    ],
  ])('%s', (_, state, expected) => {
    expect(starts(state)).toEqual(expected);
  });

  it('an interruption ends the agreements that run and drops those to come', () => {
    const state = folded(
      opened,
      planned('2026-03-02T10:00', '2026-03-03'),
      { at: '2026-03-02T10:00', type: 'paidHoursAgreed', from: '2026-04-01' },
      { at: '2026-03-02T10:00', type: 'paidHoursAgreed', from: '2026-03-03' },
      { at: '2026-03-30T10:00', type: 'placementInterrupted', reason: 'match' },
    );
    expect(state.paidHoursAgreed).toEqual([{ from: '2026-03-03', to: '2026-03' }]);
  });

  it('an agreement from the very day of the interruption still covers that month', () => {
    const state = folded(
      opened,
      planned('2026-03-02T10:00', '2026-03-03'),
      { at: '2026-03-02T10:00', type: 'paidHoursAgreed', from: '2026-03-30' },
      { at: '2026-03-30T10:00', type: 'placementInterrupted', reason: 'match' },
    );
    expect(state.paidHoursAgreed).toEqual([{ from: '2026-03-30', to: '2026-03' }]);
  });
});

describe('one more event of the same minute', () => {
  const told = events(
    { at: '2026-01-12T10:00', type: 'caseOpened', stage: 'step3' },
    { at: '2026-01-12T10:00', type: 'placementPlanned', start: '2026-01-19' },
    // Due on 19 February, overdue on the 20th; at 10:00 on the 25th the contact of 21 January is told.
    { at: '2026-02-25T10:00', type: 'contactHeld', form: 'talk', date: '2026-01-21' },
    { at: '2026-02-25T10:00', type: 'criterionMet', criterion: 'cv' },
  );

  it('leaves the late rule of the first in force, also when the state was stored in between', () => {
    let state = newCase('flere-skal-med');
    for (const event of told) state = fold(JSON.parse(JSON.stringify(state)), [event], world);
    expect(decide(state, '2026-02-25T10:00', world).map(({ card, kind }) => `${card} ${kind}`)).toEqual([
      'C01 overdue',
    ]);
  });

  it('compares with the plan before the minute, so what left and came back is not late', () => {
    const swapped = events(
      { at: '2026-01-12T10:00', type: 'caseOpened', stage: 'step3' },
      { at: '2026-01-12T10:00', type: 'placementPlanned', start: '2026-01-19' },
      { at: '2026-01-22T10:00', type: 'placementInterrupted', reason: 'match' },
      { at: '2026-01-22T10:00', type: 'placementPlanned', start: '2026-01-19' },
    );
    const state = fold(newCase('flere-skal-med'), swapped, world);
    expect(state.late).toEqual({});
  });

  it('that a case in a job takes no more leaves what the first brought too late', () => {
    const cti = worldOf('social-stoette-cti');
    const inJob = events(
      { at: '2026-01-12T10:00', type: 'caseOpened' },
      { at: '2026-01-12T10:00', type: 'matchFound' },
      { at: '2026-01-20T10:00', type: 'jobStarted', kind: 'ordinary' },
      { at: '2026-03-31T10:00', type: 'contactHeld', form: 'talk', track: 'cti', date: '2026-02-27' },
      { at: '2026-03-31T10:00', type: 'contactHeld', form: 'talk', date: '2026-03-30' },
    );
    const state = fold(newCase('social-stoette-cti'), inJob, cti);
    expect(state.late).toEqual({ 'C03|2026-02-27': '2026-03-31T10:00' });
  });
});

describe('the state', () => {
  it('stays small over two hundred events', () => {
    const months = Array.from({ length: 40 }, (_, index) => ({
      year: 2026 + Math.floor(index / 12),
      month: String((index % 12) + 1).padStart(2, '0'),
    }));
    const told = months.flatMap(({ year, month }) => {
      const day = (number: string) => `${year}-${month}-${number}`;
      return events(
        { at: `${day('02')}T10:00`, type: 'contactHeld', form: 'talk' },
        {
          at: `${day('03')}T10:00`,
          type: 'paidHoursRegistered',
          month: `${year}-${month}`,
          hours: 9,
          kind: 'ordinary',
        },
        { at: `${day('04')}T10:00`, type: 'placementPlanned', start: day('05') },
        { at: `${day('12')}T10:00`, type: 'placementInterrupted', reason: 'match' },
        { at: `${day('13')}T10:00`, type: 'promiseMade' },
      );
    });
    const opened = events({ at: '2026-01-01T10:00', type: 'caseOpened', stage: 'step3' });
    const state = fold(newCase('flere-skal-med'), [...opened, ...told], world);
    expect(told).toHaveLength(200);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
  });
});

describe('what a course led to', () => {
  const opened = { at: '2026-03-02T10:00', type: 'caseOpened' } as const;
  const job = { at: '2026-04-01T10:00', type: 'jobStarted', kind: 'wageSubsidy' } as const;
  const shared = (outcome?: CourseOutcome) =>
    ({
      at: '2026-04-02T10:00',
      type: 'celebrationShared',
      card: 'C16',
      ...(outcome && { outcome }),
    }) as const;

  it.each<[string, CaseState, CourseOutcome | undefined]>([
    ['a job of its kind', folded(opened, job), 'wageSubsidy'],
    ['an education', folded(opened, { at: job.at, type: 'educationStarted' }), 'education'],
    ['what whoever shares it says', folded(opened, job, shared('flexJob')), 'flexJob'],
    ['what it was, where they say nothing', folded(opened, job, shared()), 'wageSubsidy'],
    ['nothing, while it goes on', folded(opened, shared('flexJob')), undefined],
    [
      'nothing, where it only ended',
      folded(opened, { at: job.at, type: 'participationEnded', outcome: 'completed' }),
      undefined,
    ],
  ])('%s', (_, state, outcome) => expect(outcomeOf(state)).toBe(outcome));
});
