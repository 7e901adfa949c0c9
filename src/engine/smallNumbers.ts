/** Counts from one to four could be somebody (6-privacy.md 6.2). */
const fewest = 5;

/** A figure that may be read, or one that is hidden. */
export type Cell = number | 'hidden';

export function isSmall(count: number): boolean {
  return count > 0 && count < fewest;
}

/** Below three is «få» on a board (measures.md 4); nothing is nothing. */
export function isFew(count: number): boolean {
  return count > 0 && count < 3;
}

export function shownCount(count: number): Cell {
  return isSmall(count) ? 'hidden' : count;
}

/** A part of a whole is hidden too when what is left would be under five, as subtracting would show it. */
export function shownPart(part: number, whole: number): Cell {
  return isSmall(part) || isSmall(whole) || isSmall(whole - part) ? 'hidden' : part;
}
