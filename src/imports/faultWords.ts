import type { FaultCode } from './faults.ts';
import type { OtherFile } from './notCsv.ts';

/** What is wrong with a cell, in words that tell what to write instead. The value itself is never shown. */
export interface FaultWords {
  codes: Record<FaultCode, string>;
  /** What somebody has taken for a CSV, and what to do instead. */
  files: Record<OtherFile, string>;
  repeats: string;
  later: string;
  otherLine: string;
  unclosed: string;
  known: string;
  column: string;
  alsoCalled: string;
  misread: string;
  /** Where it is. */
  line: string;
  inColumn: string;
  andMore: string;
}
