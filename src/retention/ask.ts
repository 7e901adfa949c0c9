import { commitChange } from '../register/commitChange.ts';
import type { CommitDeps } from '../register/deps.ts';
import { dueChange, wakeRows } from '../register/dueRows.ts';
import { forgetRow, isLeaving } from '../register/leaving.ts';
import { noChange } from '../store/noChange.ts';
import type { Team } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import type { UtcInstant } from '../store/utc.ts';

const maxTries = 8;

/**
 * Asks for a case to be deleted now. It is due from this moment on, counts as gone, and the next sweep deletes it; a
 * crash in between loses nothing. The audit says who asked, and not for which. False when there is no such case.
 */
export async function askToForget(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log' | 'clock'>,
  team: Team,
  { caseRef, by, at }: { caseRef: string; by: string; at: UtcInstant },
): Promise<boolean> {
  const ask = async (): Promise<boolean | undefined> => {
    const stored = await deps.store.cases.get(team.id, caseRef);
    if (!stored) return false;
    const { row, etag } = stored;
    if (isLeaving(row, at)) return true;
    const after = { ...row, due: [...row.due, forgetRow(caseRef, at)] };
    const change = {
      ...noChange,
      record: { row: after, etag },
      ...dueChange(wakeRows(row), wakeRows(after)),
      audit: [{ at, who: by, act: 'forget' as const, verb: 'case.forget' }],
    };
    return (await commitChange(deps, team, { change, wakeAt: at })) || undefined;
  };
  return untilWritten('the case', ask, maxTries);
}
