import { cycleCards, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { currentPlacement, laterStarts } from '../engine/placements.ts';
import type { Rule } from '../engine/world.ts';

/** C07: the placement starts today; somebody comes along (S004:283). */
export const placementStarts: Rule = {
  card: 'C07',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    const placement = currentPlacement(state, day);
    if (!placement) return [];
    const { start } = placement;
    const date = world.calendar.nextWorkingDay(start);
    return [scheduled({ card: 'C07', kind: 'due', cycle: start, date }, world)];
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
};

/** C08: the first follow-up, a few days after the start; any contact from the start day on is one. */
export const firstFollowUp: Rule = {
  card: 'C08',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, day, world }) => {
    const placement = currentPlacement(state, day);
    if (!placement) return [];
    if (state.lastContact !== undefined && state.lastContact >= placement.start) return [];
    const { workingDays, headsUp } = world.programme.firstFollowUp;
    const start = later(placement.start, state.lastResume);
    const due = world.calendar.addWorkingDays(start, workingDays);
    return cycleCards({ card: 'C08', start, due, lead: headsUp }, world);
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
};
