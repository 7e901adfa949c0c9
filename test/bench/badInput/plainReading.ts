import type { BadFile, Meant } from './generate.ts';

/** What must be taken of a file, and which of its lines must be told; worked out from what was meant, not from the file. */
export interface PlainReading {
  /** `B-101 2026-03-14 talk` → the line that says it; of hours, the sum of the month. */
  taken: Map<string, number>;
  told: Set<number>;
}

const keyOf = ({ caseRef, when }: Meant): string => `${caseRef} ${when}`;

export function plainReading({ kind, rows, unreadable }: BadFile): PlainReading {
  if (unreadable) return { taken: new Map(), told: new Set([0]) };
  const told = new Set(rows.filter(({ broken }) => broken).map(({ line }) => line));
  const whole = rows.filter(({ broken }) => !broken);
  const taken = new Map<string, number>();
  if (kind === 'paidHours') {
    const seen = new Set<string>();
    for (const row of whole) {
      const all = JSON.stringify([keyOf(row), row.what, row.employer]);
      if (seen.has(all)) told.add(row.line);
      else taken.set(keyOf(row), (taken.get(keyOf(row)) ?? 0) + Number(row.what));
      seen.add(all);
    }
    return { taken, told };
  }
  for (const row of whole) {
    // Two plans of one day must agree; two forms of contact in one day are two contacts.
    const same = whole.filter((other) => keyOf(other) === keyOf(row));
    const alike = same.filter(({ what }) => what === row.what);
    const contradicted = kind === 'plans' && alike.length < same.length;
    if (contradicted || alike[0] !== row) told.add(row.line);
    else taken.set(`${keyOf(row)} ${row.what}`, row.line);
  }
  return { taken, told };
}
