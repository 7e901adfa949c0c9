import { isSmall } from '../engine/smallNumbers.ts';
import type { Cell } from './cell.ts';
import { type CellId, cellId } from './measureIds.ts';

/*
 * What a post hides beyond measures.md 4, which leaves small numbers to be worked out from figures beside each other:
 * whoever reads several of them, and knows how they add up, may still not learn of fewer than five people.
 */
const rules: readonly ((cells: readonly Cell[]) => readonly Cell[])[] = [
  hideAttendance,
  hideRest,
  hideSharesThatTellPaused,
  hideFlowAlike,
];

/** One programme's figures of a month, hidden by measures.md 4 already. */
export function guardChannel(cells: readonly Cell[]): readonly Cell[] {
  return rules.reduce((hidden, rule) => rule(hidden), cells);
}

const nothing = { value: null, numerator: null, denominator: null, shown: 'skjult', hidden: true };

/** The days that were missed are those that were handled or not: one of the two figures tells the other's whole. */
function hideAttendance(cells: readonly Cell[]): readonly Cell[] {
  const both: CellId[] = ['M10', 'M11'];
  return both.some((id) => find(cells, id)?.hidden) ? hide(cells, both) : cells;
}

/** Who is not on pause is what is left of the stock: few of them tell as much as few on pause. */
function hideRest(cells: readonly Cell[]): readonly Cell[] {
  const active = numberOf(cells, 'M22:stockEnd') - numberOf(cells, 'M22:paused');
  return isSmall(active) ? hide(cells, ['M22:paused']) : cells;
}

/** Shares of the active cases that stay when the paused ones are hidden. */
const ofActive: readonly CellId[] = ['M2', 'M2:overdue', 'M7', 'M25', 'M26'];
const few = [1, 2, 3, 4];

/** A percentage fits few denominators: where only one number of paused cases is left that fits them all, they go. */
function hideSharesThatTellPaused(cells: readonly Cell[]): readonly Cell[] {
  const stock = find(cells, 'M22:stockEnd');
  if (!find(cells, 'M22:paused')?.hidden || stock === undefined || stock.hidden) return cells;
  const shown = ofActive
    .flatMap((id) => find(cells, id) ?? [])
    .filter(({ hidden, exact }) => exact && !hidden);
  const fitting = few.filter((paused) => shown.every((cell) => fits(cell.shown, (stock.n ?? 0) - paused)));
  return fitting.length > 1 ? cells : hide(cells, ofActive);
}

/** Whether some number out of `whole` is shown as this percentage; 1–4, and all but 1–4, would have been hidden. */
function fits(shown: string, whole: number): boolean {
  for (let part = 0; part <= whole; part += 1) {
    if (isSmall(part) || isSmall(whole - part)) continue;
    if (whole > 0 && `${Math.floor((200 * part + whole) / (2 * whole))} %` === shown) return true;
  }
  return false;
}

/** With both ends of the stock shown, the word by which a flow is hidden would tell which of the two is the small one. */
function hideFlowAlike(cells: readonly Cell[]): readonly Cell[] {
  const flow: CellId[] = ['M22:in', 'M22:out'];
  return flow.some((id) => find(cells, id)?.hidden) ? hide(cells, flow) : cells;
}

function hide(cells: readonly Cell[], ids: readonly CellId[]): readonly Cell[] {
  return cells.map((cell) =>
    ids.includes(cellId(cell.measure, cell.group)) ? { ...cell, ...nothing } : cell,
  );
}

function find(cells: readonly Cell[], id: CellId): Cell | undefined {
  return cells.find(({ measure, group }) => cellId(measure, group) === id);
}

function numberOf(cells: readonly Cell[], id: CellId): number {
  return find(cells, id)?.n ?? 0;
}
