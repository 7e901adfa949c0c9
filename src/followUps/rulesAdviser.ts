import type { LocalDate } from '../calendar/local.ts';
import { cycleCards, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import type { Rule, RuleInput } from '../engine/world.ts';

/** Since when nobody has talked with the citizen, and the day on which a talk falls due. */
export function talkCycle({
  state,
  world,
}: Pick<RuleInput, 'state' | 'world'>): { start: LocalDate; due: LocalDate } | undefined {
  if (state.opened === undefined) return undefined;
  const { calendar, programme } = world;
  const start = later(state.opened, state.lastTalk, state.lastResume);
  return { start, due: calendar.rollBack(calendar.addDays(start, programme.talk.rhythmDays), start) };
}

/** C25: the rhythm of talks, «i gennemsnit 8 samtaler om året» (S003:79): asked once a talk, never overdue. */
export const talkRhythm: Rule = {
  card: 'C25',
  kinds: ['due'],
  planned: (input) => {
    const cycle = talkCycle(input);
    if (!cycle) return [];
    const { start, due } = cycle;
    return [{ ...scheduled({ card: 'C25', kind: 'due', cycle: start, date: due }, input.world), due }];
  },
};

/** C26: the yearly clarification, with time to prepare it (S003:81). A resume leaves at least that time. */
export const annualClarification: Rule = {
  card: 'C26',
  kinds: ['prepare', 'due', 'overdue', 'escalation'],
  planned: ({ state, world }) => {
    if (state.opened === undefined) return [];
    const { calendar, programme } = world;
    const { months, prepareWorkingDays: lead } = programme.clarification;
    const anchor = later(state.opened, state.clarified);
    const start = later(anchor, state.lastResume);
    const yearly = calendar.rollBack(calendar.addMonths(anchor, months), anchor);
    const due = start === anchor ? yearly : later(yearly, calendar.addWorkingDays(start, lead));
    // Both: one held in a pause must not be taken for the next.
    const identity = start === anchor ? start : `${start},${anchor}`;
    return cycleCards({ card: 'C26', start, identity, due, lead, notice: 'prepare' }, world);
  },
};
