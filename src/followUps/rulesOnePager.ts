import { scheduled } from '../engine/cycle.ts';
import { isLive } from '../engine/placements.ts';
import { mattersOf } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

/** C40: the company gets the page that introduces the consultants, before the placement starts (S004:237). */
export const onePagerDue: Rule = {
  card: 'C40',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    if (mattersOf(state).onePager) return [];
    const { calendar, programme } = world;
    return state.placements
      .filter((placement) => isLive(placement) && placement.start > day)
      .map(({ start }) => {
        const date = calendar.addWorkingDays(start, -programme.onePager.workingDays);
        return scheduled({ card: 'C40', kind: 'due', cycle: start, date }, world);
      });
  },
};
