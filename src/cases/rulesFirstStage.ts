import type { Programme } from '../engine/programme.ts';
import { type CaseState, isOpen } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

function isInFirstStage({ stage }: CaseState, { stages }: Programme): boolean {
  return stage !== undefined && stage.id === stages[0]?.id;
}

/** C37: what the first stage is to settle, when it begins, and when the third talk finds somebody still in it (S001-R8). */
export const firstStage: Rule = {
  card: 'C37',
  kinds: ['checklist', 'stillInStep'],
  planned: () => [],
  since: (kind, state) => (kind === 'checklist' ? state.opened : undefined),
  decidedBy: ({ event, before, after, world: { programme } }) => {
    if (!isOpen(after) || !isInFirstStage(after, programme)) return undefined;
    if (event.type === 'caseOpened') return before.opened === undefined ? { kind: 'checklist' } : undefined;
    const isTalk = event.type === 'contactHeld' && after.talks !== before.talks;
    return isTalk && after.talks === programme.intake.talks ? { kind: 'stillInStep' } : undefined;
  },
};
