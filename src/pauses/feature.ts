import type { Feature } from '../feature.ts';
import { pausedMessage } from './message.ts';
import { pauseServer } from './post.ts';
import { say } from './say.ts';
import { pauseOnCase } from './until.ts';

/** Cases that rest until a day: nobody forgets that they do. */
export const pauses = {
  messages: { paused: pausedMessage },
  onCase: pauseOnCase,
  servers: { pause: pauseServer },
  says: say,
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
