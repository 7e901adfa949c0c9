import { type ComesAgain, cardHandle } from '../cards/commonHandles.ts';
import { sayingHandles } from '../cards/saying.ts';
import { allOf } from '../cards/sayingView.ts';
import { says } from './says.ts';

const oneMonthLater: ComesAgain = ({ calendar, today }) =>
  calendar.nextWorkingDay(calendar.addMonths(today, 1));

/** C26: preparing is agreed, or the clarification itself was held. */
export const clarificationHandle = cardHandle(sayingHandles(allOf(says.C26)), oneMonthLater);
