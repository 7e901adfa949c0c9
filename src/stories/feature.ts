import type { Feature } from '../feature.ts';

/** Success stories, from a draft to their withdrawal. */
export const stories = {} as const satisfies Feature;
