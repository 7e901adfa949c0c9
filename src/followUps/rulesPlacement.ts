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

/** C12: half-way, and some days before the last one: adjust, prolong, or plan what comes after (S000:420). */
export const placementMidAndEnd: Rule = {
  card: 'C12',
  kinds: ['halfway', 'ending'],
  planned: ({ state, day, world }) => {
    const placement = currentPlacement(state, day);
    if (!placement) return [];
    const { calendar, programme } = world;
    const { start, maxWeeks } = placement;
    const cycle = `${start},${maxWeeks}`;
    const halfway = calendar.rollBack(calendar.addDays(start, Math.floor((7 * maxWeeks) / 2)), start);
    const notice = calendar.addDays(start, 7 * maxWeeks - 1 - programme.placement.endNoticeDays);
    const cards = [scheduled({ card: 'C12', kind: 'halfway', cycle, date: halfway }, world)];
    if (notice <= start) return cards;
    const date = calendar.rollBack(notice, start);
    return [...cards, scheduled({ card: 'C12', kind: 'ending', cycle, date }, world)];
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
};
