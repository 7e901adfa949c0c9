import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';

export type PeriodKind = 'day' | 'week';

/** Days that somebody asks about, both inclusive. */
export interface Period {
  kind: PeriodKind;
  from: LocalDate;
  to: LocalDate;
}

/** `sendes i morgen?`, `i næste uge`, `is sent next week`; nothing at all is tomorrow. Undefined: about something else. */
export function readPeriodKind(words: string): PeriodKind | undefined {
  if (/(næste|naeste|next) (uge|week)/i.test(words)) return 'week';
  return words.trim() === '' || /i ?morgen|tomorrow/i.test(words) ? 'day' : undefined;
}

/** Tomorrow is the next working day, as no card goes out on another; a week is the calendar's next one. */
export function periodOf(kind: PeriodKind, today: LocalDate, calendar: Calendar): Period {
  if (kind === 'day') {
    const next = calendar.addWorkingDays(today, 1);
    return { kind, from: next, to: next };
  }
  const monday = calendar.addDays(today, 8 - calendar.weekday(today));
  return { kind, from: monday, to: calendar.addDays(monday, 6) };
}
