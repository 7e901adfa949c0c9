import { addToMonth, type Month } from '../calendar/months.ts';
import type { Programme } from '../engine/programme.ts';
import type { Cell } from './cell.ts';
import { guardChannel } from './channelGuard.ts';
import { boundPassed, type Deviation, deviationsOf } from './deviations.ts';
import { programmeCells } from './period.ts';
import { cellKey, hideSmallNumbers, keepHidden } from './smallNumbers.ts';
import type { Source } from './source.ts';
import { numberText, type Target, targetOf } from './targets.ts';

/** A figure as a version of its month freezes it: as it is, and as a channel or a board sees it. */
export interface FrozenCell {
  exact: Cell;
  open: Cell;
  target?: string;
  outside?: string;
  /** The first of the months that it is counted over, where that is not the month alone. */
  since?: Month;
}

export interface Frozen {
  cells: FrozenCell[];
  deviations: Deviation[];
}

export interface Freezing {
  month: Month;
  /** K: what was registered up to this day is in it. */
  known: string;
  /** Cells that an earlier version of the month has hidden, by `cellKey`. */
  hidden: ReadonlySet<string>;
  targets: readonly Target[];
  /** Whether a channel has read a cell of an earlier month; undefined: the month was never told. */
  toldOf(month: Month, key: string): boolean | undefined;
}

/** All that is told of a month, of every programme that had a case by then (measures.md 5.1). */
export function freezeMonth(source: Source, freezing: Freezing): Frozen {
  const programmes = source.programmes.filter((programme) => {
    const first = source.firstMonth(programme, freezing.known);
    return first !== undefined && first <= freezing.month;
  });
  return {
    cells: programmes.flatMap((programme) => cellsOf(source, programme, freezing)),
    deviations: programmes.flatMap((programme) => deviationsOf(source, programme, freezing)),
  };
}

function cellsOf(source: Source, programme: Programme, freezing: Freezing): FrozenCell[] {
  const { month, known, hidden, targets } = freezing;
  const exact = programmeCells(source, programme, { from: month, month, known });
  const open = keepHidden(guardChannel(hideSmallNumbers(exact)), hidden);
  const frozen = exact.map((cell, index): FrozenCell => {
    const target = targetOf({ ...cell, programme }, targets);
    const outside = target && boundPassed(cell.exact, target);
    return {
      ...{ exact: cell, open: open[index] ?? cell },
      ...(target?.target !== undefined && { target: numberText(target.target) }),
      ...(outside !== undefined && { outside }),
    };
  });
  const told = new Set(open.filter((cell) => !cell.hidden).map(cellKey));
  // Only where it is counted: the months since the start are many.
  const sinceStart = exact.some(({ measure }) => measure === 'M29');
  return [...frozen, ...longCells(source, programme, { ...freezing, told, sinceStart })];
}

interface Told {
  /** The cells of the month itself that are read. */
  told: ReadonlySet<string>;
  /** Whether there is a figure of all who have come since the start. */
  sinceStart: boolean;
}

const months = 12;

/** M15 of the twelve months that end with this one; M29 of all who have come since the start (measures.md 6, C31). */
function longCells(source: Source, programme: Programme, freezing: Freezing & Told): FrozenCell[] {
  const { month, known, sinceStart } = freezing;
  const year = addToMonth(month, 1 - months);
  const first = source.firstMonth(programme, known) ?? month;
  const over = (from: Month) => programmeCells(source, programme, { from, month, known });
  return [
    ...over(year)
      .filter(({ measure, group }) => measure === 'M15' && !group?.includes(':'))
      .map((cell) => ({ exact: cell, open: openYear(cell, year, freezing), since: year })),
    ...(sinceStart ? over(first) : [])
      .filter(({ measure }) => measure === 'M29')
      .map((cell) => ({ exact: cell, open: hiddenCell(cell), since: first })),
  ];
}

/** Quarters end in these: two such sums in a row would tell the month between them. */
const quarterEnds = ['03', '06', '09', '12'];

/**
 * A sum beside the months that it is made of tells what one of them hides, and what two of them hide together: it is
 * read only where each of its months was.
 */
function openYear(cell: Cell, from: Month, { month, toldOf, told }: Freezing & Told): Cell {
  const key = cellKey(cell);
  const before = Array.from({ length: months - 1 }, (_, index) => addToMonth(from, index));
  const isQuarter = quarterEnds.includes(month.slice(5));
  const isAllTold = told.has(key) && before.every((one) => toldOf(one, key) === true);
  return isQuarter && isAllTold ? cell : hiddenCell(cell);
}

function hiddenCell(cell: Cell): Cell {
  return { ...cell, value: null, numerator: null, denominator: null, shown: 'skjult', hidden: true };
}
