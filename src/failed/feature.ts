import type { Feature } from '../feature.ts';

/** What Teams refused for good, for the leader to see and to send again. */
export const failed = {} as const satisfies Feature;
