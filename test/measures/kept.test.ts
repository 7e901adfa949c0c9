import { describe, expect, test } from 'vitest';
import { lastDate } from '../../src/calendar/days.ts';
import { addToMonth } from '../../src/calendar/months.ts';
import { addToKept, countsOfCase, countsOfWorkers } from '../../src/measures/caseCounts.ts';
import type { MonthCounts } from '../../src/measures/counts.ts';
import { type Course, courseOf } from '../../src/measures/course.ts';
import { allCells } from '../../src/measures/period.ts';
import { type Kept, type LiveCase, sourceOf, type Team } from '../../src/measures/source.ts';
import { townOf } from './town.ts';

const months = Array.from({ length: 26 }, (_, index) => addToMonth('2025-01', index));

/** The team when the cases that have ended are gone, and only their counts are left. */
function afterDeletion(team: Team): Team {
  const all = team.cases.map((one) => ({ one, course: courseOf(one.opening, one.events, one.world) }));
  const gone = all.filter(({ course }) => course.ended !== undefined);
  const byProgramme = Map.groupBy(gone, ({ course }) => course.programme);
  const kept = [...byProgramme].map(([programme, cases]): Kept => {
    const counts = cases.map(({ course }) => countsOfCase(course));
    const workers = cases.map(({ course }) => countsOfWorkers(course, '2025-01'));
    return { programme, months: counts.reduce(addToKept, {}), workers: workers.reduce(addByWorker, {}) };
  });
  return { ...team, cases: all.flatMap(({ one, course }) => (course.ended ? [] : [one])), kept };
}

type ByWorker = Readonly<Record<string, Readonly<Record<string, MonthCounts>>>>;

function addByWorker(kept: ByWorker, more: ByWorker): ByWorker {
  const all = new Set([...Object.keys(kept), ...Object.keys(more)]);
  return Object.fromEntries(
    [...all].map((month) => [month, addToKept(kept[month] ?? {}, more[month] ?? {})]),
  );
}

const printed = (team: Team, from: string, month: string, worker?: string) =>
  allCells(sourceOf(team), { from, month, known: lastDate, ...(worker === undefined ? {} : { worker }) }).map(
    ({ programme, measure, group, value, numerator, denominator, shown }) =>
      `${programme} ${measure} ${group} ${value} ${numerator}/${denominator} ${shown}`,
  );

describe('counted before deleted: a month is what is kept and what is still there', () => {
  const towns = [1, 2, 3].map((seed) => {
    const { team } = townOf(seed, 30);
    return { seed, before: team, after: afterDeletion(team) };
  });

  test.each(towns)('every month of town $seed', ({ before, after }) => {
    expect(after.cases.length).toBeLessThan(before.cases.length);
    for (const month of months) expect(printed(after, month, month)).toEqual(printed(before, month, month));
  });

  test.each(towns)('a year and a half of town $seed, and one worker of it', ({ before, after }) => {
    expect(printed(after, '2025-01', '2026-06')).toEqual(printed(before, '2025-01', '2026-06'));
    const worker = workerIn(before.cases);
    expect(printed(after, '2025-03', '2025-03', worker)).toEqual(
      printed(before, '2025-03', '2025-03', worker),
    );
  });

  test('nothing that is kept names a case, a day or a worker', () => {
    for (const { before, after } of towns) {
      const text = JSON.stringify(after.kept?.map(({ months: counts }) => counts));
      const names = before.cases.flatMap(({ opening }) => [
        opening.caseRef,
        ...opening.assignees.map(([, worker]) => worker),
      ]);
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });

  test('a case of which nothing is known leaves nothing', () => {
    const [{ opening, world }] = towns[0]!.before.cases as [LiveCase];
    const course: Course = courseOf(opening, [], world);
    expect(countsOfCase(course)).toEqual({});
  });
});

function workerIn(cases: readonly LiveCase[]): string {
  return cases[0]?.opening.assignees[0]?.[1] ?? '';
}
