import type { Programme } from '../engine/programme.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';

/** A case with its log and its programme. */
export interface ExportedCase {
  record: Pick<CaseRecord, 'caseRef' | 'state'>;
  log: readonly LoggedEvent[];
  programme: Programme;
}

/** A row by the ids of its fields; what is left out is an empty cell. */
export type Cells = Partial<Record<string, string>>;
