import type { PlanRow } from '../rows/planRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/** A plan is known by its date; a later row for the same date that now has a job goal is a change. */
export function planPlans(rows: readonly PlanRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Map<string, boolean>();
  for (const event of present.events) {
    if (event.type === 'planRegistered') known.set(dateOfEvent(event), event.jobGoal);
  }
  const ended = present.record?.state.ended !== undefined;
  const plan: CasePlan = { changes: [], events: [], faults: [] };
  for (const row of rows) {
    const change = changeOf(row, known.get(row.date), ended);
    plan.changes.push(change);
    if (change !== 'new' && change !== 'changed') continue;
    known.set(row.date, row.jobGoal);
    plan.events.push({
      ...stamp(moment, row.caseRef, row.date),
      type: 'planRegistered',
      jobGoal: row.jobGoal,
    });
  }
  plan.events.sort((a, b) => dateOfEvent(a).localeCompare(dateOfEvent(b)));
  return plan;
}

function changeOf(row: PlanRow, known: boolean | undefined, ended: boolean): Change {
  if (known === row.jobGoal || known === true) return 'same';
  if (ended) return 'skipped';
  return known === undefined ? 'new' : 'changed';
}
