import type { Hints } from '../store/hints.ts';
import type { MessageRow } from '../store/rows.ts';
import type { Change, Store } from '../store/store.ts';

export interface PostDeps {
  store: Pick<Store, 'commit'>;
  hints: Pick<Hints, 'put'>;
}

/** Hands a message to the outbox. The same id twice is one message; false when it was there already. */
export type Post = (teamId: string, message: NewMessage) => Promise<boolean>;

export type NewMessage = Pick<MessageRow, 'id' | 'audience' | 'to' | 'view' | 'at'>;

/** What is sent outside a turn goes through the outbox, so that it is claimed, paced and tried again like any card. */
export function createPost({ store, hints }: PostDeps): Post {
  return async (teamId, message) => {
    const row: MessageRow = { ...message, cards: [], state: 'queued', attempts: 0, possibleDuplicates: 0 };
    const committed = await store.commit(teamId, { ...emptyChange(), messages: [{ row }] });
    if (!committed) return false;
    await hints.put({ teamId, pointers: committed.outbox });
    return true;
  };
}

/** A change of nothing, to add to. */
export function emptyChange(): Change {
  return { events: [], dueAdded: [], dueRemoved: [], cards: [], messages: [], stale: [], audit: [] };
}
