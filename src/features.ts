import { absenceReported, longAbsence, notArrived } from './absence/rules.ts';
import {
  caseloadOver,
  firstTalk,
  outcomeReached,
  placementInterrupted,
  promiseDue,
  workerChange,
} from './cases/rules.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { Rule } from './engine/world.ts';
import { annualClarification, talkRhythm } from './followUps/adviser.ts';
import { aftercare, outcomeStatus } from './followUps/afterwards.ts';
import { ctiContact, ctiPhases } from './followUps/ctiTrack.ts';
import { intakeChecks } from './followUps/intake.ts';
import { firstYearEnds, monthlyContact } from './followUps/monthlyContact.ts';
import { newMatchStatus } from './followUps/newMatch.ts';
import { firstFollowUp, placementMidAndEnd, placementStarts } from './followUps/placement.ts';
import { planMissing } from './followUps/planMissing.ts';
import { firstPaidHours, hoursToReport, targetReached } from './paidHours/rules.ts';
import { progressDue } from './progress/rules.ts';
import { introBoard } from './results/rules.ts';

export interface Feature {
  rule: Rule;
}

/** The map: a line per card, to all that makes it. */
export const features = {
  C01: { rule: monthlyContact },
  C02: { rule: firstYearEnds },
  C03: { rule: ctiContact },
  C04: { rule: ctiPhases },
  C05: { rule: planMissing },
  C06: { rule: intakeChecks },
  C07: { rule: placementStarts },
  C08: { rule: firstFollowUp },
  C09: { rule: notArrived },
  C10: { rule: absenceReported },
  C11: { rule: longAbsence },
  C12: { rule: placementMidAndEnd },
  C13: { rule: hoursToReport },
  C14: { rule: firstPaidHours },
  C15: { rule: targetReached },
  C16: { rule: outcomeReached },
  C17: { rule: placementInterrupted },
  C18: { rule: newMatchStatus },
  C19: { rule: progressDue },
  C20: { rule: aftercare },
  C21: { rule: outcomeStatus },
  C22: { rule: firstTalk },
  C23: { rule: introBoard },
  C24: { rule: promiseDue },
  C25: { rule: talkRhythm },
  C26: { rule: annualClarification },
  C27: { rule: workerChange },
  C28: { rule: caseloadOver },
} as const satisfies Record<PlannedCardId, Feature>;

/** Every rule of the engine, in the order of the cards. */
export const rules: readonly Rule[] = Object.values(features).map(({ rule }) => rule);
