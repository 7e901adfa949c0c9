import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';
import { allOf } from '../cards/sayingView.ts';
import { firstTalkThen } from './sayCourse.ts';
import { says } from './sayOnCards.ts';

/** C22: the first talk was held. */
export const firstTalkHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'firstTalkHeld' }],
  says: [...allOf(says.C22), firstTalkThen],
});

/** Cards about the course of a case whose answer no rule plans from (C17, C27, C28). */
export const courseHandle = reminderHandle();
