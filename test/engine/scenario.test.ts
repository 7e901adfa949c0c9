import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { caseEvent } from '../../src/engine/eventSchema.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { parseScenario } from '../../src/engine/scenario.ts';

type Json = Record<string, unknown>;

const opened = { at: '2026-01-06T10:00', caseRef: 'B-101', type: 'caseOpened' };
const listed = { caseRef: 'B-101', programme: 'flere-skal-med', assignees: { jobBroker: 'broker-a' } };

function scenario(changes: Json = {}): Json {
  return { from: '2026-01-01', to: '2026-12-31', cases: [listed], events: [opened], ...changes };
}

/** A sound scenario whose event 1 is `fields`. */
function withEvent(fields: Json): Json {
  return scenario({ events: [opened, { at: '2026-02-02T10:00', caseRef: 'B-101', ...fields }] });
}

function withCase(changes: Json): Json {
  return scenario({ cases: [{ ...listed, ...changes }] });
}

const everyDay = Array.from({ length: 366 }, (_, day) =>
  createCalendar([]).addDays('2028-01-01', day).slice(5),
);

function without(value: Json, field: string): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
}

function faultsOf(value: unknown): string[] {
  const read = parseScenario(typeof value === 'string' ? value : JSON.stringify(value));
  return 'faults' in read ? read.faults : [];
}

describe('faults of the frame, the team and the cases', () => {
  it.each([
    [
      'no JSON',
      '{"from": ',
      'scenario: the file is not valid JSON: check commas, quotation marks and brackets',
    ],
    ['a list', '[]', 'scenario: it must be an object'],
    ['no from', without(scenario(), 'from'), 'scenario: from is missing'],
    ['no cases', without(scenario(), 'cases'), 'scenario: cases is missing'],
    ['events is no list', scenario({ events: {} }), 'scenario: events must be a list'],
    [
      'no such day',
      scenario({ from: '2026-02-29' }),
      'scenario: from "2026-02-29" is not a date that exists: write YYYY-MM-DD',
    ],
    [
      'from after to',
      scenario({ from: '2027-01-01' }),
      'scenario: from 2027-01-01 is after to 2026-12-31: swap them',
    ],
    ['unknown field', scenario({ now: 1 }), 'scenario: unknown field "now": remove it'],
    ['team is null', scenario({ team: null }), 'team: it must be an object'],
    ['team field', scenario({ team: { limit: 3 } }), 'team: unknown field "limit": remove it'],
    [
      'closing day',
      scenario({ team: { closingDays: ['06-05', '06-31'] } }),
      'team: closingDays[1] "06-31" is not a day that exists: write MM-DD',
    ],
    [
      'every day a closing day',
      scenario({ team: { closingDays: everyDay } }),
      'team: closingDays leave no working day: take some out',
    ],
    ['limit as text', scenario({ team: { caseloadLimit: '35' } }), 'team: caseloadLimit must be a number'],
    [
      'caseload',
      scenario({ team: { caseloads: { 'adviser-b': 1.5 } } }),
      'team: caseloads.adviser-b must be a whole number',
    ],
    [
      'programme',
      withCase({ programme: 'flere' }),
      'case B-101: programme "flere" is unknown: use social-stoette-cti, flere-skal-med, helhedsorienteret-indsats, cba-jobraadgiver, jobstyrke',
    ],
    [
      'variant where there are none',
      withCase({ variant: 'unge' }),
      'case B-101: variant "unge" is unknown: flere-skal-med has no variants, leave it out',
    ],
    [
      'unknown variant',
      withCase({ programme: 'helhedsorienteret-indsats', variant: 'ældre' }),
      'case B-101: variant "ældre" is unknown: use unge, voksne',
    ],
    ['no assignees', withCase({ assignees: {} }), 'case B-101: assignees is empty: give at least one role'],
    [
      'assignees left out',
      scenario({ cases: [without(listed, 'assignees')] }),
      'case B-101: assignees is missing',
    ],
    ['listed twice', scenario({ cases: [listed, listed] }), 'case B-101: is listed twice: keep one of them'],
    [
      'case without code',
      scenario({ cases: [listed, without(listed, 'caseRef')] }),
      'scenario: cases[1] caseRef is missing',
    ],
    ['unknown field of a case', withCase({ cpr: 1 }), 'case B-101: unknown field "cpr": remove it'],
  ])('%s', (_, value, line) => {
    expect(faultsOf(value)).toEqual([line]);
  });

  it.each([
    [
      'role',
      withCase({ assignees: { broker: 'broker-a' } }),
      /^case B-101: role "broker" is unknown: use caseWorker, /,
    ],
    ['card', withCase({ rules: ['C01', 'C29'] }), /^case B-101: rules\[1\] "C29" is unknown: use C01, /],
  ])('unknown %s', (_, value, line) => {
    expect(faultsOf(value)).toEqual([expect.stringMatching(line)]);
  });
});

