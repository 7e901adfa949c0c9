import { cycleCards } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import type { Rule } from '../engine/world.ts';

/** C05: nobody without a plan (S003:128); the first one answers it for good. */
export const planMissing: Rule = {
  card: 'C05',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, world }) => {
    const { anchor, dueWorkingDays, headsUp } = world.programme.plan;
    const anchored = anchor === 'caseOpened' ? state.opened : state.openingMeeting;
    if (state.planRegistered !== undefined || anchored === undefined) return [];
    const start = later(anchored, state.lastResume);
    const due = world.calendar.addWorkingDays(start, dueWorkingDays);
    return cycleCards({ card: 'C05', start, due, lead: headsUp }, world);
  },
};
