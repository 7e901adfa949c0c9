import { describe, expect, it } from 'vitest';
import { type FiguresCase, figuresOf } from '../../src/absence/figures.ts';
import { longAbsences } from '../../src/absence/longAbsences.ts';
import { attended, toldInTime } from '../../src/absence/measures.ts';
import { figuresFace } from '../../src/absence/viewFigures.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { openCase } from '../../src/engine/state.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import type { LoggedEvent } from '../../src/store/rows.ts';
import { drawFace } from '../../src/tools/gallery/draw.ts';
import { rowIn, shown } from '../support/botServerActivities.ts';
import { mette } from './setting.ts';
import { absenceTown, opens } from './town.ts';

const caseRef = 'B-301';
const calendar = createCalendar([]);
const jobstyrke = builtInProgramme('jobstyrke');
if (!jobstyrke) throw new Error('the programme is not there');
const world = { programme: jobstyrke, calendar, rules, caseload: { limit: 35, of: () => 0 } };
const opening = { caseRef, programme: 'jobstyrke', assignees: [['companyConsultant', mette]] as const };
const log = (...events: LoggedEvent['event'][]): LoggedEvent[] =>
  events.map((event, index) => ({ sequence: index + 1, event, by: 'id', source: String(index) }));

const opened: CaseEvent[] = [
  { at: '2026-03-23T08:00', caseRef, type: 'caseOpened', stage: 'preparation' },
  {
    at: '2026-03-23T08:00',
    caseRef,
    type: 'attendanceSchedule',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    start: '08:00',
    from: '2026-04-13',
  },
];
const missed = (...days: string[]): CaseEvent[] =>
  days.map((day) => ({ at: `2026-04-${day}T08:30`, caseRef, type: 'notArrived' }));
const met = (day: string): CaseEvent => ({
  at: `2026-04-${day}T08:00`,
  caseRef,
  type: 'attendanceMarked',
  on: `2026-04-${day}`,
  mark: 'met',
});
const told = (day: string): CaseEvent => ({
  at: `2026-04-${day}T10:00`,
  caseRef,
  type: 'caseWorkerNotified',
});

describe('a long absence and who was told (M12)', () => {
  it.each<[string, CaseEvent[], [string, string?][], number]>([
    ['two days are none', missed('13', '14'), [], 0],
    ['told on the same day', [...missed('13', '14', '15'), told('15')], [['15', '15']], 1],
    ['told on the next working day', [...missed('13', '14', '15'), told('16')], [['15', '16']], 1],
    ['over the weekend', [...missed('15', '16', '17'), told('20')], [['17', '20']], 1],
    ['a day too late', [...missed('13', '14', '15'), told('17')], [['15', '17']], 0],
    ['never', missed('13', '14', '15'), [['15']], 0],
    ['told before it was long', [...missed('13'), told('13')], [['13', '13']], 1],
    [
      'a new episode is told of anew',
      [...missed('13', '14', '15'), told('15'), met('16'), ...missed('20', '21', '22')],
      [['15', '15'], ['22']],
      1,
    ],
    [
      'who turned out to be there is none',
      [
        ...missed('13', '14', '15'),
        { at: '2026-04-15T09:00', caseRef, type: 'attendanceMarked', on: '2026-04-15', mark: 'met' },
      ],
      [],
      0,
    ],
  ])('%s', (_, events, episodes, count) => {
    const found = longAbsences(opening, [...opened, ...events], world);
    expect(found).toEqual(
      episodes.map(([since, at]) => ({
        since: `2026-04-${since}`,
        ...(at ? { told: `2026-04-${at}` } : {}),
      })),
    );
    const april = { from: '2026-04-01', to: '2026-04-30' };
    expect(toldInTime(found, april, calendar)).toEqual({ count, of: episodes.length });
  });
});

it('days on which somebody came, of those on which they were expected (M11)', () => {
  const events = log(
    ...missed('13', '14'),
    met('15'),
    { at: '2026-04-16T07:50', caseRef, type: 'attendanceMarked', on: '2026-04-16', mark: 'agreedOff' },
    // The day before was put right.
    { at: '2026-04-15T09:00', caseRef, type: 'attendanceMarked', on: '2026-04-14', mark: 'met' },
  );
  expect(attended(events, { from: '2026-04-01', to: '2026-04-30' })).toEqual({ count: 2, of: 3 });
  expect(attended(events, { from: '2026-05-01', to: '2026-05-31' })).toEqual({ count: 0, of: 0 });
});

