import type { Programme } from '../engine/programme.ts';
import type { Cell } from './cell.ts';
import type { MonthCounts } from './counts.ts';
import { shownText, valueText } from './figure.ts';
import { figureOf, type PeriodCounts } from './figures.ts';
import { letterOf } from './letters.ts';
import type { MeasureId } from './measureIds.ts';
import { byOutcome } from './outcomes.ts';
import { type Row, table } from './table.ts';

/** Every figure of a programme in the order of the table, nothing hidden yet but what nobody may see. */
export function cellsOf(programme: Programme, counts: PeriodCounts): Cell[] {
  const letter = letterOf(programme);
  return table
    .filter(({ programmes }) => programmes === 'all' || (letter && programmes.includes(letter)))
    .flatMap((row) =>
      groupsOf(row, programme, counts).map((group) => cellOf(row, group, { programme, counts })),
    );
}

function groupsOf({ group }: Row, { stages }: Programme, { last, period }: PeriodCounts): (string | null)[] {
  if (group === null || typeof group === 'string') return [group];
  switch (group.each) {
    case 'stage':
      return stages.flatMap(({ id, exit }) => (exit.length > 0 ? [id] : []));
    case 'indicator':
      return groupsIn(last, 'M14').sort(byIndicator);
    case 'outcome':
      return groupsIn(period, 'M15')
        .filter((name) => name.includes(':'))
        .sort(byOutcome);
  }
}

function groupsIn({ tallies }: MonthCounts, measure: MeasureId): string[] {
  const prefix = `${measure}:`;
  return Object.keys(tallies).flatMap((cell) => (cell.startsWith(prefix) ? [cell.slice(prefix.length)] : []));
}

/** By name; of one indicator `last` before `baseline`. */
function byIndicator(one: string, other: string): number {
  const [left = '', right = ''] = [one, other].map((group) => group.replace(/\.baseline$/, '.zero'));
  const [first, second] = [left.split('.')[0] ?? '', right.split('.')[0] ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return left < right ? -1 : 1;
}

function cellOf(
  row: Row,
  group: string | null,
  { programme, counts }: { programme: Programme; counts: PeriodCounts },
): Cell {
  const { measure, kind, to } = row;
  const figure = figureOf(row, group, counts);
  const cell = shownCell({ programme: programme.id, measure, group, kind, to, ...figure });
  return kind === 'change' && isFew(cell.d) ? { ...cell, ...nothing, shown: '<5', hidden: true } : cell;
}

const nothing = { value: null, numerator: null, denominator: null };

function isFew(count: number | null): boolean {
  return count !== null && count > 0 && count < 5;
}

/** A cell with nothing hidden. */
export function shownCell(
  cell: Omit<Cell, 'value' | 'numerator' | 'denominator' | 'shown' | 'hidden'>,
): Cell {
  const { kind, n, d, exact } = cell;
  return {
    ...cell,
    value: exact ? valueText(kind, exact) : null,
    numerator: n,
    denominator: d,
    shown: shownText(kind, exact),
    hidden: false,
  };
}
