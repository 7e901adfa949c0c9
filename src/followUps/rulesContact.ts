import type { LocalDate } from '../calendar/local.ts';
import { cycleCards, quietly, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { firstYear, laterStarts } from '../engine/placements.ts';
import type { Rule, RuleInput } from '../engine/world.ts';

/** The monthly contact that runs on a day, as long as it begins before its end, the first day without it. */
export function monthlyCycle({
  state,
  day,
  world,
}: RuleInput): { start: LocalDate; due: LocalDate; end: LocalDate } | undefined {
  const { calendar, programme } = world;
  const year = firstYear(state, day, world);
  if (!year) return undefined;
  const { closeContactUntil: until } = state;
  const end = later(year.yearEnd, until && calendar.addDays(until, 1));
  const start = later(year.run, state.lastContact, state.lastResume);
  if (start >= end) return undefined;
  const due = calendar.rollBack(calendar.addMonths(start, programme.contact.intervalMonths), start);
  return { start, due, end };
}

/** C01: at least one contact a month through the first year after a placement's start (S001:86), or longer if that is agreed. */
export const monthlyContact: Rule = {
  card: 'C01',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: (input) => {
    const { state, day, world } = input;
    const cycle = monthlyCycle(input);
    if (!cycle || day >= cycle.end || cycle.due >= cycle.end) return [];
    const { start, due } = cycle;
    const { headsUp } = world.programme.contact;
    return quietly(cycleCards({ card: 'C01', start, due, lead: headsUp }, world), start, state);
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
