import type { Fraction } from './figure.ts';
import type { MeasureId } from './measureIds.ts';
import type { Row } from './table.ts';

/** One figure of a statement, as it is and as it is shown. */
export interface Cell {
  /** Null for M17, which is counted of all programmes together. */
  programme: string | null;
  measure: MeasureId;
  group: string | null;
  kind: Row['kind'];
  to: Row['to'];
  /** Exact, for whoever may see it: n of a median is null, d of a count too. */
  n: number | null;
  d: number | null;
  exact: Fraction | undefined;
  /** How many citizens stand behind a figure that is no count and no share. */
  citizens: number | undefined;
  /** As it is printed; null where there is no value, or it is not shown. */
  value: string | null;
  numerator: number | null;
  denominator: number | null;
  shown: string;
  /** Shown as `<5`, `skjult` or `mindst …`. */
  hidden: boolean;
}
