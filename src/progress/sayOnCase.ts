import { hasCard } from '../engine/recipients.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import { measured, subGoal } from './sayOnCards.ts';

/** What can be said about how far a citizen has come. */
export const say: readonly CaseSay[] = [
  {
    ...{ saying: measured, group: 'progress', tells: ['progressMeasured'] },
    fits: ({ programme }) => hasCard(programme, 'C19'),
    isLikely: ({ state }) => state.progress === undefined,
  },
  {
    ...{ saying: subGoal, group: 'progress', tells: ['subGoalScored'] },
    fits: ({ programme }) => hasCard(programme, 'C36'),
  },
];
