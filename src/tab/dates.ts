import type { Language } from './words.ts';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

function written(date: string, language: Language, how: Intl.DateTimeFormatOptions): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(locales[language], { ...how, timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day));
}

/** `man. 13. apr.` of `2026-04-13`. */
export function shortDate(date: string, language: Language): string {
  return written(date, language, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `13. apr. 2026` of `2026-04-13`. */
export function plainDate(date: string, language: Language): string {
  return written(date, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `april 2026` of `2026-04`. */
export function monthName(month: string, language: Language): string {
  return written(month, language, { month: 'long', year: 'numeric' });
}

/** `A` of `2026-04`. */
export function monthLetter(month: string, language: Language): string {
  return written(month, language, { month: 'narrow' }).toUpperCase();
}

/** Hundredths of hours as people write them: `26,5`. */
export function hoursText(hundredths: number, language: Language): string {
  return (hundredths / 100).toLocaleString(locales[language], { maximumFractionDigits: 2 });
}
