/** How a placement goes, and no more than that (4-cards.md C08). */
export const placementColours = ['green', 'yellow', 'red'] as const;
