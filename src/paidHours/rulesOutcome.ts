import type { LocalDate } from '../calendar/local.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

/** C16: a job or an education began, shared once (S004:255). */
export const outcomeReached: Rule = {
  card: 'C16',
  kinds: ['share'],
  once: true,
  planned: () => [],
  milestone: outcomeDay,
  decidedBy: ({ event, after }) => {
    const isShared = event.type === 'celebrationShared' && event.card === 'C16';
    return isShared && outcomeDay(after) !== undefined ? { kind: 'share' } : undefined;
  },
};

function outcomeDay({ ended }: CaseState): LocalDate | undefined {
  return ended && ended.by !== 'participationEnded' ? ended.on : undefined;
}