describe('faults of an event', () => {
  const hours = { type: 'paidHoursRegistered', month: '2026-01', hours: 12, kind: 'ordinary' };
  const schedule = { type: 'attendanceSchedule', days: ['mon'], start: '08:00', from: '2026-02-03' };

  it.each<[string, Json, string]>([
    ['no type', {}, 'type is missing'],
    ['type is no text', { type: 3 }, 'type must be text'],
    ['field of another type', { type: 'matchFound', form: 'talk' }, 'unknown field "form": remove it'],
    ['missing field', { type: 'contactHeld' }, 'form is missing'],
    [
      'form',
      { type: 'contactHeld', form: 'letter' },
      'form "letter" is unknown: use talk, phone, sms, walk, companyVisit, video, homeVisit',
    ],
    ['track', { type: 'contactHeld', form: 'talk', track: 'x' }, 'track "x" is unknown: use cti'],
    [
      'kind of hours',
      { ...hours, kind: 'overtime' },
      'kind "overtime" is unknown: use ordinary, smallJob, exemptionCard, wageSubsidy, flexJob',
    ],
    [
      'kind of job',
      { type: 'jobStarted', kind: 'smallJob' },
      'kind "smallJob" is unknown: use ordinary, socialEnterprise, flexJob, wageSubsidy',
    ],
    ['three decimals', { ...hours, hours: 29.995 }, 'hours must have at most two decimals'],
    ['negative hours', { ...hours, hours: -1 }, 'hours must be at least 0'],
    ['hours as text', { ...hours, hours: '12' }, 'hours must be a number'],
    ['month', { ...hours, month: '2026-13' }, 'month "2026-13" is not a month that exists: write YYYY-MM'],
    [
      'criterion of another programme',
      { type: 'criterionMet', criterion: 'assessment' },
      'criterion "assessment" is unknown: use visitation, cv, jobGoal, jobBroker, agreement, followUpPlan, companyContact',
    ],
    ['shared card', { type: 'celebrationShared', card: 'C17' }, 'card "C17" is unknown: use C14, C15, C16'],
    [
      'maxWeeks 0',
      { type: 'placementPlanned', start: '2026-02-09', maxWeeks: 0 },
      'maxWeeks must be at least 1',
    ],
    [
      'maxWeeks 53',
      { type: 'placementPlanned', start: '2026-02-09', maxWeeks: 53 },
      'maxWeeks must be at most 52',
    ],
    [
      'half a week',
      { type: 'placementPlanned', start: '2026-02-09', maxWeeks: 1.5 },
      'maxWeeks must be a whole number',
    ],
    [
      'start that does not exist',
      { type: 'placementPlanned', start: '2026-02-30' },
      'start "2026-02-30" is not a date that exists: write YYYY-MM-DD',
    ],
    [
      'attendance after 20:00',
      { ...schedule, start: '20:01' },
      'start "20:01" is not a start time: write HH:MM, 20:00 at the latest',
    ],
    [
      'weekend',
      { ...schedule, days: ['mon', 'sat'] },
      'days[1] "sat" is unknown: use mon, tue, wed, thu, fri',
    ],
    [
      'identifier',
      { type: 'placementInterrupted', reason: 'not well' },
      'reason "not well" is not an identifier: write it in camelCase',
    ],
    [
      'identifier with a capital',
      { type: 'participationEnded', outcome: 'Moved' },
      'outcome "Moved" is not an identifier: write it in camelCase',
    ],
    ['null', { type: 'contactHeld', form: 'talk', date: null }, 'date must be text'],
    [
      'dated after its registration',
      { type: 'contactHeld', form: 'talk', date: '2026-02-03' },
      'date 2026-02-03 is after its registration (2026-02-02T10:00): an event is registered when it has happened',
    ],
    [
      'notArrived with a date',
      { type: 'notArrived', date: '2026-02-02' },
      'date must be left out: notArrived concerns the day of its at',
    ],
    ['case not listed', { type: 'matchFound', caseRef: 'B-9' }, 'case "B-9" is not listed: add it to cases'],
    ['opened twice', { type: 'caseOpened' }, 'case "B-101" is opened twice: remove one caseOpened'],
    [
      'earlier than the event above',
      { type: 'matchFound', at: '2026-01-06T09:59' },
      'at 2026-01-06T09:59 is earlier than the event above it (2026-01-06T10:00): put events in the order of registration',
    ],
    [
      'a number like a CPR number',
      { type: 'absenceReported', source: '010101-0000' },
      'source "…" is not an identifier: write it in camelCase',
    ],
  ])('%s', (_, fields, line) => {
    expect(faultsOf(withEvent(fields))).toEqual([`event 1: ${line}`]);
  });

  it.each([
    ['no such day', '2026-02-30T10:00'],
    ['24:00', '2026-02-20T24:00'],
    ['minute 60', '2026-02-20T10:60'],
    ['skipped when summer time begins', '2026-03-29T02:30'],
    ['with seconds', '2026-02-20T10:00:00'],
    ['with an offset', '2026-02-20T10:00Z'],
    ['a day without a time', '2026-02-20'],
  ])('at: %s', (_, at) => {
    expect(faultsOf(withEvent({ type: 'matchFound', at }))).toEqual([
      `event 1: at "${at}" is not a local time that exists in Denmark: write YYYY-MM-DDTHH:MM`,
    ]);
  });

  it.each([
    ['that nobody knows', { type: 'contact' }],
    ['that only the bot registers', { type: 'attendanceMarked', on: '2026-02-02', mark: 'met' }],
  ])('a type %s', (_, fields) => {
    expect(faultsOf(withEvent(fields))).toEqual([
      expect.stringContaining(`event 1: type "${fields.type}" is unknown: use caseOpened, `),
    ]);
  });

  it('an unknown stage', () => {
    const events = [{ ...opened, stage: 'step4' }];
    expect(faultsOf(scenario({ events }))).toEqual([
      'event 0: stage "step4" is unknown: use step1, step2, step3',
    ]);
  });

  it('an event that is no object', () => {
    expect(faultsOf(scenario({ events: [opened, 'matchFound'] }))).toEqual(['event 1: it must be an object']);
  });
});

