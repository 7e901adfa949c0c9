import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';

/** C09 and C10: somebody got through by phone, or tried; a try keeps the card open (D12). */
export const callHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'contactHeld', form: 'phone' }],
  attempt: (input) => [{ ...eventHead(input), type: 'contactAttempted', form: 'phone' }],
});

/** C11: the municipality's case worker knows; the notice itself goes by the case system or secure mail. */
export const longAbsenceHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'caseWorkerNotified' }],
});
