import type { Feature } from '../feature.ts';

/** Who is away, who stands in, and what is handed over when somebody goes and when they come back. */
export const leave = {} as const satisfies Feature;
