import { contact, nextStep } from '../cards/sayNext.ts';
import type { CaseSay } from '../talk/caseSay.ts';

/** What can be said about contact, the plan and the way through the stages. */
export const say: readonly CaseSay[] = [
  { saying: nextStep, group: 'contact', tells: ['nextStepSet'], isLikely: () => true },
  { saying: contact, group: 'contact', tells: ['contactHeld', 'aftercareHeld'], isLikely: () => true },
];
