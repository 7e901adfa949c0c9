import { cycleCards, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { firstYear, laterStarts } from '../engine/placements.ts';
import type { Rule } from '../engine/world.ts';

/** C01: at least one contact a month through the first year after a placement's start (S001:86). */
export const monthlyContact: Rule = {
  card: 'C01',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, day, world }) => {
    const { calendar, programme } = world;
    const year = firstYear(state, day, world);
    if (!year || day >= year.yearEnd) return [];
    const start = later(year.run, state.lastContact, state.lastResume);
    const due = calendar.rollBack(calendar.addMonths(start, programme.contact.intervalMonths), start);
    if (due >= year.yearEnd) return [];
    return cycleCards({ card: 'C01', start, due, lead: programme.contact.headsUp }, world);
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
};

/** C02: the first year is over, and the ordinary contact takes over. */
export const firstYearEnds: Rule = {
  card: 'C02',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    const year = firstYear(state, day, world);
    if (!year) return [];
    const date = world.calendar.nextWorkingDay(year.yearEnd);
    return [scheduled({ card: 'C02', kind: 'due', cycle: year.yearEnd, date }, world)];
  },
  began: (card, { state, day, world }) => firstYear(state, day, world)?.start ?? card.cycle,
  laterDays: ({ state, day }) => laterStarts(state, day),
};
