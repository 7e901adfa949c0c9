import { cycleCards, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { seriesUpTo } from '../engine/series.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

/** C05: nobody without a plan (S003:128); the first one answers it for good. */
export const planMissing: Rule = {
  card: 'C05',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, world }) => {
    const { anchor, dueWorkingDays, headsUp } = world.programme.plan;
    const anchored = anchor === 'caseOpened' ? state.opened : state.openingMeeting;
    if (state.planRegistered !== undefined || anchored === undefined) return [];
    const start = later(anchored, state.lastResume);
    const due = world.calendar.addWorkingDays(start, dueWorkingDays);
    return cycleCards({ card: 'C05', start, due, lead: headsUp }, world);
  },
};

/** C05: the citizen has the newest plan (S000:341): it is looked at again and again. */
export const planRenewal: Rule = {
  card: 'C05',
  kinds: ['renewal'],
  planned: ({ state, day, world }) => {
    if (state.planRegistered === undefined) return [];
    const { calendar, programme } = world;
    const { renewDays } = programme.plan;
    const since = later(state.planRegistered, state.lastResume);
    const dates = seriesUpTo(day, Math.floor(calendar.daysBetween(since, day) / renewDays), (nth) =>
      calendar.rollBack(calendar.addDays(since, renewDays * nth), since),
    );
    return dates.map(({ nth, date }) =>
      scheduled({ card: 'C05', kind: 'renewal', cycle: `${since},${nth}`, date }, world),
    );
  },
};

/** C05: a plan of which nothing has come yet. */
export const planNotStarted: Rule = {
  card: 'C05',
  kinds: ['notStarted'],
  planned: ({ state, world }) => {
    const first = state.firstPlan ?? state.planRegistered;
    if (first === undefined || hasBegun(state)) return [];
    const since = later(first, state.lastResume);
    const date = world.calendar.addWorkingDays(since, world.programme.plan.startWorkingDays);
    return [scheduled({ card: 'C05', kind: 'notStarted', cycle: since, date }, world)];
  },
};

/** What an older release stored tells of no effort by itself. */
function hasBegun({ effort, matchFound, placements, schedules }: CaseState): boolean {
  return effort === true || matchFound !== undefined || placements.length > 0 || schedules.length > 0;
}
