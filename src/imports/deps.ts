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

export interface FoundCase {
  record: CaseRecord;
  etag?: string;
  log: LoggedEvent[];
}

export interface ImportDeps extends Omit<ReadingContext, 'today'> {
  /** The codes of the team's cases; where they are not told, each is looked for. */
  refs?(teamId: string): Promise<ReadonlySet<string>>;
  /** A case and its log as they stand; undefined when there is none. */
  read(teamId: string, caseRef: string): Promise<FoundCase | undefined>;
  /** `found`: what was just read of the case, and that there was none. */
  register(registration: Registration, found?: { case?: FoundCase }): Promise<Registered>;
}
