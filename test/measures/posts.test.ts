import { describe, expect, test } from 'vitest';
import { addToMonth, type Month } from '../../src/calendar/months.ts';
import { cellId, type MeasureId } from '../../src/measures/measureIds.ts';
import { type Source, sourceOf } from '../../src/measures/source.ts';
import { firstCut } from '../../src/measures/versions.ts';
import type { Bar, Chart } from '../../src/results/charts/chart.ts';
import { deviationsFor } from '../../src/results/statements/deviationsFor.ts';
import { statementCsv } from '../../src/results/statements/file.ts';
import { overTime } from '../../src/results/statements/overTime.ts';
import type { Reader } from '../../src/results/statements/shown.ts';
import { nextVersion } from '../../src/results/statements/version.ts';
import type { StatementLine, StatementRow } from '../../src/store/statementRow.ts';
import { programmes } from './asking.ts';
import { type Equation, equation, workedOut } from './attacker.ts';
import { isFew, sumOf, sums } from './sums.ts';
import { townOf } from './town.ts';

const months = Array.from({ length: 15 }, (_, index) => addToMonth('2025-01', index));
/** Days after the first cut on which a month is counted again. */
const later = 40;

/** What is stored of a team's months, each with a correction: oldest first. */
function rowsOf(source: Source): StatementRow[] {
  const { addDays } = source.team.calendar;
  const cuts = months.flatMap((month) => {
    const first = firstCut(month, source.team.calendar);
    return [first, addDays(first, later)].map((day) => ({ month, day }));
  });
  const latest = new Map<Month, StatementRow>();
  const all = new Map<Month, StatementRow[]>();
  for (const { month, day } of cuts.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    const versions = all.get(month) ?? [];
    const cut = { month, at: `${day}T09:00`, known: addDays(day, -1) };
    const row = nextVersion(source, cut, { versions, earlier: latest });
    if (!row) continue;
    latest.set(month, row);
    all.set(month, [...versions, row]);
  }
  return [...all.values()].flat();
}

const nameOf = (row: StatementRow, { measure, group, since }: StatementLine, part: string) =>
  `${row.month}/${row.version}/${cellId(measure as MeasureId, group)}${since === undefined ? '' : '@'}/${part}`;

/** The numbers of every line that leaves for a channel or a board: as they are, or as far as they were shown. */
function numbersIn(rows: readonly StatementRow[], of: 'exact' | 'open'): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const row of rows) {
    for (const line of row.lines.filter(({ to }) => to.length > 0)) {
      const { n, d } = line[of];
      if (n !== null) numbers.set(nameOf(row, line, 'n'), n);
      if (d !== null) numbers.set(nameOf(row, line, 'd'), d);
    }
  }
  return numbers;
}

/** How they add up: within a version, from month to month, over twelve months, and of days that were missed. */
function equationsOf(rows: readonly StatementRow[], numbers: ReadonlyMap<string, number>): Equation[] {
  const at =
    ({ month, version }: Pick<StatementRow, 'month' | 'version'>) =>
    (cell: string, part: 'n' | 'd') =>
      `${month}/${version}/${cell}/${part}`;
  const within = rows.flatMap((row) => [
    ...sums.map((text) => sumOf(text, at(row))),
    sumOf('M11 d - M11 n - M10 d', at(row)),
  ]);
  const chained = rows.flatMap((row) =>
    rows
      .filter(({ month }) => month === addToMonth(row.month, 1))
      .map((next) => equation([at(row)('M22:stockEnd', 'n'), 1], [at(next)('M22:stockStart', 'n'), -1])),
  );
  const years = rows.flatMap((row) =>
    ['job', 'education', 'earlyPension', 'other'].flatMap((group) =>
      (['n', 'd'] as const).map((part) => {
        const parts = Array.from({ length: 12 }, (_, back) => addToMonth(row.month, -back));
        const terms = parts.map((month): [string, number] => {
          const version = rows.findLast((one) => one.month === month)?.version ?? 1;
          return [
            at({ month, version: month === row.month ? row.version : version })(`M15:${group}`, part),
            1,
          ];
        });
        return equation(...terms, [`${row.month}/${row.version}/M15:${group}@/${part}`, -1]);
      }),
    ),
  );
  // Whoever does the sums knows which of them hold.
  return [...within, ...chained, ...years].filter(
    (one) =>
      [...one.keys()].every((name) => numbers.has(name)) &&
      [...one].reduce((total, [name, factor]) => total + factor * (numbers.get(name) ?? 0), 0) === 0,
  );
}

const readers = ['channel', 'board'] as const;

