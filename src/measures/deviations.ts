import { addToMonth, type Month } from '../calendar/months.ts';
import type { Programme } from '../engine/programme.ts';
import { isSmall } from '../engine/smallNumbers.ts';
import type { Cell } from './cell.ts';
import { compareFractions, decimals, type FigureKind, type Fraction, shownText } from './figure.ts';
import { type CellId, cellId, type MeasureId } from './measureIds.ts';
import { programmeCells } from './period.ts';
import type { Source } from './source.ts';
import { exactly, numberText, type Target, targetOf } from './targets.ts';

/** A figure that asks for an explanation (measures.md 6, C32). */
export interface Deviation {
  programme: string;
  deviation: 'band' | 'fall';
  measure: MeasureId;
  group: string | null;
  shown: string;
  bound: string;
  before: string;
  /** Of a fall: one of the months that it is held against could be somebody. */
  isBoundSmall: boolean;
}

/** A share or a mean over fewer says nothing yet. */
const fewest = 5;

/** Figures whose number is held against the mean of the three months before. */
const watched: readonly CellId[] = ['M4', 'M7', 'M7:started', 'M15:job', 'M22:in'];

/** The deviations of a programme's month, in the order of its figures: out of its band for two months, or fallen. */
export function deviationsOf(
  source: Source,
  programme: Programme,
  { month, known, targets }: { month: Month; known: string; targets: readonly Target[] },
): Deviation[] {
  const first = source.firstMonth(programme, known);
  if (first === undefined) return [];
  const [now = [], ...before] = [0, -1, -2, -3].map((step) => {
    const of = addToMonth(month, step);
    return of < first ? undefined : programmeCells(source, programme, { from: of, month: of, known });
  });
  return now.flatMap((cell) => [
    ...outOfBand(cell, findCell(before[0], cell), targetOf({ ...cell, programme }, targets)),
    ...fallen(
      cell,
      before.map((cells) => findCell(cells, cell)?.n ?? undefined),
    ),
  ]);
}

function findCell(cells: readonly Cell[] | undefined, { measure, group }: Cell): Cell | undefined {
  return cells?.find((cell) => cell.measure === measure && cell.group === group);
}

function deviation(cell: Cell, rest: Omit<Deviation, 'programme' | 'measure' | 'group'>): Deviation {
  return { programme: cell.programme ?? '', measure: cell.measure, group: cell.group, ...rest };
}

function outOfBand(now: Cell, before: Cell | undefined, target: Target | undefined): Deviation[] {
  if (!target || !before || !isJudged(now) || !isJudged(before)) return [];
  const bound = boundPassed(now.exact, target);
  if (bound === undefined || boundPassed(before.exact, target) === undefined) return [];
  const { shown } = now;
  return [deviation(now, { deviation: 'band', shown, bound, before: before.shown, isBoundSmall: false })];
}

const judgedAlways: readonly FigureKind[] = ['count', 'hours'];

function isJudged({ measure, group, kind, d }: Cell): boolean {
  if (judgedAlways.includes(kind) || cellId(measure, group) === 'M2:overdue') return true;
  return d !== null && d >= fewest;
}

/** Which bound a figure lies outside of, as it is printed. */
export function boundPassed(value: Fraction | undefined, { min, max }: Target): string | undefined {
  if (!value) return undefined;
  if (min !== undefined && compareFractions(value, exactly(min)) < 0) return `min ${numberText(min)}`;
  if (max !== undefined && compareFractions(value, exactly(max)) > 0) return `max ${numberText(max)}`;
  return undefined;
}

/** A fall of a fifth, and of three, against the mean of the three months before. */
function fallen(cell: Cell, earlier: readonly (number | undefined)[]): Deviation[] {
  const numbers = earlier.filter((number) => number !== undefined);
  if (!watched.includes(cellId(cell.measure, cell.group)) || numbers.length < 3) return [];
  const now = cell.n ?? 0;
  const sum = numbers.reduce((all, number) => all + number, 0);
  const fall = sum - 3 * now;
  if (sum === 0 || 5 * fall < sum || fall < 9) return [];
  return [
    deviation(cell, {
      deviation: 'fall',
      shown: countText(now),
      bound: decimals({ top: sum, bottom: 3 }, 4),
      before: countText(numbers[0] ?? 0),
      isBoundSmall: numbers.some(isSmall),
    }),
  ];
}

function countText(count: number): string {
  return shownText('count', { top: count, bottom: 1 });
}
