import { toLocal } from '../calendar/localTime.ts';
import { fold } from '../engine/fold.ts';
import { openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import type { CommitDeps } from '../register/deps.ts';
import { dueChange, dueRowsOf, wakeRows } from '../register/dueRows.ts';
import { caseEvents, standing } from '../register/happened.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, LoggedEvent, Team } from '../store/rows.ts';
import { isOfCourse } from './course.ts';
import { keptRows } from './keptRows.ts';

/** A transaction holds a hundred rows. */
const rowsAtOnce = 80;
const maxSteps = 100;

/**
 * Deletes what happened on the course of a case that waits for nothing but its status: contacts, stages, hours, absence, in
 * its state and in its log; what months count of it stays (keptRow.ts). The row that asks for it goes with the last
 * step, so it is gone on with after a crash.
 */
export async function thinCase(deps: CommitDeps, team: Team, caseRef: string): Promise<void> {
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const stored = await deps.store.cases.get(team.id, caseRef);
    if (!stored || stored.row.leaving) return;
    const { row, etag } = stored;
    const log = await deps.store.cases.events(team.id, caseRef);
    const world = deps.world(team, row.state.programme);
    const old = log.filter(isOfCourse(log));
    const isLast = row.thinned && old.length === 0;
    const after = row.thinned ? row : { ...thin(row, log, world), due: row.due };
    const due = isLast ? dueRowsOf(withoutThinRow(after), toLocal(deps.clock()), world) : after.due;
    const committed = await deps.store.commit(team.id, {
      ...noChange,
      record: { row: { ...after, due }, etag },
      ...dueChange(wakeRows(row), wakeRows({ due })),
      // The figures are counted from the whole log, so it goes after them.
      ...(row.thinned ? { eventsRemoved: old.slice(0, rowsAtOnce) } : {}),
      kept: row.thinned ? [] : await keptRows(deps, team, row, 'course'),
    });
    if (committed && isLast) return;
  }
  throw new Error(`the case was still changing after ${maxSteps} steps`);
}

/** The case as if only its beginning, its end and what was shared had been registered. */
export function thin(record: CaseRecord, log: readonly LoggedEvent[], world: World): CaseRecord {
  const { caseRef, opening, sequence, recentSources, silenced, due, open } = record;
  const rest = standing(log).filter((logged) => !isOfCourse(log)(logged));
  const { programme, variant, assignees, rules } = record.state;
  const first = opening ?? { caseRef, programme, variant, assignees, rules };
  const state = fold(openCase(first), caseEvents(rest), world);
  return { caseRef, opening: first, state, sequence, recentSources, silenced, due, open, thinned: true };
}

function withoutThinRow(record: CaseRecord): CaseRecord {
  return { ...record, due: record.due.filter(({ why }) => why !== 'thin') };
}
