import { digestOf } from '../store/digest.ts';
import type { MessageRow } from '../store/rows.ts';

/** A message that nobody has tried to send yet. */
export function newMessage(
  what: Pick<MessageRow, 'id' | 'audience' | 'to' | 'cards' | 'view' | 'at' | 'urgent' | 'calm'>,
): MessageRow {
  return { ...what, state: 'queued', attempts: 0, possibleDuplicates: 0 };
}

/** What a message to one person is called. Ids stand in the log, so the person is in it as a digest. */
export function personalId(moment: string, upn: string): string {
  return `${moment}|personal|${digestOf(upn)}`;
}
