import { instantOf } from '../calendar/localTime.ts';
import type { Rule } from '../engine/world.ts';

/** C23: the morning's board, one for the team, as long as some case is in its intro (S002:622). */
export const introBoard: Rule = {
  card: 'C23',
  kinds: ['agenda'],
  ownClock: true,
  asPost: true,
  planned: ({ state, day, world: { programme, calendar } }) => {
    const { intro, sending } = programme;
    if (state.stage?.id !== intro.stage || !calendar.isWorkingDay(day)) return [];
    if (day >= calendar.addDays(state.stage.since, intro.days)) return [];
    return [{ card: 'C23', kind: 'agenda', cycle: day, at: instantOf(day, sending.boardAt) }];
  },
  laterDays: ({ day, world }) => [world.calendar.addWorkingDays(day, 1)],
};
