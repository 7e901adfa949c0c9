import { type ComesAgain, cardHandle } from '../cards/commonHandles.ts';
import { sayingHandles } from '../cards/saying.ts';
import { allOf } from '../cards/sayingView.ts';
import { says } from './says.ts';

/** The series goes on: what was not relevant now is asked for again at the next date. */
const nextInSeries: ComesAgain = ({ calendar, today, world }) =>
  calendar.nextWorkingDay(calendar.addDays(today, world.programme.progress.everyDays));

/** C19: the measurement is made. */
export const progressHandle = cardHandle(sayingHandles(allOf(says.C19)), nextInSeries);