describe('several faults', () => {
  it('are all listed in one run: frame, team, cases, events', () => {
    const value = {
      from: '2026-02-01',
      to: '2026-01-01',
      team: { caseloadLimit: -1, caseloads: [] },
      cases: [
        { ...listed, assignees: {}, variant: 'x' },
        { ...listed, programme: 'none' },
      ],
      events: [
        { ...opened, foo: 1, bar: 2 },
        { at: '2026-01-05T10:00', type: 'contact', date: '2026-01-06' },
        { at: '2026-01-05T11:00', caseRef: 'B-9', type: 'contactHeld', form: 'x' },
      ],
    };
    expect(faultsOf(value).map((line) => line.split(':', 1)[0])).toEqual([
      'scenario',
      'team',
      'team',
      'case B-101',
      'case B-101',
      'case B-101',
      'case B-101',
      'event 0',
      'event 0',
      'event 1',
      'event 1',
      'event 1',
      'event 1',
      'event 2',
      'event 2',
    ]);
  });

  it('an event is held against the one above it, not against the latest of all', () => {
    const at = ['2026-02-03T10:00', '2026-02-01T10:00', '2026-02-02T10:00'];
    const events = at.map((moment) => ({ at: moment, caseRef: 'B-101', type: 'matchFound' }));
    expect(faultsOf(scenario({ events }))).toEqual([expect.stringMatching(/^event 1: /)]);
  });

  it('a fault is one line, whatever the input says', () => {
    const lines = faultsOf(withEvent({ type: 'matchFound', 'a\nb': 1 }));
    expect(lines).toEqual([expect.not.stringContaining('\n')]);
  });
});

