import { availableParallelism, loadavg } from 'node:os';
import { type Figure, quantile } from './figure.ts';

/** The figures of so many runs: of each the run in the middle by its ratio, and from where to where its value went. */
export async function repeatedly(bench: () => Promise<Figure[]>, runs: number): Promise<Figure[]> {
  const all: Figure[][] = [];
  for (let run = 0; run < runs; run += 1) all.push(await bench());
  const [first = []] = all;
  if (runs === 1) return first;
  return first.map((_, index) => middleOf(all.flatMap((figures) => figures[index] ?? [])));
}

export function middleOf(figures: readonly Figure[]): Figure {
  const middle = quantile(
    figures.map(({ ratio }) => ratio),
    0.5,
  );
  const one = figures.find(({ ratio }) => ratio === middle) ?? figures[0];
  if (!one) throw new Error('nothing was measured');
  const values = figures.map(({ value }) => value);
  return { ...one, range: [Math.min(...values), Math.max(...values)] };
}

/** Of the last minute, for who reads the figures beside it: a busy machine is slower. */
export function loadOfMachine(): string {
  const [minute = 0] = loadavg();
  return `  load of the machine: ${minute.toFixed(1)} on ${availableParallelism()} processors`;
}
