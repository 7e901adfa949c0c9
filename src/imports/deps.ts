import type { Registered, Registration } from '../register/contract.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import type { ReadingContext } from './context.ts';

export interface ImportOptions {
  teamId: string;
  /** The local minute of the import: `at` of every event. */
  now: string;
  /** Without it nothing is written: the report says what would be. */
  write?: boolean;
  /** Rows planned, and written if asked for. */
  onProgress?(done: number, total: number): void;
}

export interface ImportDeps extends Omit<ReadingContext, 'today'> {
  /** A case and its log as they stand; undefined when there is none. */
  read(teamId: string, caseRef: string): Promise<{ record: CaseRecord; log: LoggedEvent[] } | undefined>;
  register(registration: Registration): Promise<Registered>;
}
