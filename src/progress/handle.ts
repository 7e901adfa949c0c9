import type { ComesAgain } from '../cards/commonHandles.ts';
import { eventHead } from '../cards/fields.ts';
import { reminderHandle } from '../cards/reminder.ts';

/** The series goes on: what was not relevant now is asked for again at the next date. */
const nextInSeries: ComesAgain = ({ calendar, today, world }) =>
  calendar.nextWorkingDay(calendar.addDays(today, world.programme.progress.everyDays));

/** C19: the measurement is made; its scores stand in the case system until they can be given here. */
export const progressHandle = reminderHandle({
  done: (input) => [{ ...eventHead(input), type: 'progressMeasured' }],
  comesAgain: nextInSeries,
});
