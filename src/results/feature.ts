import { channelView } from '../cards/channel.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import type { Feature } from '../feature.ts';
import { postsCount } from './count.ts';
import { cakeMessage, marblesMessage } from './message.ts';
import { marblesPost } from './post.ts';
import { addPictures } from './route.ts';
import { introBoard } from './rules.ts';

/** What a team's work came to: board meeting, marbles, cake, forecast. */
export const results = {
  cards: { C23: { rule: introBoard, view: channelView, handle: cardHandle({}) } },
  messages: { marbles: marblesMessage, cake: cakeMessage },
  routes: [addPictures],
  posts: [marblesPost],
  counts: [postsCount],
} as const satisfies Feature;
