import type { Feature } from '../feature.ts';
import { storyMessage } from './message.ts';
import { storiesRound } from './round.ts';

/** Success stories, from a draft to their withdrawal. */
export const stories = {
  messages: {
    storyForm: storyMessage,
    storyReview: storyMessage,
    story: storyMessage,
    storyThread: storyMessage,
    storyMonth: storyMessage,
  },
  rounds: [storiesRound],
} as const satisfies Feature;
