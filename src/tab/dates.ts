import type { Language } from './words.ts';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** `man. 13. apr.` of `2026-04-13`. */
export function shortDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  return format.format(Date.UTC(year, month - 1, day));
}

/** Hundredths of hours as people write them: `26,5`. */
export function hoursText(hundredths: number, language: Language): string {
  return (hundredths / 100).toLocaleString(locales[language], { maximumFractionDigits: 2 });
}