describe('figures of a team', () => {
  const aCase = (events: CaseEvent[], counted: { day: string; inTime: boolean }[] = []): FiguresCase => {
    const record = {
      caseRef,
      opening,
      state: openCase(opening),
      counted,
    } as unknown as FiguresCase['record'];
    return { record, log: log(...opened, ...events), world };
  };
  const handled = (day: string): CaseEvent => ({
    at: `2026-04-${day}T09:00`,
    caseRef,
    type: 'contactHeld',
    form: 'phone',
  });
  const days = ['13', '14', '15', '16', '17', '20', '21', '22', '23', '24'];

  it('count absences of every case in their month', () => {
    const cases = [aCase(days.flatMap((day) => [...missed(day), handled(day)])), aCase(missed('13', '14'))];
    expect(figuresOf(cases, '2026-04')).toEqual({
      month: '2026-04',
      handled: { count: 10, of: 12 },
      attended: { count: 0, of: 12 },
      told: { count: 0, of: 1 },
    });
    expect(figuresOf(cases, '2026-03').handled).toEqual({ count: 0, of: 0 });
  });

  it('keep an absence that was handled by a try, after the try is deleted', () => {
    const one = aCase(missed('13'), [{ day: '2026-04-13', inTime: true }]);
    expect(figuresOf([one], '2026-04').handled).toEqual({ count: 1, of: 1 });
  });

  const shownOf = (count: number, of: number) => {
    const counted = { count, of };
    const face = figuresFace('da', [
      { month: '2026-04', handled: counted, attended: { count: 0, of: 0 }, told: { count: 0, of: 0 } },
    ]);
    const { card } = drawFace(face);
    return [...rowIn(card, 'Fravær i alt'), ...rowIn(card, 'Handlet før kl. 12')];
  };
  it.each<[number, number, string, string]>([
    [0, 0, '0', '–'],
    [4, 4, '<5', 'skjult'],
    [3, 8, '8', 'skjult'],
    [5, 8, '8', 'skjult'],
    [5, 10, '10', '50 %'],
    [8, 8, '8', '100 %'],
    [0, 8, '8', '0 %'],
    [25, 40, '40', '63 %'],
  ])('%i of %i are shown as %s and %s', (count, of, whole, part) =>
    expect(shownOf(count, of)).toEqual([whole, part]),
  );
});

describe('/fravær tal', () => {
  const here = absenceTown();

  it('shows the leader this month and the last, as sums that name nobody, and nobody else', async () => {
    const group = Array.from({ length: 6 }, (_, index) => `B-${301 + index}`);
    for (const one of group) {
      await opens(here(), one);
      await here().ask('mette', `/fremmøde ${one} man-tor 08:00`);
    }
    await here().goTo('2026-04-13T08:30');
    for (const one of group.slice(0, 6)) await here().ask('jonas', `/fremmøde ${one} mødt`);
    const said = await here().ask('lise', '/fravær tal');
    expect(rowIn(JSON.parse(said), 'Fravær i alt')).toEqual(['6', '0']);
    expect(rowIn(JSON.parse(said), 'Handlet før kl. 12')).toEqual(['100 %', '–']);
    expect(said).toContain('"text":"April"');
    expect(said).toContain('"text":"Marts"');
    expect(said).not.toMatch(/B-3\d\d|Mette/);
    expect(here().inChat('lise', 'Fravær i alt').at(-1)?.summary).toBe('Svar fra Fodfæste');
    expect(await here().ask('lise', '/absence figures 2026-03')).toContain('"text":"Februar"');
    expect(await here().ask('lise', '/fravær tal marts 2026')).toContain('"text":"Februar"');
    expect(await here().ask('lise', '/fravær tal snart')).toContain('for eksempel /fravær tal 2026-03');
    expect(await here().ask('mette', '/fravær tal')).toContain('De tal er for teamets leder');
    expect(shown(here().inChat('mette', 'Fravær i alt')[0])).toBe('');
  });
});
