import type { Feature } from '../feature.ts';
import { storyMessage } from './message.ts';

/** Success stories, from a draft to their withdrawal. */
export const stories = {
  messages: {
    storyForm: storyMessage,
    storyReview: storyMessage,
    story: storyMessage,
    storyThread: storyMessage,
    storyMonth: storyMessage,
  },
} as const satisfies Feature;
