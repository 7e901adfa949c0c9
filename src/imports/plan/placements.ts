import { dayNumber } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/local.ts';
import type { CaseEvent, PlacementPurpose } from '../../engine/events.ts';
import type { PlacementRow } from '../rows/placementRow.ts';
import { type KnownPlacement, knownPlacements } from './knownPlacements.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  isClosedOn,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/**
 * A placement is known by its start. Planning one takes away every placement that starts on or after it
 * (engine-rules.md 3.4), so later ones that stand are planned again. One that is over and that a later one has followed
 * is history: nobody is to look for a new match any more (C17), so how it ended is skipped. Of a case that is over itself
 * nobody is asked, so each is told with its end, in their order.
 */
export function planPlacements(rows: readonly PlacementRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = knownPlacements(present.events);
  const plan: CasePlan = { changes: rows.map(() => 'same'), events: [], faults: [] };
  const inOrder = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.start.localeCompare(b.row.start));
  const starts = rows.map((row) => row.start);
  for (const { row, index } of inOrder) {
    const others = present.endsNow ? [...known.keys()] : [...known.keys(), ...starts];
    const isHistory = others.some((start) => start > row.start);
    const ended = isClosedOn(present, row.start);
    const change = changeOf(row, known.get(row.start), { isHistory, ended });
    plan.changes[index] = change;
    if (change === 'same' || change === 'skipped') continue;
    plan.events.push(...eventsOf(row, known, isHistory, moment));
  }
  const paid = payEvents(rows, present, moment).filter(({ event }) => !isClosedOn(present, event.from));
  for (const { row } of paid) {
    const index = rows.indexOf(row);
    if (plan.changes[index] === 'same') plan.changes[index] = 'changed';
  }
  plan.events.push(...paid.map(({ event }) => event));
  return plan;
}

function changeOf(
  row: PlacementRow,
  known: KnownPlacement | undefined,
  { isHistory, ended }: { isHistory: boolean; ended: boolean },
): Change {
  if (known?.over) return 'same';
  const isOver = row.interrupted !== undefined || row.ended !== undefined;
  if (known && !isPlannedAnew(row, known) && (!isOver || isHistory)) return 'same';
  if (ended || (row.interrupted && isHistory)) return 'skipped';
  return known ? 'changed' : 'new';
}

/** The file says something that is not known of it; what it leaves out stays. */
function isPlannedAnew(row: PlacementRow, known: KnownPlacement): boolean {
  const weeks = weeksOf(row);
  return (
    (weeks !== undefined && weeks !== known.maxWeeks) ||
    (row.hoursPerWeek !== undefined && row.hoursPerWeek !== known.hoursPerWeek) ||
    (purposeOf(row) !== undefined && purposeOf(row) !== known.purpose)
  );
}

function eventsOf(
  row: PlacementRow,
  known: Map<LocalDate, KnownPlacement>,
  isHistory: boolean,
  moment: Moment,
): CaseEvent[] {
  const base = { at: moment.now, caseRef: row.caseRef };
  const planned = (start: LocalDate, { over: _, ...one }: KnownPlacement): CaseEvent => ({
    ...base,
    type: 'placementPlanned',
    start,
    ...one,
  });
  const events: CaseEvent[] = [];
  const present = known.get(row.start);
  const next = withoutUndefined({
    maxWeeks: weeksOf(row) ?? present?.maxWeeks,
    purpose: purposeOf(row) ?? present?.purpose,
    hoursPerWeek: row.hoursPerWeek ?? present?.hoursPerWeek,
    over: isHistory ? undefined : (row.interrupted ?? row.ended),
  });
  if (!present || isPlannedAnew(row, present)) {
    const later = [...known].filter(([start, one]) => start > row.start && !one.over);
    events.push(
      planned(row.start, next),
      ...later.map(([start, one]) => planned(start, withoutUndefined(one))),
    );
  }
  known.set(row.start, next);
  if (isHistory) return events;
  return [...events, ...endingOf(row, moment)];
}

function endingOf(row: PlacementRow, moment: Moment): CaseEvent[] {
  if (row.interrupted) {
    const { on, reason } = row.interrupted;
    return [{ ...stamp(moment, row.caseRef, on), type: 'placementInterrupted', reason }];
  }
  if (!row.ended) return [];
  const { on, result } = row.ended;
  return [{ ...stamp(moment, row.caseRef, on), type: 'placementEnded', result }];
}

/** Paid hours that are agreed from a day on, each day once. */
function payEvents(
  rows: readonly PlacementRow[],
  { events }: Present,
  { now }: Moment,
): { row: PlacementRow; event: Extract<CaseEvent, { type: 'paidHoursAgreed' }> }[] {
  const known = new Set(events.flatMap((event) => (event.type === 'paidHoursAgreed' ? [event.from] : [])));
  return rows.flatMap((row) => {
    const from = row.payFrom;
    if (!from || known.has(from)) return [];
    known.add(from);
    return [{ row, event: { at: now, caseRef: row.caseRef, type: 'paidHoursAgreed' as const, from } }];
  });
}

function purposeOf({ type }: PlacementRow): PlacementPurpose | undefined {
  return type === 'placement' ? undefined : type;
}

function withoutUndefined<T extends object>(one: T): T {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;
}

/** Whole weeks from the first to the last day, both counted. */
function weeksOf(row: PlacementRow): number | undefined {
  if (!row.end) return undefined;
  const days = dayNumber(row.end) - dayNumber(row.start) + 1;
  return Math.max(1, Math.ceil(days / 7));
}
