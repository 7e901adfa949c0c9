import { scheduled } from '../engine/cycle.ts';
import type { Rule } from '../engine/world.ts';

/** C20: aftercare one, two and three months into the job (S004:297), unless it was held early or the job is lost. */
export const aftercare: Rule = {
  card: 'C20',
  kinds: ['due'],
  life: 'ended',
  planned: ({ state, world }) => {
    const { ended, aftercare: held, notInJob } = state;
    if (ended?.by !== 'jobStarted' || notInJob) return [];
    const { calendar, programme } = world;
    return programme.aftercare.months.flatMap((months) => {
      const date = calendar.rollBack(calendar.addMonths(ended.on, months), ended.on);
      if (held !== undefined && held > calendar.addDays(date, -programme.aftercare.earlyDays)) return [];
      return [scheduled({ card: 'C20', kind: 'due', cycle: String(months), date }, world)];
    });
  },
  began: (card, { state }) => state.ended?.on ?? card.cycle,
};

/** C20: the job is lost again; is a new case to be opened? */
export const reopen: Rule = {
  card: 'C20',
  kinds: ['reopen'],
  once: true,
  planned: () => [],
  decidedBy: ({ event, after }) => {
    const isLost = event.type === 'aftercareHeld' && !event.inJob && after.ended?.by === 'jobStarted';
    return isLost ? { kind: 'reopen' } : undefined;
  },
};

/** C21: in employment some months after the end? (S004:49) */
export const outcomeStatus: Rule = {
  card: 'C21',
  kinds: ['due'],
  life: 'ended',
  planned: ({ state, world }) => {
    const { ended, outcomeStatus: given } = state;
    if (!ended || ended.left === 'dead') return [];
    const { calendar, programme } = world;
    return programme.outcomeStatus.months.flatMap((months) => {
      const date = calendar.rollBack(calendar.addMonths(ended.on, months), ended.on);
      if (given !== undefined && given > calendar.addDays(date, -programme.outcomeStatus.earlyDays))
        return [];
      return [scheduled({ card: 'C21', kind: 'due', cycle: `${ended.on},${months}`, date }, world)];
    });
  },
};
