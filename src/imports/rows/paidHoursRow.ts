import type { LocalDate } from '../../calendar/calendar.ts';
import { type Month, monthOf } from '../../calendar/months.ts';
import type { HourKind } from '../../engine/events.ts';
import type { HourSource } from '../../engine/hourSources.ts';
import { type Hundredths, readHours } from '../../engine/hours.ts';
import type { CellReader } from '../cells.ts';
import { hourKindOf, hourSourceOf } from '../choices.ts';
import { readCaseRef } from '../values.ts';

export interface PaidHoursRow {
  line: number;
  caseRef: string;
  month: Month;
  hundredths: Hundredths;
  kind: HourKind;
  source?: HourSource;
}

/** A row of `paidHours`; undefined when a fault was noted. Without a type the hours are ordinary ones. */
export function readPaidHoursRow(cells: CellReader, today: LocalDate): PaidHoursRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const month = cells.required('month', readMonth, 'month');
  const hundredths = cells.required('hours', readFigure, 'hours');
  const kind = cells.optional('kind', hourKindOf, 'hourKind') ?? 'ordinary';
  const source = cells.optional('source', hourSourceOf, 'hourSource');
  if (month && month > monthOf(today)) cells.fault('month', 'futureDate');
  if (!caseRef || !month || hundredths === undefined) return undefined;
  return { ...{ line: cells.line, caseRef, month, hundredths, kind }, ...(source ? { source } : {}) };
}

/** `åååå-mm` or `mm-åååå`; undefined when no such month exists. */
function readMonth(text: string): Month | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  const danish = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  const [year, month] = iso ? [iso[1], iso[2]] : [danish?.[2], danish?.[1]];
  if (!year || !month || Number(year) < 1990 || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}`;
}

function readFigure(text: string): Hundredths | undefined {
  const read = readHours(text);
  return read.type === 'hours' ? read.hundredths : undefined;
}
