import type { Feature } from '../feature.ts';

/** How long what is kept, and how it goes. */
export const retention = {} as const satisfies Feature;
