import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { MessageContent, MessageRow } from '../store/messageRow.ts';

export type PostDeps = Pick<CommitDeps, 'store' | 'hints' | 'log'>;

/** Hands a message without cards to the outbox. The same id twice is one message; false when it was there already. */
export type Post = (teamId: string, message: NewMessage) => Promise<boolean>;

export type NewMessage = Pick<MessageRow, 'id' | 'audience' | 'to' | 'at'> & MessageContent;

/** What is sent outside a turn goes through the outbox, so that it is claimed, paced and tried again like any card. */
export function createPost(deps: PostDeps): Post {
  return async (teamId, message) => {
    const row = newMessage({ ...message, cards: [] });
    return commit(deps, teamId, { messages: [{ row }] });
  };
}
