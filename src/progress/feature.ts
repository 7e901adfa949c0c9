import { sayingHandle, sayingView } from '../cards/sayingView.ts';
import type { Feature } from '../feature.ts';
import { progressHandle } from './handle.ts';
import { progressDue } from './rules.ts';
import { subGoalDue } from './rulesSubGoal.ts';
import { says } from './sayOnCards.ts';
import { say } from './sayOnCase.ts';
import { smallSteps } from './viewAfter.ts';

/** How far a citizen has come, measured with the indicators of the programme. */
export const progress = {
  cards: {
    C19: { rule: progressDue, view: sayingView(says.C19), handle: progressHandle, after: smallSteps },
    C36: { rule: subGoalDue, view: sayingView(says.C36), handle: sayingHandle(says.C36) },
  },
  says: say,
} as const satisfies Feature;
