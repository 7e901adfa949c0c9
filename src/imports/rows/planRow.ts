import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { CellReader } from '../cells.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';
import { readYesNo } from '../values.ts';

export interface PlanRow {
  line: number;
  caseRef: string;
  date: LocalDate;
  jobGoal: boolean;
  /** The citizen has the newest copy. */
  delivered: boolean;
  /** When the agreed effort began. */
  started?: LocalDate;
}

/** A row of `plans`; undefined when a fault was noted. */
export function readPlanRow(cells: CellReader, { today }: ReadingContext): PlanRow | undefined {
  const read = datesOf(today);
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const date = cells.required('date', read, 'date');
  const jobGoal = cells.optional('jobGoal', readYesNo, 'yesNo') ?? false;
  const delivered = cells.optional('delivered', readYesNo, 'yesNo') ?? false;
  const started = cells.optional('started', read, 'date');
  if (date && date > today) cells.fault('date', 'futureDate');
  if (started && started > today) cells.fault('started', 'futureDate');
  if (!caseRef || !date) return undefined;
  return { line: cells.line, caseRef, date, jobGoal, delivered, ...(started ? { started } : {}) };
}
