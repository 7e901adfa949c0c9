import { describe, expect, it } from 'vitest';
import { handledBeforeNoon } from '../../src/absence/measures.ts';
import { gateOf, stabilityOf, weeklyStability } from '../../src/absence/stability.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { openCase } from '../../src/engine/state.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import type { LoggedEvent } from '../../src/store/rows.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { ofType } from '../cards/walk.ts';
import { mette } from './setting.ts';

const caseRef = 'B-301';
const jobstyrke = builtInProgramme('jobstyrke')!;

/** Example 4 of the domain: Monday to Thursday from 31 August, three of sixteen days missed. */
function exampleFour(off: string[] = []) {
  const calendar = createCalendar([]);
  const days = Array.from({ length: 25 }, (_, index) => calendar.addDays('2026-08-31', index)).filter(
    (day) => calendar.weekday(day) <= 4,
  );
  const missed = ['2026-09-15', '2026-09-16', '2026-09-17'];
  const events = days.map((on): CaseEvent => {
    const at = `${on}T08:20`;
    if (missed.includes(on)) return { at, caseRef, type: 'notArrived' };
    return { at, caseRef, type: 'attendanceMarked', on, mark: off.includes(on) ? 'agreedOff' : 'met' };
  });
  const opening = openCase({ caseRef, programme: 'jobstyrke', assignees: [['companyConsultant', mette]] });
  const world = { programme: jobstyrke, calendar, rules: [], caseload: { limit: 35, of: () => 0 } };
  const opened: CaseEvent = { at: '2026-08-24T08:00', caseRef, type: 'caseOpened' };
  return fold(opening, [opened, ...events], world);
}

describe('stability over four weeks', () => {
  it('is 13 of 16 in the example of the domain, and opens the gate of Jobstyrke', () => {
    const state = exampleFour();
    expect(stabilityOf(state, '2026-09-25')).toEqual({ met: 13, days: 16, share: 81 });
    expect(gateOf(state, '2026-09-25', jobstyrke)).toEqual({ share: 80, open: true });
  });

  it('leaves out days that were agreed off', () => {
    const state = exampleFour(['2026-09-21', '2026-09-22']);
    expect(stabilityOf(state, '2026-09-25')).toEqual({ met: 11, days: 14, share: 78 });
    expect(gateOf(state, '2026-09-25', jobstyrke)).toEqual({ share: 80, open: false });
  });

  it('is shown week by week, oldest first', () => {
    expect(weeklyStability(exampleFour(), '2026-09-25').map(({ from, share }) => [from, share])).toEqual([
      ['2026-08-31', 100],
      ['2026-09-07', 100],
      ['2026-09-14', 25],
      ['2026-09-21', 100],
    ]);
  });

  it.each([0.55, 0.57, 0.8, 0.29])(
    'a gate of %f opens at that share exactly, and not a day before',
    (share) => {
      const programme = { ...jobstyrke, gates: { stabilityBeforePlacement: { share, windowWeeks: 15 } } };
      const calendar = createCalendar([]);
      const met = (count: number) =>
        Object.fromEntries(
          Array.from({ length: 100 }, (_, day) => [
            calendar.addDays('2026-09-28', -day),
            day < count ? ('met' as const) : ('missed' as const),
          ]),
        );
      const isOpen = (count: number) =>
        gateOf({ ...exampleFour(), attendance: met(count) }, '2026-09-28', programme)?.open;
      expect([isOpen(Math.round(100 * share)), isOpen(Math.round(100 * share) - 1)]).toEqual([true, false]);
    },
  );

  it('is a chart in the personal card, and a line of text where no chart is drawn', () => {
    const sample = samples.find(({ name }) => name === 'absence-attendance-open');
    const [chart] = ofType(sample?.draw('da').card, 'Chart.VerticalBar');
    expect(chart).toMatchObject({
      title: 'Fremmøde pr. uge',
      data: [
        { x: 'uge 13', y: 75 },
        { x: 'uge 14', y: 100 },
        { x: 'uge 15', y: 100 },
        { x: 'uge 16', y: 50 },
      ],
    });
    expect(chart).toHaveProperty(
      'fallback.text',
      'Fremmøde pr. uge: uge 13: 75 % · uge 14: 100 % · uge 15: 100 % · uge 16: 50 %',
    );
  });

  it('is nothing before anybody was expected, and where no programme asks there is no gate', () => {
    expect(stabilityOf(exampleFour(), '2026-08-01')).toBeUndefined();
    expect(gateOf(exampleFour(), '2026-09-25', builtInProgramme('cba-jobraadgiver')!)).toBeUndefined();
  });
});

describe('handled before noon (M10)', () => {
  const day = '2026-04-13';
  const missed: CaseEvent = { at: `${day}T08:30`, caseRef, type: 'notArrived' };
  const log = (...events: LoggedEvent['event'][]): LoggedEvent[] =>
    events.map((event, index) => ({ sequence: index + 1, event, by: 'id', source: String(index) }));
  const contact = (at: string): CaseEvent => ({ at, caseRef, type: 'contactHeld', form: 'phone' });

  it.each<[string, LoggedEvent[], number]>([
    ['a call at 11:59', log(missed, contact(`${day}T11:59`)), 1],
    ['a call at 12:00', log(missed, contact(`${day}T12:00`)), 0],
    ['a try', log(missed, { at: `${day}T09:00`, caseRef, type: 'contactAttempted', form: 'sms' }), 1],
    [
      'an arrival',
      log(missed, { at: `${day}T08:40`, caseRef, type: 'attendanceMarked', on: day, mark: 'met' }),
      1,
    ],
    ['nobody', log(missed), 0],
    ['a call of the day before', log(contact('2026-04-12T09:00'), missed), 0],
    [
      'a call that was taken back',
      log(missed, contact(`${day}T09:00`), { at: `${day}T09:05`, caseRef, type: 'eventUndone', sequence: 2 }),
      0,
    ],
  ])('%s', (_, events, count) =>
    expect(handledBeforeNoon(events, { from: '2026-04-01', to: '2026-04-30' })).toEqual({ count, of: 1 }),
  );
});
