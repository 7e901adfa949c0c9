import { cycleCards } from '../engine/cycle.ts';
import { seriesInterval, seriesNumber } from '../engine/progress.ts';
import type { Rule } from '../engine/world.ts';

/** C19: «Hver 6. uge måles systematisk» (S002:580): a fixed series from the baseline that never drifts. */
export const progressDue: Rule = {
  card: 'C19',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  planned: ({ state, day, world }) => {
    if (!state.progress) return [];
    const { calendar, programme } = world;
    const { base, measured } = state.progress;
    const { headsUp } = programme.progress;
    const everyDays = seriesInterval(base, world);
    const number = seriesNumber(base, day, world);
    if (number < 1 || measured.includes(number)) return [];
    const start = calendar.addDays(base, everyDays * (number - 1));
    const due = calendar.rollBack(calendar.addDays(base, everyDays * number), start);
    if (state.lastResume !== undefined && due <= state.lastResume) return [];
    return cycleCards({ card: 'C19', start, due, lead: headsUp }, world);
  },
  /** The next date of the series takes over half an interval before it. */
  laterDays: ({ state, day, world }) => {
    if (!state.progress) return [];
    const { base } = state.progress;
    const everyDays = seriesInterval(base, world);
    const next = seriesNumber(base, day, world) + 1;
    return [world.calendar.addDays(base, everyDays * next - Math.floor(everyDays / 2))];
  },
};
