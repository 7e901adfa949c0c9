import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { type CaseState, openCase } from '../../src/engine/state.ts';
import { ruleParts } from '../../src/features.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { dueRowsOf } from '../../src/register/dueRows.ts';
import { forgetRow, isLeaving } from '../../src/register/leaving.ts';
import type { CaseRecord } from '../../src/store/rows.ts';

const programme = builtInProgramme('jobstyrke')!;
const world = { ...ruleParts, programme, calendar: createCalendar(), caseload: { limit: 35, of: () => 0 } };
const ended = { on: '2026-03-12', by: 'participationEnded' } as const;
const now = '2026-03-12T10:00';
const ripe = forgetRow('B-1', '2026-03-12T08:59:00.000Z');
const coming = forgetRow('B-1', '2026-10-11T22:00:00.000Z');

function rowsOf(state: Partial<CaseState>, record: Partial<CaseRecord>): string[] {
  const opened = {
    ...openCase({ caseRef: 'B-1', programme: 'jobstyrke', assignees: [] }),
    opened: '2026-01-05',
  };
  const whole = {
    caseRef: 'B-1',
    state: { ...opened, ...state },
    open: [],
    silenced: {},
    due: [],
    ...record,
  };
  const rows = dueRowsOf(whole as unknown as CaseRecord, now, world);
  return rows.filter(({ why }) => why === 'thin' || why === 'forget').map(({ why, at }) => `${why} ${at}`);
}

test.each<[string, Partial<CaseState>, Partial<CaseRecord>, string[]]>([
  ['an open case has none', {}, {}, []],
  ['an end that was taken back takes them with it', {}, { due: [coming] }, []],
  ['whoever asked for it is not forgotten by a new plan', {}, { due: [ripe] }, [`forget ${ripe.at}`]],
  [
    'an ended one has both, by the clock of the day',
    { ended },
    {},
    ['thin 2026-04-10T22:00:00.000Z', `forget ${coming.at}`],
  ],
  ['twice planned is planned once', { ended }, { due: [coming], thinned: true }, [`forget ${coming.at}`]],
])('%s', (_, state, record, expected) => expect(rowsOf(state, record)).toEqual(expected));

test.each<[string, Partial<CaseRecord>, string, boolean]>([
  ['at its moment', { due: [ripe] }, ripe.at, true],
  ['not before', { due: [ripe] }, '2026-03-12T08:58:59.999Z', false],
  ['once it has begun', { due: [], leaving: true }, '2026-01-01', true],
])('a case leaves %s', (_, record, at, expected) =>
  expect(isLeaving({ due: [], ...record } as unknown as CaseRecord, at)).toBe(expected),
);
