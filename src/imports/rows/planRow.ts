import type { LocalDate } from '../../calendar/calendar.ts';
import type { CellReader } from '../cells.ts';
import { readCaseRef, readDate, readYesNo } from '../values.ts';

export interface PlanRow {
  line: number;
  caseRef: string;
  date: LocalDate;
  jobGoal: boolean;
}

/** A row of `plans`; undefined when a fault was noted. */
export function readPlanRow(cells: CellReader, today: LocalDate): PlanRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const date = cells.required('date', readDate, 'date');
  const jobGoal = cells.optional('jobGoal', readYesNo, 'yesNo') ?? false;
  cells.optional('delivered', readYesNo, 'yesNo');
  if (date && date > today) cells.fault('date', 'futureDate');
  return caseRef && date ? { line: cells.line, caseRef, date, jobGoal } : undefined;
}
