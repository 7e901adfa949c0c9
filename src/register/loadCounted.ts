import type { Kept } from '../store/keptRow.ts';
import type { Store } from '../store/store.ts';
import { untilWritten } from '../store/untilWritten.ts';

/**
 * What is counted from a team's cases, with what those that are gone still count. A case that goes between the two
 * reads would count twice or not at all: then both are read again.
 */
export async function loadCounted<T>(
  store: Pick<Store, 'kept'>,
  teamId: string,
  read: () => Promise<T>,
): Promise<{ live: T; kept: Kept }> {
  let kept = await store.kept.months(teamId);
  return untilWritten('what is kept of forgotten cases', async () => {
    const live = await read();
    const after = await store.kept.months(teamId);
    if (JSON.stringify(after) === JSON.stringify(kept)) return { live, kept };
    kept = after;
    return undefined;
  });
}

/** What the hours of a team's cases are counted from. */
export function loadStates({ cases }: Pick<Store, 'cases'>, teamId: string) {
  return async () => {
    const states = [];
    for await (const { state } of cases.list(teamId, { whole: true })) states.push(state);
    return states;
  };
}
