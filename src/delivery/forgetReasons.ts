import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { AbsenceNote, CaseRecord } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';
import { noChange } from './noChange.ts';

/** Why somebody was absent is a working aid for a month (domain/6-privacy.md 6.5). */
const keptDays = 30;

/** Of every case of every team what is too old to be kept; how many notes were deleted. */
export async function forgetReasons(deps: CommitDeps): Promise<number> {
  let forgotten = 0;
  for (const team of await deps.store.teams.all()) {
    const today = dateOf(toLocal(deps.clock()));
    const oldest = deps.calendar(team).addDays(today, -keptDays);
    for await (const record of deps.store.cases.list(team.id)) {
      if (kept(record, oldest).length < (record.absences ?? []).length) {
        forgotten += await forget(deps, team.id, record.caseRef, oldest);
      }
    }
  }
  if (forgotten > 0) deps.log.info({ forgotten }, 'what was kept long enough was deleted');
  return forgotten;
}

function kept({ absences = [] }: CaseRecord, oldest: string): AbsenceNote[] {
  return absences.filter(({ settled }) => dateOf(settled) > oldest);
}

/** Under the case's lock: if somebody changes it at the same time, the next round deletes. */
async function forget(deps: CommitDeps, teamId: string, caseRef: string, oldest: string): Promise<number> {
  const stored = await deps.store.cases.get(teamId, caseRef);
  if (!stored) return 0;
  const absences = kept(stored.row, oldest);
  const record = { row: { ...stored.row, absences }, etag: stored.etag };
  const committed = await deps.store.commit(teamId, { ...noChange, record });
  return committed ? (stored.row.absences ?? []).length - absences.length : 0;
}
