import type { Feature } from '../feature.ts';
import { dayLines } from '../sweep/dayLines.ts';
import { pausedMessage } from './message.ts';
import { pausePart } from './part.ts';
import { say } from './sayOnCase.ts';
import { pauseOnCase } from './until.ts';

/** Cases that rest until a day: nobody forgets that they do. */
export const pauses = {
  messages: { paused: pausedMessage },
  onCase: pauseOnCase,
  dayParts: [pausePart],
  servers: { pause: dayLines },
  says: say,
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
