import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { addMonths } from '../calendar/months.ts';
import { periods } from '../privacy/periods.ts';
import type { CommitDeps } from '../register/deps.ts';
import { utcOfLocal } from '../store/utc.ts';

/** Who did what is personal data of those who did it (domain/6-privacy.md 6.5). Deletes what the audit of every team has kept for six months; how many entries that were. */
export async function forgetAudit({ store, clock, log }: Pick<CommitDeps, 'store' | 'clock' | 'log'>) {
  const oldest = addMonths(dateOf(toLocal(clock())), -periods.auditMonths);
  const before = utcOfLocal(instantOf(oldest, '00:00'));
  let forgotten = 0;
  for (const { id } of await store.teams.all()) forgotten += await store.audit.forget(id, before);
  if (forgotten > 0) log.info({ forgotten }, 'audit entries of six months ago were deleted');
  return forgotten;
}
