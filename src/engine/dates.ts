import type { LocalDate, LocalInstant } from '../calendar/local.ts';

/** The latest of the dates that exist (engine-rules.md 1, `later`). */
export function later(first: LocalDate, ...others: (LocalDate | undefined)[]): LocalDate {
  let latest = first;
  for (const other of others) if (other !== undefined && other > latest) latest = other;
  return latest;
}

export function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return [one, other].sort()[0] ?? one;
}

/** The first of two moments, where there is one. */
export function earliest(
  one: LocalInstant | undefined,
  other: LocalInstant | undefined,
): LocalInstant | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}
