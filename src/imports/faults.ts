import type { OtherFile } from './notCsv.ts';

/** What is wrong with a cell, a row or a file; the words stand in `texts.ts`. */
export type FaultCode =
  | 'missing'
  | 'caseRef'
  | 'indicator'
  | 'date'
  | 'futureDate'
  | 'decimal'
  | 'weeklyHours'
  | 'percent'
  | 'score'
  | 'yesNo'
  | 'upn'
  | 'unknownPerson'
  | 'twoPeople'
  | 'role'
  | 'contactForm'
  | 'contactStatus'
  | 'notHeld'
  | 'placementType'
  | 'placementResult'
  | 'reason'
  | 'outcome'
  | 'statusAfter'
  | 'month'
  | 'hours'
  | 'hoursTogether'
  | 'hourKind'
  | 'hourSource'
  | 'weekdays'
  | 'startTime'
  | 'attendance'
  | 'outcomeWithoutEnd'
  | 'programme'
  | 'programmeOver'
  | 'otherProgramme'
  | 'stage'
  | 'stageBack'
  | 'stageBeforeStart'
  | 'endBeforeStart'
  | 'beforeStart'
  | 'tooLong'
  | 'unknownCase'
  | 'endedCase'
  | 'refused'
  | 'duplicateRow'
  | 'tooManyCells'
  | 'sameHeading'
  | 'refusedColumn'
  | 'encoding'
  | 'noFile'
  | 'notCsv'
  | 'unclosedQuote';

/** Never carries the value itself. */
export interface Fault {
  /** The line of the file on which the row begins; 0 is the whole file. */
  line: number;
  /** The heading as the file has it, where the fault lies in one cell. */
  column?: string;
  code: FaultCode;
  /** What could have stood there: names that the team knows. */
  known?: readonly string[];
  /** Another line that says the same, or something else, about the same thing. */
  other?: number;
  /** The row says just what that line says. */
  same?: true;
  /** That line tells of a later start of the same case, and stands. */
  later?: true;
  /** What the file is, if it is no CSV. */
  file?: OtherFile;
}
