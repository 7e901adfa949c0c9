import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import { type AttendanceMark, agreedAhead, type WeekdayName } from '../../engine/events.ts';
import { readDays, readStart } from '../../engine/weekdayText.ts';
import type { CellReader } from '../cells.ts';
import { attendanceMarkOf } from '../choices.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';

/** A row of `attendance`: the days on which somebody is expected, or how one day went. */
export type AttendanceRow = { line: number; caseRef: string } & (
  | { type: 'schedule'; days: WeekdayName[]; start: string; from: LocalDate; until?: LocalDate }
  | { type: 'mark'; on: LocalDate; mark: AttendanceMark }
);

/** Undefined when a fault was noted. A row with a status is about its date, any other one about its weekdays. */
export function readAttendanceRow(cells: CellReader, { today }: ReadingContext): AttendanceRow | undefined {
  const date = datesOf(today);
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const mark = cells.optional('status', attendanceMarkOf, 'attendance');
  const on = cells.optional('date', date, 'date');
  if (mark || on) return markRow({ line: cells.line, caseRef: caseRef ?? '' }, cells, { mark, on, today });
  const days = cells.required('days', readDays, 'weekdays');
  const start = cells.required('start', readStart, 'startTime');
  const from = cells.optional('from', date, 'date') ?? today;
  const until = cells.optional('until', date, 'date');
  if (until && until < from) cells.fault('until', 'endBeforeStart');
  if (!caseRef || !days || !start) return undefined;
  const schedule = { type: 'schedule', line: cells.line, caseRef, days, start, from } as const;
  return until ? { ...schedule, until } : schedule;
}

/** Of a day that has not come only what was agreed can be known. */
function markRow(
  head: { line: number; caseRef: string },
  cells: CellReader,
  { mark, on, today }: { mark?: AttendanceMark; on?: LocalDate; today: LocalDate },
): AttendanceRow | undefined {
  if (!mark) cells.fault('status', 'missing');
  if (!on) cells.fault('date', 'missing');
  if (!mark || !on || head.caseRef === '') return undefined;
  if (on > today && !agreedAhead.includes(mark)) cells.fault('date', 'futureDate');
  return { type: 'mark', ...head, on, mark };
}
