import type { AttendanceMark, CaseEvent } from '../../engine/events.ts';
import type { AttendanceRow } from '../rows/attendanceRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  isClosedOn,
  type Moment,
  type Present,
} from './present.ts';

/** A schedule is known by all that it says, a day by its date; another status for the same day is a change. */
export function planAttendance(rows: readonly AttendanceRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const schedules = new Set(present.events.flatMap((event) => (isSchedule(event) ? [keyOf(event)] : [])));
  const marks = new Map(present.events.flatMap(markOf));
  const events: CaseEvent[] = [];
  const changes = rows.map((row): Change => {
    const before = row.type === 'mark' ? marks.get(row.on) : undefined;
    const known = row.type === 'mark' ? before === row.mark : schedules.has(keyOf(row));
    if (known) return 'same';
    if (isClosedOn(present, row.type === 'mark' ? row.on : row.from)) return 'skipped';
    if (row.type === 'mark') marks.set(row.on, row.mark);
    else schedules.add(keyOf(row));
    events.push(eventOf(row, moment));
    return before === undefined ? 'new' : 'changed';
  });
  return { changes, events: inOrder(events), faults: [] };
}

/** The steps of a ramp-up plan by their first days: one registered later takes the place of those after it (3.8). */
function inOrder(events: readonly CaseEvent[]): CaseEvent[] {
  const first = (event: CaseEvent) => (event.type === 'attendanceSchedule' ? event.from : '');
  return events.toSorted((a, b) => first(a).localeCompare(first(b)));
}

type Schedule = Extract<AttendanceRow, { type: 'schedule' }>;

function keyOf({ days, start, from, until }: Pick<Schedule, 'days' | 'start' | 'from' | 'until'>): string {
  return [days.join(','), start, from, until ?? ''].join('|');
}

function isSchedule(event: CaseEvent): event is Extract<CaseEvent, { type: 'attendanceSchedule' }> {
  return event.type === 'attendanceSchedule';
}

function markOf(event: CaseEvent): [string, AttendanceMark][] {
  if (event.type === 'attendanceMarked') return [[event.on, event.mark]];
  return event.type === 'notArrived' ? [[event.at.slice(0, 10), 'missed']] : [];
}

/** Somebody who is missing today is called today; of an earlier day it is history. */
function eventOf(row: AttendanceRow, { now, today }: Moment): CaseEvent {
  const head = { at: now, caseRef: row.caseRef };
  if (row.type === 'mark') {
    if (row.mark === 'missed' && row.on === today) return { ...head, type: 'notArrived' };
    return { ...head, type: 'attendanceMarked', on: row.on, mark: row.mark };
  }
  const { days, start, from, until } = row;
  return { ...head, type: 'attendanceSchedule', days, start, from, ...(until ? { until } : {}) };
}
