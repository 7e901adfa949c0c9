import type { PlannedCard } from '../engine/cards.ts';
import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import type { Rule } from '../engine/world.ts';

/** C18: back from an interruption, how goes the search for a new match? (S001:124) */
export const newMatchStatus: Rule = {
  card: 'C18',
  kinds: ['due'],
  planned: ({ state, day, world }) => {
    const { stage } = state;
    const { newMatch } = world.programme;
    if (!stage?.byInterruption || stage.id !== newMatch.stage) return [];
    const start = later(stage.since, state.lastResume);
    const cards: PlannedCard[] = [];
    for (let date = start, n = 1; n === 1 || date <= day; n += 1) {
      date = world.calendar.addWorkingDays(date, newMatch.everyWorkingDays);
      cards.push(scheduled({ card: 'C18', kind: 'due', cycle: `${start},${n}`, date }, world));
    }
    return cards;
  },
};
