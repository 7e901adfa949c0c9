import { digestOf } from '../store/digest.ts';
import type { MessageBase, MessageContent } from '../store/messageRow.ts';

type Sending = Pick<MessageBase, 'state' | 'attempts' | 'possibleDuplicates'>;
type What = Pick<MessageBase, 'id' | 'audience' | 'to' | 'cards' | 'at' | 'urgent' | 'calm' | 'thread'>;

const unsent: Sending = { state: 'queued', attempts: 0, possibleDuplicates: 0 };

/** A message that nobody has tried to send yet. */
export function newMessage<Content extends MessageContent>(what: What & Content): What & Content & Sending {
  return { ...what, ...unsent };
}

/** What a message to one person is called. Ids stand in the log, so the person is in it as a digest. */
export function personalId(moment: string, worker: string): string {
  return `${moment}|personal|${digestOf(worker)}`;
}
