import type { TeamPost } from '../sweep/post.ts';

/** Releases before the month's statement counted hours again for a post of their own: their requests go unanswered. */
export const formerPost: TeamPost = {
  figure: { name: 'hours', changedBy: () => [] },
  post: async () => undefined,
};
