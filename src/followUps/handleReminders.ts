import type { ComesAgain } from '../cards/commonHandles.ts';
import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';
import { allOf } from '../cards/sayingView.ts';
import { says } from './sayOnCards.ts';

const oneMonthLater: ComesAgain = ({ calendar, today }) =>
  calendar.nextWorkingDay(calendar.addMonths(today, 1));

/** Each knows the one press of cards that were posted before they had forms, too. */
export const phaseHandle = reminderHandle({ says: allOf(says.C04) });

/** C06: the trial period was talked over, or the citizen has met the company consultant. */
export const intakeHandle = reminderHandle({
  done: (input) => [
    { ...eventHead(input), type: input.card?.kind === 'earlyConsultant' ? 'consultantMet' : 'trialReviewed' },
  ],
  says: allOf(says.C06),
});

/** C26: preparing is agreed, or the clarification itself was held. */
export const clarificationHandle = reminderHandle({
  done: (input) =>
    input.card?.kind === 'prepare' ? [] : [{ ...eventHead(input), type: 'annualClarificationHeld' }],
  comesAgain: oneMonthLater,
  says: allOf(says.C26),
});
