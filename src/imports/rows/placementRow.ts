import { dayNumber } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { PlacementResult } from '../../engine/events.ts';
import type { CellReader } from '../cells.ts';
import { type PlacementType, placementResultOf, placementTypeOf, reasonOf } from '../choices.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';
import { isWeekly, readHoursOfMonth, readYesNo } from '../values.ts';

export interface PlacementRow {
  line: number;
  caseRef: string;
  start: LocalDate;
  type?: PlacementType;
  hoursPerWeek?: number;
  /** Last day, planned or actual; left out: the programme's usual length. */
  end?: LocalDate;
  /** The day on which it came to its end, and what it led to. */
  ended?: { on: LocalDate; result: PlacementResult };
  interrupted?: { on: LocalDate; reason: string };
  /** From when on paid hours are part of the agreement. */
  payFrom?: LocalDate;
}

const longestWeeks = 52;

/** A row of `placements`; undefined when a fault was noted. */
export function readPlacementRow(cells: CellReader, { today }: ReadingContext): PlacementRow | undefined {
  const date = datesOf(today);
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const type = cells.optional('type', placementTypeOf, 'placementType');
  const hoursPerWeek = cells.optional('hoursPerWeek', readHoursOfMonth, 'decimal');
  const start = cells.required('start', date, 'date');
  const planned = cells.optional('plannedEnd', date, 'date');
  const actual = cells.optional('actualEnd', date, 'date');
  const result = cells.optional('result', placementResultOf, 'placementResult');
  const payFrom = cells.optional('payFrom', date, 'date');
  const interrupted = cells.optional('interrupted', readYesNo, 'yesNo') ?? false;
  const reason = cells.optional('reason', reasonOf, 'reason') ?? 'other';
  for (const [field, last] of Object.entries({ plannedEnd: planned, actualEnd: actual })) {
    if (start && last && last < start) cells.fault(field, 'endBeforeStart');
    else if (
      start &&
      last &&
      !(interrupted && last === actual) &&
      dayNumber(last) - dayNumber(start) >= longestWeeks * 7
    )
      cells.fault(field, 'tooLong');
  }
  if (hoursPerWeek !== undefined && !isWeekly(hoursPerWeek)) cells.fault('hoursPerWeek', 'weeklyHours');
  if (actual && actual > today) cells.fault('actualEnd', 'futureDate');
  if (interrupted && !actual) cells.fault('actualEnd', 'missing');
  if (result && !actual) cells.fault('actualEnd', 'missing');
  if (!caseRef || !start) return undefined;
  return {
    ...{ line: cells.line, caseRef, start },
    ...(type ? { type } : {}),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    ...(payFrom ? { payFrom } : {}),
    ...lastDay({ planned, actual, result, interrupted, reason }),
  };
}

/** The length that was planned stays what it was; one that went on for longer was that long. */
function lastDay(said: {
  planned?: LocalDate;
  actual?: LocalDate;
  result?: PlacementResult;
  interrupted: boolean;
  reason: string;
}): Pick<PlacementRow, 'end' | 'ended' | 'interrupted'> {
  const { planned, actual, result, reason } = said;
  const end = said.interrupted || (planned && actual && planned > actual) ? planned : (actual ?? planned);
  return {
    ...(end ? { end } : {}),
    ...(said.interrupted && actual ? { interrupted: { on: actual, reason } } : {}),
    ...(!said.interrupted && actual ? { ended: { on: actual, result: result ?? 'other' } } : {}),
  };
}
