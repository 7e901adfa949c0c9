/** What is wrong with a cell or a row; the words stand in `src/language/imports.ts`. Never carries the value itself. */
export type FaultCode =
  | 'missing'
  | 'personal'
  | 'caseRef'
  | 'initials'
  | 'date'
  | 'futureDate'
  | 'decimal'
  | 'yesNo'
  | 'upn'
  | 'contactForm'
  | 'placementType'
  | 'reason'
  | 'outcome'
  | 'month'
  | 'hours'
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
  | 'tooLong'
  | 'unknownCase'
  | 'endedCase'
  | 'refused'
  | 'unclosedQuote';

export interface Fault {
  line: number;
  /** The heading as the file has it, where the fault lies in one cell. */
  column?: string;
  code: FaultCode;
}
