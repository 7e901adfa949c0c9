import type { Feature } from '../feature.ts';
import { removedMessage, silenceMessage } from './message.ts';

/** What Teams refused for good, for the leader to see and to send again. */
export const failed = {
  messages: { silence: silenceMessage, removed: removedMessage },
} as const satisfies Feature;
