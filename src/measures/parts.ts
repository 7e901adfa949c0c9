import { isSmall } from '../engine/smallNumbers.ts';
import type { Cell } from './cell.ts';
import type { MeasureId } from './measureIds.ts';

/** Groups that add up to a whole: a hidden one could be worked out from the others (measures.md 4, H4). */
const wholes: readonly { measure: MeasureId; parts: readonly string[]; whole?: string }[] = [
  { measure: 'M7', parts: ['clarification', 'training', 'recruitment', 'noPurpose'], whole: 'started' },
  { measure: 'M15', parts: ['job', 'education', 'earlyPension', 'other'] },
  { measure: 'M20', parts: ['employed', 'education', 'notInJob', 'unknown'] },
];

export function isPart({ measure, group }: Pick<Cell, 'measure' | 'group'>): boolean {
  return group !== null && wholes.some((one) => one.measure === measure && one.parts.includes(group));
}

/** H4: hides as many parts as it takes for two of them to be at least five together. */
export function hideParts(cells: readonly Cell[]): readonly Cell[] {
  return wholes.reduce((all, { measure, parts, whole }) => {
    const mine = all.filter((cell) => cell.measure === measure && parts.includes(cell.group ?? ''));
    const total = whole && all.find((cell) => cell.measure === measure && cell.group === whole);
    const secret =
      total && isSmall(total.n ?? 0) ? new Map(mine.map((cell) => [cell, '<5'])) : hiddenAlong(mine);
    return all.map((cell) => {
      const shown = secret.get(cell);
      return shown === undefined ? cell : { ...cell, value: null, numerator: null, shown, hidden: true };
    });
  }, cells);
}

/** The parts that have to go with those that are hidden by themselves. */
function hiddenAlong(parts: readonly Cell[]): Map<Cell, string> {
  const hidden = parts.filter((cell) => cell.hidden);
  const open = parts.filter((cell) => !cell.hidden && (cell.n ?? 0) > 0);
  // Of equals the last goes first.
  const order = open.map((cell, index) => ({ cell, index })).sort(bySize);
  const added: Cell[] = [];
  for (const { cell } of order) {
    if (hidden.length === 0 || isSafe([...hidden, ...added])) break;
    added.push(cell);
  }
  return new Map(added.map((cell) => [cell, 'skjult']));
}

function bySize(one: { cell: Cell; index: number }, other: { cell: Cell; index: number }): number {
  return (one.cell.n ?? 0) - (other.cell.n ?? 0) || other.index - one.index;
}

/** Nobody can tell the parts from what is left of the whole. */
function isSafe(hidden: readonly Cell[]): boolean {
  return hidden.length >= 2 && hidden.reduce((sum, { n }) => sum + (n ?? 0), 0) >= 5;
}