describe('legal oddities', () => {
  const later = { at: '2026-02-02T10:00', caseRef: 'B-101' };
  it.each<[string, unknown]>([
    ['a byte order mark', `\uFEFF${JSON.stringify(scenario())}`],
    ['an empty team', scenario({ team: {} })],
    ['no closing days', scenario({ team: { closingDays: [], caseloads: {} } })],
    ['closed on leap day', scenario({ team: { closingDays: ['02-29'] } })],
    ['a window of one day', scenario({ from: '2026-12-31' })],
    ['no cases, no events', scenario({ cases: [], events: [] })],
    ['no rule at all', withCase({ rules: [] })],
    ['a rule that the programme has off', withCase({ rules: ['C03', 'C03'] })],
    ['roles that the programme does not use', withCase({ assignees: { instructor: 'i-a', leader: 'l-a' } })],
    ['helhedsorienteret-indsats without a variant', withCase({ programme: 'helhedsorienteret-indsats' })],
    ['an event before its case is opened', scenario({ events: [{ ...later, type: 'promiseMade' }] })],
    ['several events at an instant', scenario({ events: [opened, { ...opened, type: 'matchFound' }] })],
    ['dated on its own day', withEvent({ type: 'matchFound', date: '2026-02-02' })],
    ['dated before the case was opened', withEvent({ type: 'matchFound', date: '2025-12-01' })],
    ['opened later than it is dated', scenario({ events: [{ ...opened, date: '2026-01-02' }] })],
    ['the hour that comes twice', withEvent({ type: 'matchFound', at: '2026-10-25T02:30' })],
    ['in the middle of the night', withEvent({ type: 'casePaused', at: '2026-02-02T00:00' })],
    [
      'attendance at 20:00',
      withEvent({ type: 'attendanceSchedule', days: [], start: '20:00', from: '2025-01-01' }),
    ],
    ['a placement in the past', withEvent({ type: 'placementPlanned', start: '2024-02-29', maxWeeks: 52.0 })],
    [
      'hours of a month to come',
      withEvent({ type: 'paidHoursRegistered', month: '2027-01', hours: 29.99, kind: 'flexJob' }),
    ],
    ['no hours', withEvent({ type: 'paidHoursRegistered', month: '2026-01', hours: 0, kind: 'ordinary' })],
    ['a baseline that is none', withEvent({ type: 'progressMeasured', baseline: false })],
    ['an opening meeting without anybody', withEvent({ type: 'openingMeetingHeld', roles: [] })],
    [
      'a stage that only caseOpened reaches, a criterion that another event meets too',
      scenario({
        cases: [{ ...listed, programme: 'jobstyrke' }],
        events: [
          { ...opened, stage: 'jobSearch' },
          { ...later, type: 'criterionMet', criterion: 'match' },
        ],
      }),
    ],
    ['a pause of a case that is not open', scenario({ events: [{ ...later, type: 'caseResumed' }] })],
  ])('%s', (_, value) => {
    expect(faultsOf(value)).toEqual([]);
  });
});

describe('a sound scenario', () => {
  it('keeps the order of assignees and fills in the team', () => {
    const assignees = { leader: 'leader-a', jobBroker: 'broker-a' };
    expect(parseScenario(JSON.stringify(withCase({ assignees, rules: ['C01'] })))).toEqual({
      scenario: {
        from: '2026-01-01',
        to: '2026-12-31',
        team: { closingDays: ['06-05', '12-24', '12-31'], caseloadLimit: 35, caseloads: {} },
        cases: [
          {
            caseRef: 'B-101',
            programme: 'flere-skal-med',
            assignees: [
              ['leader', 'leader-a'],
              ['jobBroker', 'broker-a'],
            ],
            rules: ['C01'],
          },
        ],
        events: [opened],
      },
    });
  });
});

/** Without intersections, so that two ways to write one shape compare as equal. */
type Flat<Event> = Event extends unknown ? { [Field in keyof Event]: Event[Field] } : never;

it('the schema and the type of an event are in step', () => {
  const inStep = (event: Flat<CaseEvent>) =>
    expectTypeOf(event).toEqualTypeOf<Flat<z.output<typeof caseEvent>>>();
  expect(inStep).toBeTypeOf('function');
});
