import { createCalendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { capital } from '../cards/face.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import type { Team } from '../store/rows.ts';

/** "I morgen", or the next day on which the team works: its tasks of the day come at 08:00. */
export function morningText(
  { closingDays, language }: Pick<Team, 'closingDays' | 'language'>,
  today: LocalDate,
): string {
  const calendar = createCalendar(closingDays);
  const tomorrow = calendar.addDays(today, 1);
  const morning = calendar.nextWorkingDay(tomorrow);
  if (morning === tomorrow) return text(language, 'welcome.morning');
  return capital(dateText(language, morning, today));
}
