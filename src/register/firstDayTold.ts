import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { firstDayOf } from '../calendar/months.ts';
import { earlier } from '../engine/dates.ts';
import type { CaseEvent } from '../engine/events.ts';

/** The first day of which a registration tells: figures of its month hang on it, however late it was said. */
export function firstDayTold(event: CaseEvent): LocalDate {
  const day = event.date ?? dateOf(event.at);
  switch (event.type) {
    case 'paidHoursRegistered':
      return firstDayOf(event.month);
    case 'attendanceMarked':
      return event.on;
    case 'placementPlanned':
      return earlier(event.start, day);
    default:
      return day;
  }
}
