import { instantOf } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import type { CasePart } from '../../register/featureParts.ts';
import { firstDayTold } from '../../register/firstDayTold.ts';
import { recountRow } from '../../store/dueRow.ts';
import type { LoggedEvent } from '../../store/rows.ts';
import { utcOfLocal } from '../../store/utc.ts';

/** What asks for months to be counted again. */
export const statementFigure = 'statement';
/** When statements are cut. */
export const cutAt = '09:00';

/** As far back as anybody dates what they register by hand. */
const undoneMonths = 3;

/**
 * What is registered late, or corrected, opens a month that is over: on the next working day it is counted again
 * (measures.md 5.1). However much is registered of a month on a day, that is one row.
 */
export const lateRegistrations: CasePart = {
  asks: (_before, _after, { events, today, calendar }) => {
    const month = events.map((logged) => monthTold(logged, monthOf(today))).sort()[0];
    if (month === undefined || month >= monthOf(today)) return [];
    const day = calendar.addWorkingDays(today, 1);
    return [recountRow(statementFigure, month, utcOfLocal(instantOf(day, cutAt)), 'late')];
  },
};

/** The first month of which it may change what is told. */
function monthTold({ event }: LoggedEvent, current: Month): Month {
  switch (event.type) {
    case 'cardAnswered':
      return current;
    case 'eventUndone':
      // Taken back within a day, it does not say what it was dated; struck out later, it does.
      return event.about === undefined ? addToMonth(current, -undoneMonths) : monthOf(event.about);
    default:
      return monthOf(firstDayTold(event));
  }
}
