import type { LocalDate } from '../calendar/local.ts';

/** The latest of the dates that exist (engine-rules.md 1, `later`). */
export function later(first: LocalDate, ...others: (LocalDate | undefined)[]): LocalDate {
  let latest = first;
  for (const other of others) if (other !== undefined && other > latest) latest = other;
  return latest;
}

export function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return [one, other].sort()[0] ?? one;
}
