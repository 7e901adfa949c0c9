import type { Contribution } from './contribution.ts';
import type { CellId } from './measureIds.ts';

export interface Tally {
  n: number;
  d: number;
}

/**
 * What is kept of one programme of a team and one month (measures.md 5.2): no code, no date, no worker. Plain JSON.
 * Counts of several cases, or of several months, are added.
 */
export interface MonthCounts {
  tallies: { [cell: string]: Tally };
  /** Of which the median is taken, sorted: days, or hundredths of hours. */
  values: { [cell: string]: number[] };
  /** M29: how many of the cases opened in the month went which way (`journeys.ts`). */
  journeys: { [journey: string]: number };
}

export const noCounts: MonthCounts = { tallies: {}, values: {}, journeys: {} };

/** The counts of what cases contribute. */
export function countsOf(contributions: Iterable<Contribution>): MonthCounts {
  const counts: MonthCounts = { tallies: {}, values: {}, journeys: {} };
  for (const { cell, n, d, value, journey } of contributions) {
    if (value !== undefined) addValues(counts.values, cell, [value]);
    else if (journey !== undefined) addTo(counts.journeys, journey, 1);
    else addTally(counts.tallies, cell, { n: n ?? 0, d: d ?? 0 });
  }
  for (const values of Object.values(counts.values)) values.sort(ascending);
  return counts;
}

export function addCounts(all: readonly MonthCounts[]): MonthCounts {
  const sum: MonthCounts = { tallies: {}, values: {}, journeys: {} };
  for (const { tallies, values, journeys } of all) {
    for (const [cell, tally] of Object.entries(tallies)) addTally(sum.tallies, cell, tally);
    for (const [cell, more] of Object.entries(values)) addValues(sum.values, cell, more);
    for (const [journey, times] of Object.entries(journeys)) addTo(sum.journeys, journey, times);
  }
  for (const values of Object.values(sum.values)) values.sort(ascending);
  return sum;
}

export function tallyOf({ tallies }: MonthCounts, cell: CellId): Tally {
  return tallies[cell] ?? { n: 0, d: 0 };
}

export function valuesOf({ values }: MonthCounts, cell: CellId): readonly number[] {
  return values[cell] ?? [];
}

export function isEmpty({ tallies, values, journeys }: MonthCounts): boolean {
  return [tallies, values, journeys].every((part) => Object.keys(part).length === 0);
}

function ascending(one: number, other: number): number {
  return one - other;
}

function addTally(tallies: MonthCounts['tallies'], cell: string, { n, d }: Tally): void {
  const known = tallies[cell];
  tallies[cell] = known ? { n: known.n + n, d: known.d + d } : { n, d };
}

function addValues(values: MonthCounts['values'], cell: string, more: readonly number[]): void {
  const known = values[cell];
  if (!known) values[cell] = [...more];
  else for (const value of more) known.push(value);
}

function addTo(counts: { [key: string]: number }, key: string, times: number): void {
  counts[key] = (counts[key] ?? 0) + times;
}
