import { toLocal } from '../calendar/localTime.ts';
import type { CommitDeps } from '../register/deps.ts';
import { dueChange, dueRowsOf, earliest, wakeRows } from '../register/dueRows.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';

/** After every moment that a row can have. */
const endOfTime: UtcInstant = '9999-12-31T00:00:00.000Z';

export interface Repaired {
  teams: number;
  /** Cases whose due rows were not what their plan says. */
  cases: number;
  /** Teams that would have been looked at too late. */
  woken: number;
}

/**
 * The long way round, now and then: every case's due rows against its plan, and every team's `nextDue` against its
 * first due row. It finds what a crash between two writes left behind, and plans anew after a change of the team's
 * calendar or of a programme. It has nothing to do on an ordinary day, and says so when it had.
 */
export async function repairOnce(deps: CommitDeps): Promise<Repaired> {
  const repaired: Repaired = { teams: 0, cases: 0, woken: 0 };
  for (const team of await deps.store.teams.all()) {
    if (team.removed) continue;
    const { cases, woken } = await repairTeam(deps, team);
    repaired.teams += 1;
    repaired.cases += cases;
    repaired.woken += woken ? 1 : 0;
  }
  if (repaired.cases + repaired.woken > 0)
    deps.log.warn({ ...repaired }, 'due rows or teams had to be repaired');
  return repaired;
}

/** One team; also to be called when its calendar or one of its programmes has changed. */
export async function repairTeam(deps: CommitDeps, team: Team): Promise<{ cases: number; woken: boolean }> {
  const { rows } = await deps.store.cases.due(team.id, endOfTime);
  const stored = Map.groupBy(rows, ({ caseRef }) => caseRef);
  let cases = 0;
  for await (const record of deps.store.cases.list(team.id)) {
    const there = stored.get(record.caseRef) ?? [];
    const { caseRef } = record;
    const repaired = await unlessSetAside(
      deps,
      { teamId: team.id, caseRef },
      async () => needsRepair(deps, team, record, there) && repairCase(deps, team, caseRef, there),
    );
    if (repaired) cases += 1;
  }
  const { rows: due, next } = await deps.store.cases.due(team.id, team.nextDue ?? '');
  const first = earliest(due) ?? next;
  const late = first !== undefined && (team.nextDue === undefined || first < team.nextDue);
  if (late) await deps.store.teams.wakeBy(team.id, first, deps.clock());
  return { cases, woken: late };
}

function needsRepair(deps: CommitDeps, team: Team, record: CaseRecord, there: readonly DueRow[]): boolean {
  const planned = plannedRows(deps, team, record);
  const changes = [dueChange(record.due, planned), dueChange(there, wakeRows({ due: planned }))];
  return changes.some(({ dueAdded, dueRemoved }) => dueAdded.length + dueRemoved.length > 0);
}

/** Under the case's lock; a case that somebody changes meanwhile has been planned anew by that. */
async function repairCase(
  deps: CommitDeps,
  team: Team,
  caseRef: string,
  there: readonly DueRow[],
): Promise<boolean> {
  const stored = await deps.store.cases.get(team.id, caseRef);
  if (!stored || !needsRepair(deps, team, stored.row, there)) return false;
  const due = plannedRows(deps, team, stored.row);
  const change = {
    ...noChange,
    record: { row: { ...stored.row, due }, etag: stored.etag },
    ...dueChange(there, wakeRows({ due })),
  };
  return (await deps.store.commit(team.id, change)) !== false;
}

function plannedRows(deps: CommitDeps, team: Team, record: CaseRecord): DueRow[] {
  return dueRowsOf(record, toLocal(deps.clock()), deps.world(team, record.state.programme));
}
