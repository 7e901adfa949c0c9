import type { Lying } from './lieInMemory.ts';

/** What the rows of one kind hold; those of which only the key is left are none. */
export function rowsOf<T>(rows: readonly Lying[], prefix: string): T[] {
  return rows
    .filter(({ rowKey, v0 }) => typeof v0 === 'string' && rowKey.startsWith(prefix))
    .map((row) => JSON.parse(jsonOf(row)) as T);
}

function jsonOf(row: Lying): string {
  let json = '';
  for (let part = 0; typeof row[`v${part}`] === 'string'; part += 1) json += row[`v${part}`];
  return json;
}
