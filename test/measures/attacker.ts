/*
 * Somebody with every statement that a channel or a board was ever shown, and a pencil: numbers that were shown, and
 * what everybody knows of how they add up. Whatever follows from that by sums and differences is known.
 */

/** A sum of numbers that is 0: by name, how many times each; a constant by the empty name. */
export type Equation = ReadonlyMap<string, number>;

/** `a + b − c = 0`: names with their factors. */
export function equation(...terms: [name: string, factor: number][]): Equation {
  const sum = new Map<string, number>();
  for (const [name, factor] of terms) sum.set(name, (sum.get(name) ?? 0) + factor);
  return sum;
}

const constant = '';

/** Every number that follows from the equations and the known numbers, known ones left out. */
export function workedOut(
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
): Map<string, number> {
  const rows = equations.map((one) => withKnown(one, known)).filter((row) => unknownsOf(row).length > 0);
  return new Map(componentsOf(rows).flatMap((component) => solve(component)));
}

function withKnown(equation: Equation, known: ReadonlyMap<string, number>): Map<string, number> {
  const row = new Map<string, number>();
  for (const [name, factor] of equation) {
    const value = name === constant ? 1 : known.get(name);
    const [place, amount] = value === undefined ? [name, factor] : [constant, factor * value];
    row.set(place, (row.get(place) ?? 0) + amount);
  }
  for (const [name, factor] of row) if (factor === 0 && name !== constant) row.delete(name);
  return row;
}

function unknownsOf(row: ReadonlyMap<string, number>): string[] {
  return [...row.keys()].filter((name) => name !== constant);
}

type Row = Map<string, number>;

/** Equations that share no unknown tell nothing about each other. */
function componentsOf(rows: readonly Row[]): Row[][] {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of unknownsOf(row)) byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const seen = new Set<Row>();
  return rows.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const component = [first];
    for (const row of component) {
      for (const next of unknownsOf(row).flatMap((name) => byName.get(name) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    return [component];
  });
}

/** Gauss and Jordan: what stands alone in its row at the end is known. */
function solve(rows: Row[]): [string, number][] {
  const done: { pivot: string; row: Row }[] = [];
  for (let row of rows.map((one) => new Map(one))) {
    for (const { pivot, row: other } of done) row = without(row, pivot, other);
    const [pivot] = unknownsOf(row);
    if (pivot === undefined) continue;
    const factor = row.get(pivot) ?? 1;
    const scaled = new Map([...row].map(([name, one]) => [name, one / factor]));
    for (const one of done) one.row = without(one.row, pivot, scaled);
    done.push({ pivot, row: scaled });
  }
  return done.flatMap(({ pivot, row }): [string, number][] =>
    unknownsOf(row).length === 1 ? [[pivot, -(row.get(constant) ?? 0)]] : [],
  );
}

/** Rounding of thirds and the like; the numbers themselves are whole. */
const nothing = 1e-9;

function without(row: Row, pivot: string, other: Row): Row {
  const factor = row.get(pivot);
  if (factor === undefined) return row;
  const left = new Map(row);
  for (const [name, amount] of other) {
    const rest = (left.get(name) ?? 0) - factor * amount;
    if (Math.abs(rest) < nothing) left.delete(name);
    else left.set(name, rest);
  }
  return left;
}
