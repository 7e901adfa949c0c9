import { dateOfNumber, dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { CaseEvent, WeekdayName } from '../engine/events.ts';
import { csvText } from '../language/csv.ts';
import { exportWords } from './choices.ts';
import { exportCase } from './exportCase.ts';
import type { Cells, ExportedCase } from './exported.ts';
import { fieldsOf, type ImportKind } from './kinds.ts';
import { type KnownPlacement, knownPlacements } from './plan/knownPlacements.ts';
import { dateOfEvent, effectiveEvents } from './plan/present.ts';

/** Kinds that are exported here; paid hours come from their feature, with where they are from. */
export type ExportKind = Exclude<ImportKind, 'paidHours'>;

/**
 * All that is registered of one kind, in the very columns that the importer reads: what it writes is read back without a
 * fault, and changes nothing. It names case codes and sign-in names, so it is for whoever runs the bot.
 */
export function exportCsv(kind: ExportKind, cases: readonly ExportedCase[], today: LocalDate): string {
  const fields = fieldsOf[kind].filter(({ id }) => id !== 'initials');
  const opened = cases.filter(({ record }) => record.state.opened !== undefined);
  const rows = opened.flatMap((one) =>
    rowsOf(kind, one, today).map((cells) => {
      const all: Cells = { ...cells, caseRef: one.record.caseRef };
      return fields.map(({ id }) => all[id] ?? '');
    }),
  );
  // Two contacts of one day and form are one row: the importer takes a second one for a repetition.
  const unique = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  return csvText([fields.map(({ headings: [name] }) => name), ...unique]);
}

function rowsOf(kind: ExportKind, one: ExportedCase, today: LocalDate): Cells[] {
  const events = effectiveEvents(one.log);
  switch (kind) {
    case 'cases':
      return exportCase(one, events, today);
    case 'contacts':
      return events.flatMap(contactCells);
    case 'placements':
      return placementCells(events);
    case 'plans':
      return planCells(events);
    case 'attendance':
      return attendanceCells(events);
    case 'progress':
      return progressCells(events);
  }
}

function contactCells(event: CaseEvent): Cells[] {
  const date = dateOfEvent(event);
  switch (event.type) {
    case 'contactHeld':
      return [
        { date, form: exportWords.form(event.form), reached: 'ja', ...(event.track ? { role: 'CTI' } : {}) },
      ];
    case 'contactAttempted':
      return [{ date, form: exportWords.form(event.form), reached: 'nej' }];
    case 'firstTalkHeld':
      return [{ date, form: exportWords.form('firstTalk'), reached: 'ja' }];
    case 'aftercareHeld':
      return [{ date, form: exportWords.form('aftercare'), reached: 'ja' }];
    default:
      return [];
  }
}

const longestDays = 52 * 7;

/** One that ended before it began, or long after any placement may last, is told without its end: its start is known. */
function placementCells(events: readonly CaseEvent[]): Cells[] {
  const known = [...knownPlacements(events)].sort(([a], [b]) => a.localeCompare(b));
  const paid = events.flatMap((event) => (event.type === 'paidHoursAgreed' ? [event.from] : []));
  return known.map(([start, { maxWeeks, purpose, hoursPerWeek, over }], index) => {
    const next = known[index + 1]?.[0];
    const payFrom = paid.findLast((from) => (index === 0 || from >= start) && (!next || from < next));
    const days = over ? dayNumber(over.on) - dayNumber(start) : -1;
    const weeks = maxWeeks === undefined ? undefined : Math.max(maxWeeks, weeksTo(days, over));
    const plannedEnd = weeks === undefined ? undefined : dateOfNumber(dayNumber(start) + weeks * 7 - 1);
    return {
      start,
      type: exportWords.type(purpose ?? 'placement'),
      ...(plannedEnd ? { plannedEnd } : {}),
      ...(hoursPerWeek === undefined ? {} : { hoursPerWeek: String(hoursPerWeek).replace('.', ',') }),
      ...(payFrom ? { payFrom } : {}),
      ...(over && days >= 0 && days < longestDays ? endCells(over) : {}),
    };
  });
}

/** One that came to its end later than planned was that long. */
function weeksTo(days: number, over: KnownPlacement['over']): number {
  return over && 'result' in over && days < longestDays ? Math.ceil((days + 1) / 7) : 0;
}

function endCells(over: NonNullable<KnownPlacement['over']>): Cells {
  if ('result' in over) return { actualEnd: over.on, result: exportWords.result(over.result) };
  return { actualEnd: over.on, interrupted: 'ja', reason: exportWords.reason(over.reason) };
}

function planCells(events: readonly CaseEvent[]): Cells[] {
  const plans = new Map<LocalDate, Cells>();
  for (const event of events) {
    if (event.type !== 'planRegistered') continue;
    const date = dateOfEvent(event);
    plans.set(date, { date, jobGoal: yesNo(event.jobGoal), delivered: yesNo(event.delivered ?? false) });
  }
  const dates = [...plans.keys()].sort();
  for (const event of events) {
    if (event.type !== 'planStarted') continue;
    const started = dateOfEvent(event);
    const plan = plans.get(dates.findLast((date) => date <= started) ?? dates[0] ?? '');
    if (plan) plan.started = started;
  }
  return [...plans.values()];
}

const dayNames: Record<WeekdayName, string> = {
  mon: 'mandag',
  tue: 'tirsdag',
  wed: 'onsdag',
  thu: 'torsdag',
  fri: 'fredag',
};

/** The last word on each first day, and on each day. */
function attendanceCells(events: readonly CaseEvent[]): Cells[] {
  const rows = new Map<string, Cells>();
  for (const event of events) {
    if (event.type === 'attendanceSchedule') {
      const { days, start, from, until } = event;
      const names = days.map((day) => dayNames[day]).join(', ');
      rows.set(`from ${from}`, { days: names, start, from, ...(until ? { until } : {}) });
    }
    if (event.type === 'attendanceMarked') {
      rows.set(`on ${event.on}`, { date: event.on, status: exportWords.mark(event.mark) });
    }
    const missed = event.at.slice(0, 10);
    if (event.type === 'notArrived')
      rows.set(`on ${missed}`, { date: missed, status: exportWords.mark('missed') });
  }
  return [...rows.values()];
}

function progressCells(events: readonly CaseEvent[]): Cells[] {
  const rows = new Map<string, Cells>();
  for (const event of events) {
    if (event.type !== 'progressMeasured') continue;
    const date = dateOfEvent(event);
    for (const [indicator, score] of Object.entries(event.scores ?? {})) {
      rows.set(`${date}|${indicator}`, { date, indicator, score: String(score) });
    }
  }
  return [...rows.values()];
}

function yesNo(value: boolean): string {
  return value ? 'ja' : 'nej';
}
