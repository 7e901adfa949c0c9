import type { Rule } from '../engine/world.ts';

/** C44: the year's socialt frikort is nearly, or wholly, used (S003:97); what is told once is told once a year. */
export const exemptionUsed: Rule = {
  card: 'C44',
  kinds: ['nearing', 'full'],
  planned: () => [],
  decidedBy: ({ event, before, after }) => {
    if (event.type !== 'exemptionUsed') return undefined;
    const kind = after.exemption?.[event.year];
    return kind === undefined || kind === before.exemption?.[event.year] ? undefined : { kind };
  },
};
