import type { Lane } from '../store/hints.ts';
import type { Pointer } from '../store/store.ts';
import type { CommitDeps } from './deps.ts';

/** Few enough to be sent side by side within the time for which a hint is hidden. */
const pointersPerHint = 8;

/**
 * Tells the workers what a commit has left for them. A hint that cannot be given is logged and forgotten: its
 * request stands in the table and the rescue pass finds it.
 */
export async function dropHints(
  deps: Pick<CommitDeps, 'hints' | 'log'>,
  teamId: string,
  pointers: readonly Pointer[],
  lane: Lane = 'normal',
): Promise<void> {
  for (let start = 0; start < pointers.length; start += pointersPerHint) {
    const some = pointers.slice(start, start + pointersPerHint);
    try {
      await deps.hints.put({ teamId, pointers: some }, { lane });
      for (const { messageId: message, request } of some) {
        deps.log.debug({ teamId, message, request }, 'a request is in the queue');
      }
    } catch (error) {
      deps.log.warn(
        { err: error, teamId, requests: some.length },
        'hint not given; the rescue pass will find it',
      );
    }
  }
}
