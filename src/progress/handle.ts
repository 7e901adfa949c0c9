import type { ComesAgain } from '../cards/commonHandles.ts';
import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';
import { allOf } from '../cards/sayingView.ts';
import { says } from './sayOnCards.ts';

/** The series goes on: what was not relevant now is asked for again at the next date. */
const nextInSeries: ComesAgain = ({ calendar, today, world }) =>
  calendar.nextWorkingDay(calendar.addDays(today, world.programme.progress.everyDays));

/** C19: the measurement is made; cards that were posted before it had scores say so by one press. */
export const progressHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'progressMeasured' }],
  comesAgain: nextInSeries,
  says: allOf(says.C19),
});
