import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { seriesUpTo } from '../engine/series.ts';
import type { Rule } from '../engine/world.ts';

/** C36: «Hvor langt er du på skalaen fra 1 til 10?» (S004:99): a sub-goal that has grown old is looked at again. */
export const subGoalDue: Rule = {
  card: 'C36',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    if (state.opened === undefined) return [];
    const { calendar, programme } = world;
    const { criterion, everyDays } = programme.subGoal;
    const since = later(state.opened, state.criteria[criterion], state.subGoalScored, state.lastResume);
    const dates = seriesUpTo(day, Math.floor(calendar.daysBetween(since, day) / everyDays), (nth) =>
      calendar.rollBack(calendar.addDays(since, everyDays * nth), since),
    );
    return dates.map(({ nth, date }) =>
      scheduled({ card: 'C36', kind: 'due', cycle: `${since},${nth}`, date }, world),
    );
  },
};
