import type { PlanRow } from '../rows/planRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  isClosedOn,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/**
 * A plan is known by its date; a later row for the same date that now has a job goal, or was delivered, is a change. That
 * the effort of it has begun is told once.
 */
export function planPlans(rows: readonly PlanRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Map<string, Known>();
  const started = new Set<string>();
  for (const event of present.events) {
    if (event.type === 'planRegistered') known.set(dateOfEvent(event), toKnown(event));
    if (event.type === 'planStarted') started.add(dateOfEvent(event));
  }
  const plan: CasePlan = { changes: [], events: [], faults: [] };
  for (const row of rows) {
    const before = known.get(row.date);
    const { jobGoal, delivered } = toKnown({ ...before, ...onlyTrue(row) });
    const isNew = before?.jobGoal !== jobGoal || before.delivered !== delivered;
    const begins = row.started !== undefined && !started.has(row.started);
    const ended = isClosedOn(present, row.date);
    plan.changes.push(changeOf({ isNew, begins, before: before !== undefined, ended }));
    if (ended) continue;
    const base = stamp(moment, row.caseRef, row.date);
    if (isNew)
      plan.events.push({ ...base, type: 'planRegistered', jobGoal, ...(delivered ? { delivered } : {}) });
    if (begins && row.started) {
      started.add(row.started);
      plan.events.push({ ...stamp(moment, row.caseRef, row.started), type: 'planStarted' });
    }
  }
  plan.events.sort((a, b) => dateOfEvent(a).localeCompare(dateOfEvent(b)));
  return plan;
}

interface Known {
  jobGoal: boolean;
  delivered: boolean;
}

function toKnown({ jobGoal = false, delivered = false }: Partial<Known>): Known {
  return { jobGoal, delivered };
}

/** A file without a column says nothing against what is known. */
function onlyTrue({ jobGoal, delivered }: PlanRow): Partial<Known> {
  return { ...(jobGoal ? { jobGoal } : {}), ...(delivered ? { delivered } : {}) };
}

function changeOf(what: { isNew: boolean; begins: boolean; before: boolean; ended: boolean }): Change {
  if (!what.isNew && !what.begins) return 'same';
  if (what.ended) return 'skipped';
  return what.before ? 'changed' : 'new';
}
