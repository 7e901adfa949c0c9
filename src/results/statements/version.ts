import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import type { Month } from '../../calendar/months.ts';
import type { Cell } from '../../measures/cell.ts';
import type { Deviation } from '../../measures/deviations.ts';
import { type FrozenCell, freezeMonth } from '../../measures/freeze.ts';
import { measureIds } from '../../measures/measureIds.ts';
import { cellKey } from '../../measures/smallNumbers.ts';
import type { Source } from '../../measures/source.ts';
import type { Target } from '../../measures/targets.ts';
import type {
  PrintedFigure,
  StatementDeviation,
  StatementLine,
  StatementRow,
} from '../../store/statementRow.ts';

/** A version that is to be cut: of which month, when, and what was known by then (measures.md 5.1). */
export interface Cut {
  month: Month;
  at: LocalInstant;
  known: LocalDate;
  /** The team's own. */
  targets?: readonly Target[];
  benchmarks?: StatementRow['benchmarks'];
}

/** What has been told already. */
export interface Told {
  /** The versions of the month, oldest first. */
  versions: readonly StatementRow[];
  /** The latest version of each month before it. */
  earlier: ReadonlyMap<Month, StatementRow>;
}

/** The next version of a month; undefined where it would tell the same as the last one. Pure. */
export function nextVersion(source: Source, cut: Cut, { versions, earlier }: Told): StatementRow | undefined {
  const last = versions.at(-1);
  const { targets = [], benchmarks, ...when } = cut;
  const { cells, deviations } = freezeMonth(source, {
    ...when,
    hidden: hiddenIn(last),
    targets,
    toldOf: (month, key) => isTold(earlier.get(month), key),
  });
  const lines = cells.map(lineOf);
  const changed = last ? changedMeasures(last.lines, lines) : [];
  if (last && changed.length === 0) return undefined;
  if (lines.length === 0) return undefined;
  return {
    ...when,
    version: (last?.version ?? 0) + 1,
    changed,
    lines,
    deviations: deviations.map(shownDeviation),
    ...(benchmarks && { benchmarks }),
  };
}

function lineOf({ exact, open, ...rest }: FrozenCell): StatementLine {
  return {
    ...{ programme: exact.programme ?? '', measure: exact.measure, group: exact.group },
    exact: printed(exact),
    to: exact.to.flatMap((reader) => (reader === 'worker' ? [] : [reader])),
    open: { ...printed(open), hidden: open.hidden },
    ...rest,
  };
}

function printed({ value, numerator, denominator, shown }: Cell): PrintedFigure {
  return { value, n: numerator, d: denominator, shown };
}

function shownDeviation({ isBoundSmall, ...deviation }: Deviation): StatementDeviation {
  return { ...deviation, ...(isBoundSmall && { boundHidden: true }) };
}

function ofMonthAlone(lines: readonly StatementLine[]): StatementLine[] {
  return lines.filter(({ since }) => since === undefined);
}

function hiddenIn(version: StatementRow | undefined): Set<string> {
  const hidden = ofMonthAlone(version?.lines ?? []).filter(({ open }) => open.hidden);
  return new Set(hidden.map(keyOf));
}

function isTold(version: StatementRow | undefined, key: string): boolean | undefined {
  const line = ofMonthAlone(version?.lines ?? []).find((one) => keyOf(one) === key);
  return version && (line === undefined ? false : !line.open.hidden);
}

/** The same as `cellKey` of the cell that it was made from. */
function keyOf({ programme, measure, group }: StatementLine): string {
  return cellKey({ programme, measure: measure as Cell['measure'], group });
}

/** The measures that tell the leader another figure than before, in the order of their table. */
export function changedMeasures(before: readonly StatementLine[], after: readonly StatementLine[]): string[] {
  const [was, is] = [before, after].map(
    (lines) => new Map(ofMonthAlone(lines).map((line) => [keyOf(line), line])),
  ) as [Map<string, StatementLine>, Map<string, StatementLine>];
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => JSON.stringify(was.get(key)?.exact) !== JSON.stringify(is.get(key)?.exact),
  );
  const changed = new Set(differing.map((key) => (is.get(key) ?? was.get(key))?.measure));
  return measureIds.filter((measure) => changed.has(measure));
}
