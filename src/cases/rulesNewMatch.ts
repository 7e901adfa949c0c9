import { lastDate } from '../calendar/days.ts';
import type { PlannedCard } from '../engine/cards.ts';
import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { programmeOn } from '../engine/versions.ts';
import type { Rule } from '../engine/world.ts';

/** C18: back from an interruption, how goes the search for a new match? (S001:124) The search keeps its rhythm. */
export const newMatchStatus: Rule = {
  card: 'C18',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    const { stage } = state;
    if (!stage?.byInterruption) return [];
    const start = later(stage.since, state.lastResume);
    const { newMatch } = programmeOn(world, start);
    if (stage.id !== newMatch.stage) return [];
    const cards: PlannedCard[] = [];
    for (let date = start, n = 1; n === 1 || (date <= day && date < lastDate); n += 1) {
      date = world.calendar.addWorkingDays(date, newMatch.everyWorkingDays);
      cards.push(scheduled({ card: 'C18', kind: 'due', cycle: `${start},${n}`, date }, world));
    }
    return cards;
  },
  /** Each question waits from the one before it, so that a search without end can be switched off. */
  began: ({ cycle }, { world }) => {
    const [start = '', n = '1'] = cycle.split(',');
    const every = programmeOn(world, start).newMatch.everyWorkingDays;
    return n === '1' ? start : world.calendar.addWorkingDays(start, every * (Number(n) - 1));
  },
};
