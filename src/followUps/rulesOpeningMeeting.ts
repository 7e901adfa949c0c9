import { cycleCards } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { isOpen } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

/** C33: three roles meet the citizen at the start (S000:319). */
export const openingMeetingDue: Rule = {
  card: 'C33',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, world }) => {
    const { stage, dueWorkingDays, headsUp } = world.programme.openingMeeting;
    if (state.opened === undefined || state.stage?.id !== stage || state.openingMeeting !== undefined)
      return [];
    const start = later(state.opened, state.lastResume);
    const due = world.calendar.addWorkingDays(start, dueWorkingDays);
    return cycleCards({ card: 'C33', start, due, lead: headsUp }, world);
  },
};

/** C33: they met, and somebody was not there. */
export const rolesMissing: Rule = {
  card: 'C33',
  kinds: ['missingRoles'],
  planned: () => [],
  decidedBy: ({ event, after, world: { programme } }) => {
    if (event.type !== 'openingMeetingHeld' || !isOpen(after)) return undefined;
    const isMet = after.criteria[programme.openingMeeting.criterion] !== undefined;
    return isMet ? undefined : { kind: 'missingRoles' };
  },
};
