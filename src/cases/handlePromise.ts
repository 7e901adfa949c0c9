import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';

/** C24: the promise of an answer is kept. */
export const promiseHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'promiseKept' }],
});
