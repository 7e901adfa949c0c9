import type { LocalDate } from '../../calendar/calendar.ts';
import { dayNumber } from '../../calendar/days.ts';
import type { CaseEvent } from '../../engine/events.ts';
import type { PlacementRow } from '../rows/placementRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

interface Known {
  maxWeeks?: number;
  interrupted: boolean;
}

const longestWeeks = 52;

/**
 * A placement is known by its start. Planning one takes away every placement that starts on or after it
 * (engine-rules.md 3.4), so later ones that stand are planned again. An interrupted placement that a later one has
 * followed is history: nobody is to look for a new match any more (C17), so it is skipped.
 */
export function planPlacements(rows: readonly PlacementRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = knownPlacements(present.events);
  const latest = [...known.keys(), ...rows.map((row) => row.start)].reduce((a, b) => (a > b ? a : b), '');
  const plan: CasePlan = { changes: rows.map(() => 'same'), events: [], faults: [] };
  const ended = present.record?.state.ended !== undefined;
  const inOrder = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.start.localeCompare(b.row.start));
  for (const { row, index } of inOrder) {
    const weeks = weeksOf(row);
    if (weeks !== undefined && weeks > longestWeeks) {
      plan.changes[index] = 'faulty';
      plan.faults.push({ line: row.line, code: 'tooLong' });
      continue;
    }
    const change = changeOf(row, weeks, known.get(row.start), latest, ended);
    plan.changes[index] = change;
    if (change === 'same' || change === 'skipped') continue;
    plan.events.push(...eventsOf(row, weeks, known, moment));
  }
  return plan;
}

function knownPlacements(events: readonly CaseEvent[]): Map<LocalDate, Known> {
  const known = new Map<LocalDate, Known>();
  for (const event of events) {
    if (event.type === 'placementPlanned') {
      for (const [start, one] of known) if (start >= event.start && !one.interrupted) known.delete(start);
      known.set(event.start, { maxWeeks: event.maxWeeks, interrupted: false });
    }
    if (event.type === 'placementInterrupted') interruptCurrent(known, dateOfEvent(event));
  }
  return known;
}

function interruptCurrent(known: Map<LocalDate, Known>, on: LocalDate): void {
  const open = [...known].filter(([, one]) => !one.interrupted).sort(([a], [b]) => a.localeCompare(b));
  const current = open.filter(([start]) => start <= on).at(-1) ?? open[0];
  if (current) current[1].interrupted = true;
}

function changeOf(
  row: PlacementRow,
  weeks: number | undefined,
  known: Known | undefined,
  latest: LocalDate,
  ended: boolean,
): Change {
  if (known?.interrupted) return 'same';
  if (known && !row.interrupted && (weeks === undefined || weeks === known.maxWeeks)) return 'same';
  if (ended || (row.interrupted && row.start !== latest)) return 'skipped';
  return known ? 'changed' : 'new';
}

function eventsOf(
  row: PlacementRow,
  weeks: number | undefined,
  known: Map<LocalDate, Known>,
  moment: Moment,
): CaseEvent[] {
  const base = { at: moment.now, caseRef: row.caseRef };
  const planned = (start: LocalDate, maxWeeks: number | undefined): CaseEvent => ({
    ...base,
    type: 'placementPlanned',
    start,
    ...(maxWeeks === undefined ? {} : { maxWeeks }),
  });
  const events: CaseEvent[] = [];
  const present = known.get(row.start);
  if (!present || (weeks !== undefined && weeks !== present.maxWeeks)) {
    const later = [...known].filter(([start, one]) => start > row.start && !one.interrupted);
    events.push(planned(row.start, weeks), ...later.map(([start, one]) => planned(start, one.maxWeeks)));
  }
  known.set(row.start, { maxWeeks: weeks ?? present?.maxWeeks, interrupted: row.interrupted !== undefined });
  if (!row.interrupted) return events;
  const { on, reason } = row.interrupted;
  return [...events, { ...stamp(moment, row.caseRef, on), type: 'placementInterrupted', reason }];
}

/** Whole weeks from the first to the last day, both counted. */
function weeksOf(row: PlacementRow): number | undefined {
  if (!row.end) return undefined;
  const days = dayNumber(row.end) - dayNumber(row.start) + 1;
  return Math.max(1, Math.ceil(days / 7));
}
