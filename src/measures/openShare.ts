import { isSmall } from '../engine/smallNumbers.ts';
import type { Tally } from './counts.ts';
import { none, shownText } from './figure.ts';

/** A share as a channel may read it (measures.md 4, H2): in Danish, as figures are printed. */
export function openShare({ n, d }: Tally): string {
  if (d === 0) return none;
  if (isSmall(d) || isSmall(n)) return '<5';
  if (isSmall(d - n)) return `mindst ${Math.floor((100 * (d - 4)) / d)} %`;
  return shownText('share', { top: n, bottom: d });
}
