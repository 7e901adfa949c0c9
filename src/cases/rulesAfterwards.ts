import { scheduled } from '../engine/cycle.ts';
import type { Rule } from '../engine/world.ts';

/** C20: aftercare one, two and three months into the job (S004:297). */
export const aftercare: Rule = {
  card: 'C20',
  kinds: ['due'],
  life: 'ended',
  planned: ({ state, world }) => {
    const { ended } = state;
    if (ended?.by !== 'jobStarted') return [];
    const { calendar, programme } = world;
    return programme.aftercare.months.map((months) => {
      const date = calendar.rollBack(calendar.addMonths(ended.on, months), ended.on);
      return scheduled({ card: 'C20', kind: 'due', cycle: String(months), date }, world);
    });
  },
  began: (card, { state }) => state.ended?.on ?? card.cycle,
};

/** C21: in employment six months after the end? (S004:49) */
export const outcomeStatus: Rule = {
  card: 'C21',
  kinds: ['due'],
  life: 'ended',
  planned: ({ state, world }) => {
    const { ended } = state;
    if (!ended) return [];
    const { calendar, programme } = world;
    const raw = calendar.addMonths(ended.on, programme.outcomeStatus.months);
    const date = calendar.rollBack(raw, ended.on);
    return [scheduled({ card: 'C21', kind: 'due', cycle: ended.on, date }, world)];
  },
};
