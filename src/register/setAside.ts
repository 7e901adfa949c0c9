import { caseKey, escapeKey } from '../store/keys.ts';
import { TooLarge } from '../store/transactions.ts';
import { isUnreadable, UnreadableRow } from '../store/unreadable.ts';
import type { CommitDeps } from './deps.ts';

/** How soon what was set aside is looked at again. */
export const asideMs = 15 * 60_000;

type Deps = Pick<CommitDeps, 'store' | 'log'>;

/**
 * Does one thing of many. Where a row that it needs cannot be read, it is left as it is for now, and undefined comes back:
 * the row stands among those that are told (`failed`), and the others go on; so they do where a change is larger than storage takes.
 * Any other fault is thrown.
 */
export async function unlessSetAside<T>(
  deps: Deps,
  about: { teamId: string; caseRef?: string },
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof TooLarge) {
      deps.log.error({ err: fault, ...about }, 'set aside, as its change does not fit');
      return undefined;
    }
    if (!isUnreadable(fault)) throw fault;
    const { teamId, caseRef } = about;
    if (!(fault instanceof UnreadableRow) && caseRef) {
      const row = {
        table: 'cases',
        partition: escapeKey(teamId),
        key: caseKey(caseRef),
        team: teamId,
      } as const;
      await deps.store.asides.note({ ...row, fault: { type: 'programme', programme: fault.programme } });
    }
    deps.log.debug({ err: fault, ...about }, 'set aside for now');
    return undefined;
  }
}
