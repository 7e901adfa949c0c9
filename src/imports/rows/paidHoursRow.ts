import { type Month, monthOf } from '../../calendar/months.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { HourKind } from '../../engine/events.ts';
import type { HourSource } from '../../engine/hourSources.ts';
import type { Hundredths } from '../../engine/hours.ts';
import type { CellReader } from '../cells.ts';
import { hourKindOf, hourSourceOf } from '../choices.ts';
import type { ReadingContext } from '../context.ts';
import { readMonth } from '../dates.ts';
import { readHoursOfMonth } from '../values.ts';

export interface PaidHoursRow {
  line: number;
  caseRef: string;
  month: Month;
  hundredths: Hundredths;
  kind: HourKind;
  source?: HourSource;
}

/** A row of `paidHours`; undefined when a fault was noted. Without a type the hours are ordinary ones. */
export function readPaidHoursRow(cells: CellReader, { today }: ReadingContext): PaidHoursRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const month = cells.required('month', (text) => readMonth(text, today), 'month');
  const hours = cells.required('hours', readHoursOfMonth, 'hours');
  const kind = cells.optional('kind', hourKindOf, 'hourKind') ?? 'ordinary';
  const source = cells.optional('source', hourSourceOf, 'hourSource');
  if (month && month > monthOf(today)) cells.fault('month', 'futureDate');
  if (!caseRef || !month || hours === undefined) return undefined;
  const hundredths = Math.round(hours * 100);
  return { ...{ line: cells.line, caseRef, month, hundredths, kind }, ...(source ? { source } : {}) };
}
