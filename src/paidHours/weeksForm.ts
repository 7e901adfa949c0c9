import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { type Hundredths, readHours } from '../engine/hours.ts';
import type { CaseState } from '../engine/state.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { isSumOfWeeks, type WeeksEntry, weeksIn } from './handleWeek.ts';
import { monthOfWeek, type Week, weeksOfMonth } from './week.ts';

/** The weeks of a month that can be written, and what each has. */
export interface WeeksToWrite {
  kind: HourKind;
  weeks: { week: Week; hundredths?: Hundredths }[];
}

/** Undefined when a figure of the whole month (a payslip) has settled it, or none of its weeks has begun. */
export function weeksToWrite(
  { paidHours }: CaseState,
  log: readonly LoggedEvent[],
  month: Month,
  today: LocalDate,
): WeeksToWrite | undefined {
  const kind = hourKinds.find((one) => weeksIn(log, { month, kind: one }).size > 0) ?? 'ordinary';
  const known = weeksIn(log, { month, kind });
  const weeks = weeksOfMonth(month, today);
  if (weeks.length === 0 || !isSumOfWeeks(paidHours[month]?.[kind], known)) return undefined;
  return { kind, weeks: weeks.map((week) => ({ week, hundredths: known.get(week) })) };
}

const named = /^week:(\d{4}-\d{2}-\d{2})$/;

/** What was filled in; undefined when something in it is no number of hours, or no week of one month. */
export function readWeeks(data: Readonly<Record<string, unknown>>, today: LocalDate): WeeksEntry | undefined {
  const kind = hourKinds.find((one) => one === data.weekKind);
  const month = String(data.month);
  const known = /^\d{4}-\d{2}$/.test(month) ? weeksOfMonth(month, today) : [];
  const weeks = new Map<Week, Hundredths>();
  for (const [name, value] of Object.entries(data)) {
    const week = named.exec(name)?.[1];
    if (!week) continue;
    const read = readHours(String(value ?? ''));
    if (read.type === 'fault' || !known.includes(week) || monthOfWeek(week) !== month) return undefined;
    if (read.type === 'hours') weeks.set(week, read.hundredths);
  }
  return kind && weeks.size > 0 ? { month, kind, weeks } : undefined;
}
