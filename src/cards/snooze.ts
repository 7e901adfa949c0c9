import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { CardRow } from '../store/rows.ts';

/** Udsæt goes at most this many working days on (4-cards.md C01). */
const mostWorkingDays = 2;

/** Days to which a card can still be put off: never on or after its due date, as the next card comes then anyway. */
export function snoozeDays(card: CardRow, today: LocalDate, calendar: Calendar): LocalDate[] {
  if (isEscalation(card.kind) || card.where === 'channel') return [];
  const days = Array.from({ length: mostWorkingDays }, (_, index) =>
    calendar.addWorkingDays(today, index + 1),
  );
  return days.filter((day) => !card.due || day < card.due);
}
