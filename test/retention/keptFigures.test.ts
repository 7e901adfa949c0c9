import { expect, test } from 'vitest';
import { figuresOf } from '../../src/absence/figures.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { openCase } from '../../src/engine/state.ts';
import { deliveryParts, rules } from '../../src/features.ts';
import { hoursOfMonth } from '../../src/paidHours/statement.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import type { CountedCase } from '../../src/register/count.ts';
import { marbleBox } from '../../src/results/marbles.ts';
import { figuresLeft, keptYears } from '../../src/retention/keptFigures.ts';
import type { Kept } from '../../src/store/keptRow.ts';
import type { CaseRecord, LoggedEvent } from '../../src/store/rows.ts';
import { aCard } from '../support/rows.ts';

const programme = builtInProgramme('flere-skal-med')!;
const world = { rules, programme, calendar: createCalendar(), caseload: { limit: 35, of: () => 0 } };
const months = ['2025-11', '2025-12', '2026-01', '2026-02'];

/** A case with these hours in the months above (0: nothing registered), days that were missed or met, and a post. */
function aCase(
  index: number,
  hours: readonly number[],
  days: Record<string, 'missed' | 'met'> = {},
): CountedCase {
  const caseRef = `B-${index}`;
  const key = `${caseRef}|C15|share|2026-01-20T10:00`;
  const posted = {
    posted: '2026-01-20T10:00',
    marble: { by: 'id', at: `2026-0${1 + (index % 2)}-21T10:00` },
  };
  const paidHours = Object.fromEntries(
    months.flatMap((month, at) => (hours[at] ? [[month, { ordinary: hours[at] * 100 }]] : [])),
  );
  const log = Object.entries(days).flatMap(([day, mark], at): LoggedEvent[] => {
    const head = { at: `${day}T08:30`, caseRef };
    const missed: LoggedEvent['event'] = { ...head, type: 'notArrived' };
    const event =
      mark === 'missed' ? missed : ({ ...head, type: 'attendanceMarked', on: day, mark } as const);
    return [{ sequence: at + 1, event, by: 'id', source: `${at}` }];
  });
  const state = {
    ...openCase({ caseRef, programme: programme.id, assignees: [] }),
    paidHours,
    attendance: days,
  };
  const card = aCard(key, { card: 'C15', kind: 'share', where: 'channel', ...posted });
  const record = { caseRef, state, open: [key] } as unknown as CaseRecord;
  return { record, log, cards: [{ row: card, etag: '' }], world, goes: 'all' };
}

const cases = [
  aCase(1, [10, 31, 30, 0], { '2026-01-12': 'missed', '2026-01-13': 'met' }),
  aCase(2, [0, 0, 12.5, 29.99], { '2026-02-02': 'missed' }),
  aCase(3, [0, 40, 0, 30]),
  aCase(4, [1, 0, 0, 0], { '2026-01-12': 'met' }),
  aCase(5, [0, 0, 0, 0]),
];

/** What is left of some of the cases, forgotten one after the other. */
function leftOf(gone: readonly CountedCase[]): Kept {
  let kept: Record<string, Kept[string]> = {};
  for (const one of gone) {
    const known = Map.groupBy(Object.entries(kept), ([month]) => month.slice(0, 4));
    const years = [...known].map(([year, all]) => ({ year, months: Object.fromEntries(all) }));
    for (const { months: ofYear } of keptYears(years, figuresLeft(one, deliveryParts.added.counts)))
      kept = { ...kept, ...ofYear };
  }
  return kept;
}

/** Every figure that is counted from the cases of a team. */
function counted(live: readonly CountedCase[], kept: Kept) {
  const states = live.map(({ record }) => record.state);
  const posts = live.flatMap((one) => one.cards.map(({ row }) => row));
  return months.map((month) => ({
    hours: hoursOfMonth(states, month, () => programme, kept),
    marbles: marbleBox(posts, month, kept),
    absence: figuresOf(live, month, [kept]),
  }));
}

const subsets = Array.from({ length: 2 ** cases.length }, (_, bits) => bits);

test('whichever cases are forgotten, in whichever order, every figure of every month stays', () => {
  const before = counted(cases, {});
  expect(before[2]?.hours).toMatchObject({ citizens: 2, median: 21_25, reached: 1, first: 1 });
  expect(before[3]?.marbles.ofYear.target).toBe(5);
  expect(before[2]?.absence.attended).toEqual({ count: 2, of: 3 });
  for (const bits of subsets) {
    const isGone = (_: unknown, index: number) => (bits & (1 << index)) > 0;
    const [gone, live] = [cases.filter(isGone), cases.filter((one, index) => !isGone(one, index))];
    expect(counted(live, leftOf(gone)), `${bits}`).toEqual(before);
    expect(leftOf(gone.toReversed())).toEqual(leftOf(gone));
  }
});

test('what is kept tells neither whose it is nor which figures belong together', () => {
  const kept = leftOf(cases);
  expect(kept['2025-12']?.hours).toEqual([31_00, 40_00]);
  expect(kept['2026-01']?.hours).toEqual([12_50, 30_00]);
  expect(kept['2026-01']?.shared).toEqual({ C15: 5 });
  expect(JSON.stringify(kept)).not.toContain('B-');
});
