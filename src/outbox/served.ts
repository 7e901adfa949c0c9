import type { MessageRow } from '../store/messageRow.ts';

/**
 * What became of one request. `later`: not served, to be looked at again after so many milliseconds.
 * `waiting`: not served, and another hint for it is on its way.
 */
export type Served =
  | { type: 'sent' | 'updated' | 'unchanged' | 'dropped' | 'failed' | 'waiting' }
  | { type: 'later'; ms: number };

/** Nobody holds the message any more, and nothing stands in the way of its next try. */
export function release(message: MessageRow): MessageRow {
  return { ...message, leaseBy: undefined, leaseUntil: undefined, retryAt: undefined };
}

/** What Teams' limits count by. */
export function conversationOf(message: MessageRow): string {
  return `${message.audience} ${message.to}`;
}
