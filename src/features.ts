import { callHandle, longAbsenceHandle } from './absence/handle.ts';
import { absenceReported, longAbsence, notArrived } from './absence/rules.ts';
import { callView } from './absence/viewCall.ts';
import { longAbsenceView } from './absence/viewLong.ts';
import { channelView } from './cards/channel.ts';
import { cardHandle } from './cards/commonHandles.ts';
import { reminderView } from './cards/reminder.ts';
import type { View } from './cards/view.ts';
import { courseHandle, firstTalkHandle } from './cases/handle.ts';
import { courseFormHandle } from './cases/handleForm.ts';
import {
  caseloadOver,
  firstTalk,
  outcomeReached,
  placementInterrupted,
  promiseDue,
  workerChange,
} from './cases/rules.ts';
import { aftercare, outcomeStatus } from './cases/rulesAfterwards.ts';
import { newMatchStatus } from './cases/rulesNewMatch.ts';
import { courseFormView } from './cases/viewForm.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { Handle } from './engine/handle.ts';
import type { Rule } from './engine/world.ts';
import { contactHandle, ctiHandle, talkHandle } from './followUps/handleContact.ts';
import { firstFollowUpHandle } from './followUps/handleFirstFollowUp.ts';
import { firstYearHandle } from './followUps/handleFirstYear.ts';
import { planHandle } from './followUps/handlePlan.ts';
import {
  clarificationHandle,
  intakeHandle,
  plainHandle,
  promiseHandle,
} from './followUps/handleReminders.ts';
import { startHandle } from './followUps/handleStart.ts';
import { annualClarification, talkRhythm } from './followUps/rulesAdviser.ts';
import { firstYearEnds, monthlyContact } from './followUps/rulesContact.ts';
import { ctiContact, ctiPhases } from './followUps/rulesCti.ts';
import { intakeChecks } from './followUps/rulesIntake.ts';
import { firstFollowUp, placementMidAndEnd, placementStarts } from './followUps/rulesPlacement.ts';
import { planMissing } from './followUps/rulesPlan.ts';
import { contactView } from './followUps/viewContact.ts';
import { firstFollowUpView } from './followUps/viewFirstFollowUp.ts';
import { firstYearView } from './followUps/viewFirstYear.ts';
import { planView } from './followUps/viewPlan.ts';
import { startView } from './followUps/viewStart.ts';
import { paidHoursHandle } from './paidHours/handle.ts';
import { milestoneHandle } from './paidHours/handleMilestone.ts';
import { firstPaidHours, hoursToReport, targetReached } from './paidHours/rules.ts';
import { paidHoursView } from './paidHours/view.ts';
import { milestoneView } from './paidHours/viewMilestone.ts';
import { progressHandle } from './progress/handle.ts';
import { progressDue } from './progress/rules.ts';
import { introBoard } from './results/rules.ts';

export interface Feature {
  /** When it is planned. */
  rule: Rule;
  /** What people see. */
  view: View;
  /** What an answer does. */
  handle: Handle;
}

const channelHandle = cardHandle({});

/** The map: a line per card, to all that makes it. */
export const features = {
  C01: { rule: monthlyContact, view: contactView, handle: contactHandle },
  C02: { rule: firstYearEnds, view: firstYearView, handle: firstYearHandle },
  C03: { rule: ctiContact, view: contactView, handle: ctiHandle },
  C04: { rule: ctiPhases, view: reminderView, handle: plainHandle },
  C05: { rule: planMissing, view: planView, handle: planHandle },
  C06: { rule: intakeChecks, view: reminderView, handle: intakeHandle },
  C07: { rule: placementStarts, view: startView, handle: startHandle },
  C08: { rule: firstFollowUp, view: firstFollowUpView, handle: firstFollowUpHandle },
  C09: { rule: notArrived, view: callView, handle: callHandle },
  C10: { rule: absenceReported, view: callView, handle: callHandle },
  C11: { rule: longAbsence, view: longAbsenceView, handle: longAbsenceHandle },
  C12: { rule: placementMidAndEnd, view: courseFormView('C12'), handle: courseFormHandle('C12') },
  C13: { rule: hoursToReport, view: paidHoursView, handle: paidHoursHandle },
  C14: { rule: firstPaidHours, view: milestoneView, handle: milestoneHandle },
  C15: { rule: targetReached, view: milestoneView, handle: milestoneHandle },
  C16: { rule: outcomeReached, view: milestoneView, handle: milestoneHandle },
  C17: { rule: placementInterrupted, view: courseFormView('C17'), handle: courseFormHandle('C17') },
  C18: { rule: newMatchStatus, view: courseFormView('C18'), handle: courseFormHandle('C18') },
  C19: { rule: progressDue, view: reminderView, handle: progressHandle },
  C20: { rule: aftercare, view: courseFormView('C20'), handle: courseFormHandle('C20') },
  C21: { rule: outcomeStatus, view: courseFormView('C21'), handle: courseFormHandle('C21') },
  C22: { rule: firstTalk, view: reminderView, handle: firstTalkHandle },
  C23: { rule: introBoard, view: channelView, handle: channelHandle },
  C24: { rule: promiseDue, view: reminderView, handle: promiseHandle },
  C25: { rule: talkRhythm, view: contactView, handle: talkHandle },
  C26: { rule: annualClarification, view: reminderView, handle: clarificationHandle },
  C27: { rule: workerChange, view: reminderView, handle: courseHandle },
  C28: { rule: caseloadOver, view: reminderView, handle: courseHandle },
} as const satisfies Record<PlannedCardId, Feature>;

/** Every rule of the engine, in the order of the cards. */
export const rules: readonly Rule[] = Object.values(features).map(({ rule }) => rule);

export function viewOf(card: PlannedCardId): View {
  return features[card].view;
}

export function handleOf(card: PlannedCardId): Handle {
  return features[card].handle;
}
