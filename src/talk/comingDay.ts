import { dateOfNumber, dayNumber, weekdayOfNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { isLocalDate } from '../engine/localTexts.ts';
import { weekdayOf } from '../engine/weekdayText.ts';

/**
 * A day ahead as people write it: `i dag`, `i morgen`, `mandag` (the next one), `14-07`, `14/7 2026`, `2026-07-14`. A day
 * without a year is the first that is not past. Undefined when it names no day.
 */
export function comingDay(text: string, today: LocalDate): LocalDate | undefined {
  const words = text
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(den|the|d\.) /, '');
  if (/^(i dag|idag|today|nu|now)$/.test(words)) return today;
  if (/^(i morgen|imorgen|tomorrow)$/.test(words)) return dateOfNumber(dayNumber(today) + 1);
  const weekday = weekdayOf(words);
  if (weekday !== undefined) return nextWeekday(weekday + 1, today);
  if (isLocalDate(words)) return words;
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})\.?(?:[./ -]+(\d{4}))?$/.exec(words) ?? [];
  if (!day || !month) return undefined;
  const inYear = (wanted: number) => {
    const date = `${wanted}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLocalDate(date) ? date : undefined;
  };
  if (year) return inYear(Number(year));
  const thisYear = inYear(Number(today.slice(0, 4)));
  return thisYear && thisYear >= today ? thisYear : inYear(Number(today.slice(0, 4)) + 1);
}

function nextWeekday(weekday: number, today: LocalDate): LocalDate {
  const number = dayNumber(today);
  return dateOfNumber(number + ((weekday - weekdayOfNumber(number) + 7) % 7));
}
