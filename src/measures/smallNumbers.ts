import { isSmall } from '../engine/smallNumbers.ts';
import type { Cell } from './cell.ts';
import { type CellId, cellId } from './measureIds.ts';
import { hideParts, isPart } from './parts.ts';

/*
 * What of a programme's figures a channel or a board may see (measures.md 4): a number from one to four could be
 * somebody, and what is left may not tell it by subtraction. The rules are applied in this order, to all measures,
 * whoever is to read them.
 */
const rules: readonly ((cells: readonly Cell[]) => readonly Cell[])[] = [
  (cells) => cells.map(hideSmall),
  hideParts,
  hideJobsByKind,
  hideFlow,
  hideStarts,
  hideWithPaused,
  hideInner,
];

export function hideSmallNumbers(cells: readonly Cell[]): readonly Cell[] {
  return rules.reduce((hidden, rule) => rule(hidden), cells);
}

/** What replaces a cell: `–` and 0 too, where the rule says so. */
const noShare = { value: null, numerator: null };
const nothing = { ...noShare, denominator: null };
const secret = { shown: 'skjult', hidden: true };
const few = { shown: '<5', hidden: true };

/** H1–H3: a cell by itself. */
function hideSmall(cell: Cell): Cell {
  const { measure, kind, n, d, citizens } = cell;
  if (cell.hidden) return cell;
  if (kind === 'count') return measure !== 'M21' && isSmall(n ?? 0) ? { ...cell, ...nothing, ...few } : cell;
  if (kind === 'share') return hideSmallShare(cell, n ?? 0, d ?? 0);
  if (isSmall(citizens ?? 0)) return { ...cell, ...nothing, ...few };
  // Talks and open days tell how many cases there are, and so does the number of those with hours.
  if (measure === 'M3') return { ...cell, ...nothing };
  return measure === 'M6' ? { ...cell, denominator: null } : cell;
}

/** H2. All but a few is few too: then only a bound is told. */
function hideSmallShare(cell: Cell, n: number, d: number): Cell {
  if (isSmall(d)) return { ...cell, ...nothing, ...few };
  if (isSmall(n)) return { ...cell, ...noShare, ...few };
  if (isPart(cell) || !isSmall(d - n)) return cell;
  return { ...cell, ...noShare, shown: `mindst ${Math.floor((100 * (d - 4)) / d)} %`, hidden: true };
}

/** H4b: those in employment are those in ordinary jobs and those in social enterprises. */
function hideJobsByKind(cells: readonly Cell[]): readonly Cell[] {
  const kinds: CellId[] = ['M20:ordinary', 'M20:socialEnterprise'];
  if (!isAnyHidden(cells, [...kinds, 'M20:employed'])) return cells;
  return change(cells, kinds, (cell) =>
    cell.hidden || cell.n === 0 ? cell : { ...cell, ...noShare, ...secret },
  );
}

/** H5: the stock tells by its two ends how many came and left together. */
function hideFlow(cells: readonly Cell[]): readonly Cell[] {
  const stock: CellId[] = ['M22:stockStart', 'M22:in', 'M22:out', 'M22:stockEnd'];
  if (!stock.some((id) => isSmall(numberOf(cells, id)))) return cells;
  const flow = change(cells, ['M22:in', 'M22:out'], asHidden);
  return flow.map((cell) => {
    if (['M15', 'M24', 'M29'].includes(cell.measure)) return { ...cell, ...nothing, ...secret };
    return cell.measure === 'M4' ? { ...cell, ...nothing } : cell;
  });
}

/** H6: placements that began and that stopped tell each other. */
function hideStarts(cells: readonly Cell[]): readonly Cell[] {
  const stopped = cells.find((cell) => cell.measure === 'M8' && cell.group === null)?.d ?? 0;
  if (!isSmall(numberOf(cells, 'M7:started')) && !isSmall(stopped)) return cells;
  return cells.map((cell) => {
    if (cell.measure === 'M8') return { ...cell, ...nothing, ...secret };
    if (cell.measure === 'M13') return { ...cell, ...nothing };
    if (cell.measure !== 'M7' || cell.group === null) return cell;
    return cell.group === 'started' || (cell.n ?? 0) > 0 ? asHidden(cell) : cell;
  });
}

/** H7: whole numbers of the active cases tell, beside the stock, who is on pause. */
function hideWithPaused(cells: readonly Cell[]): readonly Cell[] {
  if (!isSmall(numberOf(cells, 'M22:paused'))) return cells;
  return change(cells, ['M2', 'M2:overdue', 'M7', 'M25', 'M26'], (cell) => ({ ...cell, ...nothing }));
}

/** One that lies inside another: the difference of the two may be few. */
const nested: readonly [outer: CellId, inner: CellId][] = [
  ['M2', 'M2:overdue'],
  ['M4', 'M5'],
  ['M29:job', 'M29:jobOfPlacement'],
];

/** H8. */
function hideInner(cells: readonly Cell[]): readonly Cell[] {
  return nested.reduce((all, [outer, inner]) => {
    const isTold = isSmall(numberOf(all, outer) - numberOf(all, inner)) && !isAnyHidden(all, [outer, inner]);
    return isTold ? change(all, [inner], (cell) => ({ ...cell, ...noShare, ...secret })) : all;
  }, cells);
}

/** By H1 if that has hidden it, or else as `skjult`. */
function asHidden(cell: Cell): Cell {
  return cell.hidden ? cell : { ...cell, ...noShare, ...secret };
}

function idOf({ measure, group }: Cell): CellId {
  return cellId(measure, group);
}

function numberOf(cells: readonly Cell[], id: CellId): number {
  return cells.find((cell) => idOf(cell) === id)?.n ?? 0;
}

function isAnyHidden(cells: readonly Cell[], ids: readonly CellId[]): boolean {
  return cells.some((cell) => cell.hidden && ids.includes(idOf(cell)));
}

function change(cells: readonly Cell[], ids: readonly CellId[], how: (cell: Cell) => Cell): readonly Cell[] {
  return cells.map((cell) => (ids.includes(idOf(cell)) ? how(cell) : cell));
}

export function cellKey({
  programme,
  measure,
  group,
}: Pick<Cell, 'programme' | 'measure' | 'group'>): string {
  return JSON.stringify([programme, measure, group]);
}

/** H9: what an earlier version of the month hid stays hidden. `earlier`: by `cellKey`. */
export function keepHidden(cells: readonly Cell[], earlier: ReadonlySet<string>): Cell[] {
  return cells.map((cell) => {
    if (!earlier.has(cellKey(cell))) return cell;
    return cell.hidden ? { ...cell, ...nothing } : { ...cell, ...nothing, ...secret };
  });
}
