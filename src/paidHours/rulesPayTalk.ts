import { addToMonth, firstDayOf, monthOf } from '../calendar/months.ts';
import { scheduled } from '../engine/cycle.ts';
import { currentPlacement, lastDayOf, laterStarts } from '../engine/placements.ts';
import { hasCard } from '../engine/recipients.ts';
import { type CaseState, mattersOf } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

/** Pay is agreed, or was agreed for the month at hand. */
function isPaid(state: CaseState, month: string): boolean {
  return mattersOf(state).paid === true || state.paidHoursAgreed.some(({ to = month }) => to >= month);
}

/** C34: «det afgørende, at der tales om lønnede timer så hurtigt som muligt» (S004:269). */
export const payTalk: Rule = {
  card: 'C34',
  kinds: ['start', 'halfway'],
  planned: ({ state, day, world }) => {
    const placement = currentPlacement(state, day);
    if (!placement || isPaid(state, monthOf(day))) return [];
    const { calendar, programme } = world;
    const { start, maxWeeks } = placement;
    const first = calendar.addDays(start, programme.payTalk.days);
    if (first > lastDayOf(placement, world)) return [];
    const cards = [
      scheduled({ card: 'C34', kind: 'start', cycle: start, date: calendar.rollBack(first, start) }, world),
    ];
    const half = calendar.addDays(start, Math.floor((7 * maxWeeks) / 2));
    // Half-way C12 asks it, where it is on.
    if (half <= first || hasCard(programme, 'C12')) return cards;
    const date = calendar.rollBack(half, start);
    return [...cards, scheduled({ card: 'C34', kind: 'halfway', cycle: start, date }, world)];
  },
  laterDays: ({ state, day }) => [
    ...laterStarts(state, day),
    ...state.paidHoursAgreed.flatMap(({ to }) => {
      const free = to === undefined ? undefined : firstDayOf(addToMonth(to, 1));
      return free !== undefined && free > day ? [free] : [];
    }),
  ],
};
