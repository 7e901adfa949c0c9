import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import type { CasePart } from '../../register/featureParts.ts';
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
      // Taken back within a day; what it was dated stands elsewhere.
      return addToMonth(current, -undoneMonths);
    case 'paidHoursRegistered':
      return event.month;
    case 'attendanceMarked':
      return monthOf(event.on);
    case 'placementPlanned':
      return monthOf(earlier(event.start, eventDay(event)));
    default:
      return monthOf(eventDay(event));
  }
}

function eventDay({ date, at }: { date?: LocalDate; at: string }): LocalDate {
  return date ?? dateOf(at);
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}
