import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { addMonths } from '../calendar/months.ts';
import { periods } from '../privacy/periods.ts';
import type { CommitDeps } from '../register/deps.ts';
import { utcOf, utcOfLocal } from '../store/utc.ts';

/** Who did what is personal data of those who did it (domain/6-privacy.md 6.5). Deletes what the audit of every team has kept for six months; how many entries that were. */
export async function forgetAudit({ store, clock, log }: Pick<CommitDeps, 'store' | 'clock' | 'log'>) {
  const oldest = addMonths(dateOf(toLocal(clock())), -periods.auditMonths);
  const before = utcOfLocal(instantOf(oldest, '00:00'));
  let forgotten = 0;
  for (const { id, auditFiles = [] } of await store.teams.all()) {
    forgotten += await store.audit.forget(id, before);
    const now = utcOf(clock());
    // Addresses that nobody fetched: they name what was asked for.
    if (auditFiles.some(({ until }) => until < now)) {
      await store.teams.update(id, (team) => {
        if (!team) throw new Error('a team that is there is gone');
        const { auditFiles: files = [], ...rest } = team;
        const waiting = files.filter(({ until }) => until >= now);
        return waiting.length > 0 ? { ...rest, auditFiles: waiting } : rest;
      });
    }
  }
  if (forgotten > 0) log.info({ forgotten }, 'audit entries of six months ago were deleted');
  return forgotten;
}
