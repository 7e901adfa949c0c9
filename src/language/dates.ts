import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { fill, type Language, text, textsOf } from './text.ts';

/** `torsdag 16. april`, `Thursday 16 April`; the year only when it is not that of `today`. */
export function dateText(language: Language, date: LocalDate, today: LocalDate = date): string {
  const day = Temporal.PlainDate.from(date);
  const words = textsOf(language).words;
  const key = date.slice(0, 4) === today.slice(0, 4) ? 'words.date' : 'words.dateWithYear';
  return text(language, key, {
    weekday: nth(words.weekdays, day.dayOfWeek),
    day: day.day,
    month: nth(words.months, day.month),
    year: day.year,
  });
}

/** `marts 2026` of `2026-03`. */
export function monthText(language: Language, month: string): string {
  const [year = '', number = '1'] = month.split('-');
  const words = textsOf(language).words;
  return fill(words.month, { month: nth(words.months, Number(number)), year });
}

/** `kl. 09:10` on the day itself, else `torsdag 16. april kl. 09:10`. */
export function momentText(language: Language, at: LocalInstant, today: LocalDate): string {
  const [date = '', time = ''] = at.split('T');
  if (date === today) return text(language, 'words.time', { time });
  return text(language, 'words.moment', { date: dateText(language, date, today), time });
}

function nth(words: string, n: number): string {
  return words.split(' ')[n - 1] ?? '';
}
