import { describe, expect, it, test } from 'vitest';
import { addToMonth, type Month } from '../../src/calendar/months.ts';
import { cellId, type MeasureId } from '../../src/measures/measureIds.ts';
import { allCells } from '../../src/measures/period.ts';
import { type Source, sourceOf } from '../../src/measures/source.ts';
import { statementOf } from '../../src/measures/statement.ts';
import { type Version, versionsUntil } from '../../src/measures/versions.ts';
import { programmes } from './asking.ts';
import { type Equation, equation, workedOut } from './attacker.ts';
import { isFew, sumOf, sums } from './sums.ts';
import { townOf } from './town.ts';

/** One version of one month; its numbers are named `month/version/cell/n` and `…/d`. */
interface Posted {
  month: Month;
  version: Version;
  /** The day after which another version takes its place. */
  until: string | undefined;
}

const months = ['2025-03', '2025-04', '2025-05', '2025-06'];
/** The last day on which somebody looks: six weeks of corrections of the last month. */
const last = '2025-08-15';

function postedBy(source: Source): Posted[] {
  return months.flatMap((month) => {
    const versions = versionsUntil(source, month, last);
    return versions.map((version, index) => ({
      month,
      version,
      until: versions[index + 1]?.at?.slice(0, 10),
    }));
  });
}

const name = ({ month, version }: Posted, cell: string, part: 'n' | 'd') =>
  `${month}/${version.number}/${cell}/${part}`;

const nameIn = (posted: Posted) => (cell: string, part: 'n' | 'd') => name(posted, cell, part);

/** What somebody in the channel and on the board has read. */
function shownNumbers(source: Source, posted: readonly Posted[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const one of posted) {
    const asOf = one.version.at?.slice(0, 10) ?? '';
    for (const audience of ['channel', 'board'] as const) {
      const { lines } = statementOf(source, { from: one.month, month: one.month, asOf, audience }, []);
      for (const { measure, group, numerator, denominator } of lines) {
        const cell = cellId(measure, group);
        if (numerator !== null) shown.set(name(one, cell, 'n'), numerator);
        if (denominator !== null) shown.set(name(one, cell, 'd'), denominator);
      }
    }
  }
  return shown;
}

/** The numbers as they are, of everything that is printed for a channel or a board. */
function trueNumbers(source: Source, posted: readonly Posted[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const one of posted) {
    for (const { measure, group, n, d, to } of allCells(source, {
      from: one.month,
      month: one.month,
      known: one.version.known,
    })) {
      if (to.length === 0 || measure === 'M21') continue;
      const cell = cellId(measure, group);
      if (n !== null) numbers.set(name(one, cell, 'n'), n);
      if (d !== null) numbers.set(name(one, cell, 'd'), d);
    }
  }
  return numbers;
}

const same = (one: string, other: string): Equation => equation([one, 1], [other, -1]);

/** A version says which measures it changes: of all others the numbers are those of the one before. */
function unchanged(posted: readonly Posted[], names: Iterable<string>): Equation[] {
  return [...names].flatMap((full) => {
    const [month, number, cell = '', part] = full.split('/');
    const before = `${month}/${Number(number) - 1}/${cell}/${part}`;
    const one = posted.find(({ month: of, version }) => of === month && String(version.number) === number);
    const isNew = !one || number === '1' || one.version.changed.includes(cell.split(':')[0] as MeasureId);
    return isNew ? [] : [same(full, before)];
  });
}

/** A month begins with the stock with which the one before it ended, where both are the latest on some day. */
function chained(posted: readonly Posted[]): Equation[] {
  return posted.flatMap((one) =>
    posted
      .filter((next) => next.month === addToMonth(one.month, 1) && isTogether(one, next))
      .map((next) => same(name(one, 'M22:stockEnd', 'n'), name(next, 'M22:stockStart', 'n'))),
  );
}

function isTogether(one: Posted, other: Posted): boolean {
  const begins =
    [one, other]
      .map(({ version }) => version.at?.slice(0, 10) ?? '')
      .sort()
      .at(-1) ?? '';
  return [one, other].every(({ until }) => until === undefined || until > begins);
}

function equationsOf(posted: readonly Posted[], numbers: ReadonlyMap<string, number>): Equation[] {
  const own = posted.flatMap((one) => sums.map((text) => sumOf(text, nameIn(one))));
  const all = [...own, ...unchanged(posted, numbers.keys()), ...chained(posted)];
  return all.filter((one) => [...one.keys()].every((each) => numbers.has(each)));
}

const towns = Object.values(programmes).flatMap((programme) =>
  [6, 18, 45].map((size) => ({ programme, size, seed: size + programme.length })),
);

describe('no cell under five can be worked out from what a channel or a board was ever shown', () => {
  test.each(towns)('$programme, $size cases', ({ programme, size, seed }) => {
    const source = sourceOf(townOf(seed, size, programme).team);
    const posted = postedBy(source);
    const numbers = trueNumbers(source, posted);
    const shown = shownNumbers(source, posted);
    const equations = equationsOf(posted, numbers);
    // The reader's arithmetic is right, and there is something to find.
    expect(equations.filter((one) => total(one, numbers) !== 0)).toEqual([]);
    expect([...numbers].filter(([each, number]) => isFew(number) && !shown.has(each)).length).toBeGreaterThan(
      0,
    );
    const told = [...workedOut(equations, shown)].filter(
      ([each]) => each.endsWith('/n') && isFew(numbers.get(each)),
    );
    expect(told).toEqual([]);
    // Celebrations are exempt: each was told in the channel, with its number.
    expect([...shown].filter(([each, number]) => isFew(number) && !each.includes('/M21:'))).toEqual([]);
  });
});

function total(one: Equation, numbers: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [each, factor]) => sum + factor * (numbers.get(each) ?? 0), 0);
}

describe('the reader works out what there is to work out', () => {
  const known = (numbers: Record<string, number>) => new Map(Object.entries(numbers));

  it('one unknown of a sum', () => {
    const sum = equation(['a', 1], ['b', 1], ['c', -1]);
    expect(workedOut([sum], known({ a: 7, c: 9 }))).toEqual(new Map([['b', 2]]));
  });

  it('two unknowns of two sums, and not of one', () => {
    const [one, other] = [equation(['a', 1], ['b', 1], ['c', -1]), equation(['a', 1], ['b', -1], ['d', -1])];
    expect(workedOut([one], known({ c: 9 })).size).toBe(0);
    expect(workedOut([one, other], known({ c: 9, d: 5 }))).toEqual(known({ a: 7, b: 2 }));
  });

  it('a stock that is known at both ends tells the one flow that was shown', () => {
    const posted: Posted = {
      month: '2025-03',
      version: { number: 1, at: null, known: '2025-04-02', changed: [] },
      until: undefined,
    };
    const at = (cell: string) => name(posted, cell, 'n');
    const shown = known({ [at('M22:stockStart')]: 16, [at('M22:stockEnd')]: 15, [at('M22:in')]: 0 });
    expect(workedOut([sumOf(sums[0] ?? '', nameIn(posted))], shown).get(at('M22:out'))).toBe(1);
  });
});
