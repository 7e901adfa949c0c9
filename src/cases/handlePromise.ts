import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';
import { promiseKeptThen } from './sayCourse.ts';
import { newAgreement } from './sayHelp.ts';

/** C24: the promise of an answer is kept, or agreed anew. */
export const promiseHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'promiseKept' }],
  says: [newAgreement, promiseKeptThen],
});