/** The latest versions of the twelve months before a version, as its card is drawn with. */
function earlierThan(row: StatementRow, rows: readonly StatementRow[]): StatementRow[] {
  return Array.from({ length: 12 }, (_, back) => addToMonth(row.month, back - 12)).flatMap(
    (month) => rows.findLast((one) => one.month === month) ?? [],
  );
}

/** What the deviations on the cards tell: the number that fell, and the mean of the three months before. */
function toldByDeviations(rows: readonly StatementRow[]): {
  shown: Map<string, number>;
  equations: Equation[];
} {
  const shown = new Map<string, number>();
  const equations: Equation[] = [];
  for (const row of rows) {
    const earlier = earlierThan(row, rows);
    for (const reader of readers) {
      const asked = row.deviations.map((one) => ({
        ...{ ...one, month: row.month, version: row.version, askedAt: row.at },
      }));
      for (const { programme } of asked) {
        const told = deviationsFor({ row, earlier, deviations: asked, programme: { id: programme } }, reader);
        for (const one of told.filter(({ deviation }) => deviation === 'fall')) {
          const cell = cellId(one.measure as MeasureId, one.group);
          shown.set(`${row.month}/${row.version}/${cell}/n`, Number(one.shown.replaceAll('.', '')));
          if (one.boundHidden) continue;
          const before = earlier
            .slice(-3)
            .map((of): [string, number] => [`${of.month}/${of.version}/${cell}/n`, 1]);
          equations.push(equation(...before, ['', -Math.round(3 * Number(one.bound))]));
        }
      }
    }
  }
  return { shown, equations };
}

/** Every number in the files, by the names of `numbersIn`. */
function numbersInFiles(rows: readonly StatementRow[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const row of rows) {
    for (const reader of readers) {
      const programme = row.lines[0]?.programme ?? '';
      const lines = statementCsv([{ row, programme }], reader).trimEnd().split('\r\n').slice(1);
      for (const line of lines) {
        const [month = '', version, , measure, group, , n = '', d = ''] = line.split(';');
        const cell = cellId(measure as MeasureId, group === '' ? null : (group ?? null));
        const name = `${row.month}/${version}/${cell}${month.includes('/') ? '@' : ''}`;
        if (n !== '') numbers.set(`${name}/n`, Number(n));
        if (d !== '') numbers.set(`${name}/d`, Number(d));
      }
    }
  }
  return numbers;
}

/** The bars of a version's pictures, as somebody is shown them. */
function barsOf(row: StatementRow, rows: readonly StatementRow[], reader: Reader): Map<string, Bar[]> {
  const bars = new Map<string, Bar[]>();
  const drawn = { programme: row.lines[0]?.programme ?? '', reader, language: 'da' as const };
  const keep = (chart: Chart) => {
    bars.set(chart.kind, [...chart.bars]);
    return 'https://example.test';
  };
  const drawing = { chartUrl: keep, today: row.at.slice(0, 10), months: 12 };
  overTime({ row, earlier: earlierThan(row, rows), ...drawn }, drawing);
  return bars;
}

const towns = Object.values(programmes).flatMap((programme) =>
  [9, 24, 60].map((size) => ({ programme, size, seed: 3 * size + programme.length })),
);

describe('what is posted tells nobody of fewer than five', () => {
  test.each(towns)('$programme, $size cases', ({ programme, size, seed }) => {
    const rows = rowsOf(sourceOf(townOf(seed, size, programme).team));
    const numbers = numbersIn(rows, 'exact');
    const deviations = toldByDeviations(rows);
    const shown = new Map([...numbersIn(rows, 'open'), ...deviations.shown]);
    const equations = [...equationsOf(rows, numbers), ...deviations.equations];
    for (const [name, number] of numbersInFiles(rows))
      expect([name, number]).toEqual([name, shown.get(name)]);
    for (const row of rows) {
      const [leader, channel, board] = (['leader', 'channel', 'board'] as const).map((one) =>
        barsOf(row, rows, one),
      );
      expect(leader).toEqual(channel);
      for (const [kind, bars] of board ?? []) expect([kind, bars]).toEqual([kind, channel?.get(kind)]);
    }
    expect(rows.length).toBeGreaterThan(4);
    expect([...shown].filter(([name, number]) => isFew(number) && !name.includes('/M21:'))).toEqual([]);
    const told = [...workedOut(equations, shown)].filter(
      ([name]) => !name.endsWith('/d') && !name.includes('/M21:') && isFew(numbers.get(name)),
    );
    expect(told).toEqual([]);
    const sumsOfYears = rows.flatMap(({ month, lines }) =>
      lines.some(({ measure, since, open }) => measure === 'M15' && since && !open.hidden)
        ? [month.slice(5)]
        : [],
    );
    for (const month of sumsOfYears) expect(['03', '06', '09', '12']).toContain(month);
  });
});
