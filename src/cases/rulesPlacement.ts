import { scheduled } from '../engine/cycle.ts';
import { currentPlacement, laterStarts } from '../engine/placements.ts';
import type { Rule } from '../engine/world.ts';

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
