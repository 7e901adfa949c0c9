import { outcomeOf } from '../engine/state.ts';
import { isShare } from '../register/shares.ts';
import type { Store } from '../store/store.ts';
import type { MarblePost } from './marbles.ts';

/** What a team has shared. Posts stay among the open cards of their case, so nothing else has to be read. */
export async function loadMarbles(store: Pick<Store, 'cases'>, teamId: string): Promise<MarblePost[]> {
  const posts: Promise<MarblePost[]>[] = [];
  for await (const { open, state } of store.cases.list(teamId, { whole: true })) {
    for (const key of open.filter(isShare)) {
      const read = store.cases.card(teamId, key);
      posts.push(read.then((found) => (found ? [{ ...found.row, outcome: outcomeOf(state) }] : [])));
    }
  }
  return (await Promise.all(posts)).flat();
}
