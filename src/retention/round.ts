import { forgetReasons } from '../absence/round.ts';
import type { CommitDeps } from '../register/deps.ts';
import { forgetAudit } from './audit.ts';
import { forgetInRemovedTeams } from './cases.ts';
import { forgetClosed } from './closed.ts';

/** Everything that is too old to be kept and that no due row tells of; what cannot be deleted stops nothing else. */
export async function forgetRound(deps: CommitDeps): Promise<void> {
  const faults: unknown[] = [];
  for (const forget of [forgetReasons, forgetClosed, forgetInRemovedTeams, forgetAudit]) {
    try {
      await forget(deps);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'not all that is too old could be deleted');
}
