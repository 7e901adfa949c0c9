import type { Cell } from '../../src/measures/cell.ts';
import { shownCell } from '../../src/measures/cells.ts';
import { type FigureKind, fractionOf } from '../../src/measures/figure.ts';
import { table } from '../../src/measures/table.ts';

/** `M8` 7/9, `M22:in` 3: as the table has them, in a programme of fifty with none on pause. */
export function aCell(id: string, n: number | null, d: number | null = null, citizens?: number): Cell {
  const [measure = '', group = null] = id.split(/:(.*)/s);
  const rows = table.filter((one) => one.measure === measure);
  const row = rows.find((one) => one.group === group) ?? rows.find((one) => typeof one.group === 'object');
  const kind: FigureKind = row?.kind ?? 'share';
  const exact = n === null ? { top: 30, bottom: 1 } : fractionOf(kind, n, d);
  return shownCell({
    programme: 'p',
    measure: measure as Cell['measure'],
    group,
    kind,
    to: [],
    n,
    d,
    exact,
    citizens: citizens ?? (kind === 'share' || kind === 'count' ? undefined : (d ?? undefined)),
  });
}
