/** One measured figure; `baseline` is what it is held against, `ratio` is value by baseline. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
  /** Of the value, where it is the median of several runs. */
  range?: [number, number];
}

export function figure(name: string, value: number, unit: string, baseline: number): Figure {
  return { name, value, unit, baseline, ratio: value / baseline };
}

/** The value below which `share` of the others lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that a call takes. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await call();
  return performance.now() - begin;
}
