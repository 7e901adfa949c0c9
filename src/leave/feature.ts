import type { Feature } from '../feature.ts';
import { leaveMessage } from './message.ts';
import { backServer } from './post.ts';

/** Who is away, who stands in, and what is handed over when somebody goes and when they come back. */
export const leave = {
  messages: { leave: leaveMessage },
  servers: { back: backServer },
} as const satisfies Feature;
