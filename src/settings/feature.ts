import type { Feature } from '../feature.ts';

/** How a team is set up: which channel gets what, its language, its days, its people. */
export const settings = {} as const satisfies Feature;
