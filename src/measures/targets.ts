import type { Programme } from '../engine/programme.ts';
import type { Fraction } from './figure.ts';
import { type Letter, letterOf } from './letters.ts';
import type { MeasureId } from './measureIds.ts';

/** What a figure is held against; each number has at most four decimals. */
export interface Target {
  measure: MeasureId;
  group?: string;
  /** Id of a programme; left out: every one. */
  programme?: string;
  target?: number;
  min?: number;
  max?: number;
}

interface Standard extends Target {
  letters?: readonly Letter[];
}

/** Targets and bands as the sources have them (measures.md 3.6); a team's own one takes the place of the whole. */
const standards: readonly Standard[] = [
  { measure: 'M1', target: 1, min: 0.9 },
  { measure: 'M1', group: 'cti', target: 1, min: 0.9 },
  { measure: 'M13', target: 1, min: 0.9 },
  { measure: 'M2', target: 0 },
  { measure: 'M2', group: 'overdue', target: 0, max: 0 },
  { measure: 'M3', target: 8 },
  { measure: 'M4', target: 0.2, letters: ['F'] },
  { measure: 'M10', target: 1, min: 0.9 },
  { measure: 'M12', target: 1, min: 0.9 },
  { measure: 'M18', target: 1, min: 0.9 },
  { measure: 'M17', group: 'workers', target: 0 },
  { measure: 'M19', target: 1, min: 0.9 },
  { measure: 'M25', target: 1, min: 0.9 },
];

export interface Aimed {
  measure: MeasureId;
  group: string | null;
  programme: Pick<Programme, 'id' | 'primaryRole'> | null;
}

/** The target of a figure: of a team's own the last that fits, else the standard. */
export function targetOf(line: Aimed, own: readonly Target[]): Target | undefined {
  const fits = (target: Standard): boolean =>
    target.measure === line.measure &&
    (target.group ?? null) === line.group &&
    (target.programme === undefined || target.programme === line.programme?.id) &&
    (target.letters === undefined || isOneOf(line.programme, target.letters));
  return own.findLast(fits) ?? standards.find(fits);
}

function isOneOf(programme: Aimed['programme'], letters: readonly Letter[]): boolean {
  const letter = programme && letterOf(programme);
  return letter !== undefined && letter !== null && letters.includes(letter);
}

/** A number with at most four decimals, exactly. */
export function exactly(number: number): Fraction {
  return { top: Math.round(number * 10_000), bottom: 10_000 };
}

/** As short as possible: `1`, `0.9`. */
export function numberText(number: number): string {
  return String(number === 0 ? 0 : number);
}
