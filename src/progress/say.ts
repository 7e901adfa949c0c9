import { headOf, type Saying } from '../cards/saying.ts';
import { hasCard } from '../engine/recipients.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import { subGoal } from './says.ts';
import { sayTexts } from './textsSays.ts';

/** The first one starts the series (engine-rules.md 4, C19). */
const measured: Saying = {
  id: 'measured',
  texts: sayTexts.measured,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'progressMeasured' }],
};

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
