import { type WeekdayName, weekdays } from './events.ts';

const names: readonly RegExp[] = [
  /^(man(dag)?|mon(day)?)$/i,
  /^(tir(sdag)?|tue(sday)?)$/i,
  /^(ons(dag)?|wed(nesday)?)$/i,
  /^(tor(sdag)?|thu(rsday)?)$/i,
  /^(fre(dag)?|fri(day)?)$/i,
];

/** Monday is 0; undefined for what is no day of the working week. */
export function weekdayOf(word: string): number | undefined {
  const found = names.findIndex((name) => name.test(word));
  return found < 0 ? undefined : found;
}

/** `man-tor`, `man, ons og fre`, `mandag`; undefined when any part is no weekday. */
export function readDays(text: string): WeekdayName[] | undefined {
  const parts = text
    .trim()
    .split(/\s*(?:,|\+|&|\bog\b|\band\b)\s*|\s+(?=\p{L})/u)
    .filter(Boolean);
  const found = new Set<number>();
  for (const part of parts) {
    const [first = '', last = first] = part.split('-').map((word) => word.trim());
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    if (from === undefined || to === undefined || from > to) return undefined;
    for (let day = from; day <= to; day += 1) found.add(day);
  }
  const days = weekdays.filter((_, index) => found.has(index));
  return days.length > 0 ? days : undefined;
}

/** An hour at which somebody may be expected: 20:00 at the latest, so that the alarm falls on the same day. */
export function isStart(text: string): boolean {
  return /^([01]\d|20):[0-5]\d$/.test(text) && text <= '20:00';
}

/** `8:00`, `08.00`; undefined for what is no hour to be expected at. */
export function readStart(text: string): string | undefined {
  const start = text.trim().replace('.', ':').padStart(5, '0');
  return isStart(start) ? start : undefined;
}
