/** Why this release cannot read a row; never what stands in it. */
export type RowFault =
  | { type: 'notJson' }
  | { type: 'field'; field: string }
  /** It was written by a later release, in a shape that is not known yet. */
  | { type: 'newer'; shape: number }
  /** A case of a programme that this release does not have. */
  | { type: 'programme'; programme: string };

/** A row that is left as it lies, until it can be read. */
export interface AsideRow {
  table: 'teams' | 'cases';
  partition: string;
  key: string;
  /** Id of the team that it belongs to; empty for none. */
  team: string;
  fault: RowFault;
}

/** The row is there and cannot be read: it counts neither as missing nor as anything else. */
export class UnreadableRow extends Error {
  override name = 'UnreadableRow';
  readonly row: AsideRow;

  constructor(row: AsideRow) {
    super(`a row of kind ${row.key.split(':')[0]} cannot be read`);
    this.row = row;
  }
}

/** The programme of a case cannot be read or is of a later release: what its rules say is not known. */
export class UnreadableProgramme extends Error {
  override name = 'UnreadableProgramme';
  readonly programme: string;

  constructor(programme: string) {
    super(`there is no programme ${programme}`);
    this.programme = programme;
  }
}

export function isUnreadable(fault: unknown): fault is UnreadableRow | UnreadableProgramme {
  return fault instanceof UnreadableRow || fault instanceof UnreadableProgramme;
}

/** What is read, or undefined where it cannot be: for who goes on without it. Any other fault is thrown. */
export async function unlessUnreadable<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((fault) => {
    if (isUnreadable(fault)) return undefined;
    throw fault;
  });
}
