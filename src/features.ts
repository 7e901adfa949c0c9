import type { PlannedCardId } from './engine/cards.ts';
import type { Rule } from './engine/world.ts';
import { firstYearEnds, monthlyContact } from './followUps/monthlyContact.ts';
import { firstFollowUp, placementMidAndEnd, placementStarts } from './followUps/placement.ts';
import { planMissing } from './followUps/planMissing.ts';
import { firstPaidHours, hoursToReport, targetReached } from './paidHours/rules.ts';

export interface Feature {
  rule?: Rule;
}

/** The map: a line per card, to all that makes it. */
export const features = {
  C01: { rule: monthlyContact },
  C02: { rule: firstYearEnds },
  C05: { rule: planMissing },
  C07: { rule: placementStarts },
  C08: { rule: firstFollowUp },
  C12: { rule: placementMidAndEnd },
  C13: { rule: hoursToReport },
  C14: { rule: firstPaidHours },
  C15: { rule: targetReached },
} as const satisfies Partial<Record<PlannedCardId, Feature>>;

/** Every rule of the engine, in the order of the cards. */
export const rules: readonly Rule[] = Object.values(features).map(({ rule }) => rule);
