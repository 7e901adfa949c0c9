import type { LocalDate } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import { type DueRow, linesRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { rowId } from './dueRows.ts';

/** When the lists of a day come. */
export const morning = '08:00';

/** The due rows of a case that is to be looked at for the lists of those days, too; so its mornings cost it alone. */
export function withLines(
  { caseRef, due }: Pick<CaseRecord, 'caseRef' | 'due'>,
  days: readonly LocalDate[],
): DueRow[] {
  const rows = days.map((day) => linesRow(caseRef, day, utcOfLocal(instantOf(day, morning))));
  return [...new Map([...due, ...rows].map((row) => [rowId(row), row])).values()];
}
