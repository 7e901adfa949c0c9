import type { LocalDate } from '../../calendar/calendar.ts';
import type { CellReader } from '../cells.ts';
import { isPlacementType, reasonOf } from '../choices.ts';
import { readCaseRef, readDate, readDecimal, readYesNo } from '../values.ts';

export interface PlacementRow {
  line: number;
  caseRef: string;
  start: LocalDate;
  /** Last day, planned or actual; left out: the programme's usual length. */
  end?: LocalDate;
  interrupted?: { on: LocalDate; reason: string };
}

/** A row of `placements`; undefined when a fault was noted. */
export function readPlacementRow(cells: CellReader, today: LocalDate): PlacementRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  cells.optional('type', (text) => isPlacementType(text) || undefined, 'placementType');
  cells.optional('hoursPerWeek', readDecimal, 'decimal');
  const start = cells.required('start', readDate, 'date');
  const planned = cells.optional('plannedEnd', readDate, 'date');
  const actual = cells.optional('actualEnd', readDate, 'date');
  const interrupted = cells.optional('interrupted', readYesNo, 'yesNo') ?? false;
  const reason = cells.optional('reason', reasonOf, 'reason') ?? 'other';
  if (start && planned && planned < start) cells.fault('plannedEnd', 'endBeforeStart');
  if (start && actual && actual < start) cells.fault('actualEnd', 'endBeforeStart');
  if (actual && actual > today) cells.fault('actualEnd', 'futureDate');
  if (interrupted && !actual) cells.fault('actualEnd', 'missing');
  if (!caseRef || !start) return undefined;
  const row = { line: cells.line, caseRef, start, end: actual ?? planned };
  return interrupted && actual ? { ...row, end: planned, interrupted: { on: actual, reason } } : row;
}
