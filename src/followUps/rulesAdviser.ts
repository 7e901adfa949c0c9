import { cycleCards, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import type { Rule } from '../engine/world.ts';

/** C25: the rhythm of talks, «i gennemsnit 8 samtaler om året» (S003:79): asked once a talk, never overdue. */
export const talkRhythm: Rule = {
  card: 'C25',
  kinds: ['due'],
  planned: ({ state, world }) => {
    if (state.opened === undefined) return [];
    const { calendar, programme } = world;
    const start = later(state.opened, state.lastTalk, state.lastResume);
    const date = calendar.rollBack(calendar.addDays(start, programme.talk.rhythmDays), start);
    return [{ ...scheduled({ card: 'C25', kind: 'due', cycle: start, date }, world), due: date }];
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
    return cycleCards({ card: 'C26', start, due, lead, notice: 'prepare' }, world);
  },
};
