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
 * (engine-rules.md 3.4), so later ones that stand are planned again. One that is over and that a later one has followed is
 * `past`: it is told whole, in its turn, and changes nothing of how the case stands now.
 */
export function planPlacements(rows: readonly PlacementRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = knownPlacements(present.events);
  const plan: CasePlan = { changes: rows.map(() => 'same'), past: [], events: [], faults: [] };
  const inOrder = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.start.localeCompare(b.row.start));
  const starts = rows.map((row) => row.start);
  const paid = payEvents(rows, present, moment).filter(({ event }) => !isClosedOn(present, event.from));
  const late = new Set(paid);
  for (const { row, index } of inOrder) {
    const change = changeOf(row, known.get(row.start), isClosedOn(present, row.start));
    plan.changes[index] = change;
    if (change === 'same' || change === 'skipped') continue;
    const isPast = isOver(row) && [...known.keys(), ...starts].some((start) => start > row.start);
    const own = isPast ? paid.filter((one) => one.row === row) : [];
    for (const one of own) late.delete(one);
    const told = eventsOf(row, known, own, moment);
    if (isPast) plan.past?.push(...told);
    else plan.events.push(...told);
  }
  for (const { row } of paid) {
    const index = rows.indexOf(row);
    if (plan.changes[index] === 'same') plan.changes[index] = 'changed';
  }
  plan.events.push(...[...late].map(({ event }) => event));
  return plan;
}

function isOver({ interrupted, ended }: PlacementRow): boolean {
  return interrupted !== undefined || ended !== undefined;
}

function changeOf(row: PlacementRow, known: KnownPlacement | undefined, isClosed: boolean): Change {
  if (known?.over) return 'same';
  if (known && !isPlannedAnew(row, known) && !isOver(row)) return 'same';
  if (isClosed) return 'skipped';
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

/** Its plan, what was agreed of it, its end, and then what starts later and stands. */
function eventsOf(
  row: PlacementRow,
  known: Map<LocalDate, KnownPlacement>,
  paid: readonly Paid[],
  moment: Moment,
): CaseEvent[] {
  const base = { at: moment.now, caseRef: row.caseRef };
  const planned = (start: LocalDate, { over: _, ...one }: KnownPlacement): CaseEvent => ({
    ...base,
    type: 'placementPlanned',
    start,
    ...one,
  });
  const present = known.get(row.start);
  const next = withoutUndefined({
    maxWeeks: weeksOf(row) ?? present?.maxWeeks,
    purpose: purposeOf(row) ?? present?.purpose,
    hoursPerWeek: row.hoursPerWeek ?? present?.hoursPerWeek,
    over: row.interrupted ?? row.ended,
  });
  const later = [...known].filter(([start, one]) => start > row.start && !one.over);
  // An end hits the latest one that has begun: the later ones make way for it.
  const isPlanned = !present || isPlannedAnew(row, present) || (isOver(row) && later.length > 0);
  known.set(row.start, next);
  return [
    ...(isPlanned ? [planned(row.start, next)] : []),
    ...paid.map(({ event }) => event),
    ...endingOf(row, moment),
    ...(isPlanned ? later.map(([start, one]) => planned(start, withoutUndefined(one))) : []),
  ];
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

interface Paid {
  row: PlacementRow;
  event: Extract<CaseEvent, { type: 'paidHoursAgreed' }>;
}

/** Paid hours that are agreed from a day on, each day once. */
function payEvents(rows: readonly PlacementRow[], { events }: Present, { now }: Moment): Paid[] {
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
