/** A row as it lies in storage, whatever this release knows of it. */
export interface CopiedRow {
  table: 'teams' | 'cases';
  key: string;
  values: Readonly<Record<string, string | number | boolean>>;
}

/** The same text for the same values, in whichever order storage tells them. */
export function inOrder(values: CopiedRow['values']): string {
  return JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}
