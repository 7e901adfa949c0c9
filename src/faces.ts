import { callHandle, longAbsenceHandle } from './absence/handle.ts';
import { channelView } from './cards/channel.ts';
import { cardHandle } from './cards/commonHandles.ts';
import { reminderView } from './cards/reminder.ts';
import type { View } from './cards/view.ts';
import { courseHandle, firstTalkHandle } from './cases/handle.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { Handle } from './engine/handle.ts';
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
import { contactView } from './followUps/viewContact.ts';
import { firstFollowUpView } from './followUps/viewFirstFollowUp.ts';
import { firstYearView } from './followUps/viewFirstYear.ts';
import { planView } from './followUps/viewPlan.ts';
import { startView } from './followUps/viewStart.ts';
import { paidHoursHandle } from './paidHours/handle.ts';
import { paidHoursView } from './paidHours/view.ts';
import { progressHandle } from './progress/handle.ts';

const channelHandle = cardHandle({});

/** One line per card: what people see, and what their answers do. */
export const faces: Record<PlannedCardId, { view: View; handle: Handle }> = {
  C01: { view: contactView, handle: contactHandle },
  C02: { view: firstYearView, handle: firstYearHandle },
  C03: { view: contactView, handle: ctiHandle },
  C04: { view: reminderView, handle: plainHandle },
  C05: { view: planView, handle: planHandle },
  C06: { view: reminderView, handle: intakeHandle },
  C07: { view: startView, handle: startHandle },
  C08: { view: firstFollowUpView, handle: firstFollowUpHandle },
  C09: { view: reminderView, handle: callHandle },
  C10: { view: reminderView, handle: callHandle },
  C11: { view: reminderView, handle: longAbsenceHandle },
  C12: { view: reminderView, handle: plainHandle },
  C13: { view: paidHoursView, handle: paidHoursHandle },
  C14: { view: channelView, handle: channelHandle },
  C15: { view: channelView, handle: channelHandle },
  C16: { view: channelView, handle: channelHandle },
  C17: { view: reminderView, handle: courseHandle },
  C18: { view: reminderView, handle: plainHandle },
  C19: { view: reminderView, handle: progressHandle },
  C20: { view: reminderView, handle: plainHandle },
  C21: { view: reminderView, handle: plainHandle },
  C22: { view: reminderView, handle: firstTalkHandle },
  C23: { view: channelView, handle: channelHandle },
  C24: { view: reminderView, handle: promiseHandle },
  C25: { view: contactView, handle: talkHandle },
  C26: { view: reminderView, handle: clarificationHandle },
  C27: { view: reminderView, handle: courseHandle },
  C28: { view: reminderView, handle: courseHandle },
};
