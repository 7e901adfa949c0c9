import { expect, test } from 'vitest';
import { addMonths, addToMonth } from '../../src/calendar/months.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { rules } from '../../src/features.ts';
import { allCells } from '../../src/measures/period.ts';
import { type LiveCase, sourceOf, type Team } from '../../src/measures/source.ts';
import { liveCase } from '../../src/register/loadMeasured.ts';
import { measuresCount } from '../../src/results/countMeasures.ts';
import { isOfCourse } from '../../src/retention/course.ts';
import { figuresLeft, keptYears } from '../../src/retention/keptFigures.ts';
import { thin } from '../../src/retention/thin.ts';
import type { Kept } from '../../src/store/keptRow.ts';
import type { CaseRecord, LoggedEvent } from '../../src/store/rows.ts';
import { townOf } from '../measures/town.ts';

const known = '2027-12-31';
const months = Array.from({ length: 18 }, (_, index) => addToMonth('2025-01', index));

const { team } = townOf(7, 40, 'helhedsorienteret-indsats');

/** Every other case comes to its end, and half of those are asked after. */
function endedEvents({ events }: LiveCase, index: number): CaseEvent[] {
  const last = events.at(-1);
  if (!last || index % 2 === 1) return [...events];
  const head = { caseRef: last.caseRef, at: last.at };
  const end: CaseEvent = { ...head, type: 'participationEnded', outcome: index % 4 ? 'ordinaryJob' : 'stu' };
  const given: CaseEvent = {
    ...head,
    type: 'outcomeStatusGiven',
    status: 'ordinary',
    at: halfAYear(last.at),
  };
  return [...events, end, ...(index % 8 === 0 ? [] : [given])];
}

const halfAYear = (at: string) => `${addMonths(at.slice(0, 10), 6)}T10:00`;

/** The cases as the store has them. */
const stored = team.cases.map((one, at) => {
  const { opening, world } = one;
  const events = endedEvents(one, at);
  const log = events.map(
    (event: CaseEvent, index): LoggedEvent => ({ sequence: index + 1, event, by: 'id', source: `${index}` }),
  );
  const state = { caseRef: opening.caseRef, programme: opening.programme, assignees: opening.assignees };
  const record = { caseRef: opening.caseRef, opening, state: { ...state, paidHours: {} }, open: [] };
  return { record: record as unknown as CaseRecord, log, cards: [], world: { ...world, rules } };
});

const ended = (log: readonly LoggedEvent[]) =>
  log.some(({ event }) => ['jobStarted', 'educationStarted', 'participationEnded'].includes(event.type));

function keptOf(left: readonly Kept[]): Team['kept'] {
  const years = left.reduce(
    (all, one) => {
      const changed = keptYears(all, one);
      return [...all.filter(({ year }) => !changed.some((each) => each.year === year)), ...changed];
    },
    [] as ReturnType<typeof keptYears>,
  );
  const programme = team.cases[0]!.world.programme;
  const measured = Object.fromEntries(
    years.flatMap((year) =>
      Object.entries(year.months).flatMap(([month, { measured }]) => {
        const counts = measured?.[programme.id];
        return counts ? [[month, counts] as const] : [];
      }),
    ),
  );
  return [{ programme, months: measured }];
}

/** All that the leader reads of a month but whose cases they are. */
const printed = (of: Team, month: string) =>
  allCells(sourceOf(of), { from: month, month, known })
    .filter(({ measure }) => measure !== 'M17')
    .map(({ measure, group, value, n, d, shown }) => [measure, group, value, n, d, shown].join(' '));

const going = stored.filter(({ log }) => ended(log));
const staying = stored
  .filter(({ log }) => !ended(log))
  .map(({ record, log, world }) => liveCase(record, log, world));
const before: Team = { ...team, cases: stored.map(({ record, log, world }) => liveCase(record, log, world)) };

test('there are cases to go', () => {
  expect(going.length).toBeGreaterThan(5);
  expect(staying.length).toBeGreaterThan(5);
});

test('a month is the same after its cases went at once', () => {
  const left = going.map((one) => figuresLeft({ ...one, goes: 'all' }, [measuresCount]));
  const after: Team = { ...team, cases: staying, kept: keptOf(left) };
  for (const month of months) expect(printed(after, month)).toEqual(printed(before, month));
});

test('a month is the same when their course went first, and what came of them after half a year', () => {
  const left = going.map((one) => figuresLeft({ ...one, goes: 'course' }, [measuresCount]));
  const thinned = going.map(({ record, log, cards, world }) => ({
    ...{ record: { ...thin(record, log, world), state: record.state }, cards, world },
    log: log.filter((logged) => !isOfCourse(log)(logged)),
  }));
  const between: Team = {
    ...team,
    cases: [...staying, ...thinned.map(({ record, log, world }) => liveCase(record, log, world))],
    kept: keptOf(left),
  };
  for (const month of months) expect(printed(between, month)).toEqual(printed(before, month));
  const later = thinned.map((one) => figuresLeft({ ...one, goes: 'all' }, [measuresCount]));
  const after: Team = { ...team, cases: staying, kept: keptOf([...left, ...later]) };
  for (const month of months) expect(printed(after, month)).toEqual(printed(before, month));
});
