import type { MessageRow } from '../store/rows.ts';

/** A message that nobody has tried to send yet. */
export function newMessage(
  what: Pick<MessageRow, 'id' | 'audience' | 'to' | 'cards' | 'view' | 'at' | 'urgent' | 'calm'>,
): MessageRow {
  return { ...what, state: 'queued', attempts: 0, possibleDuplicates: 0 };
}
