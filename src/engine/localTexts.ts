import { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../calendar/days.ts';
import { toEpochMs, toLocal } from '../calendar/localTime.ts';
import { isUsualYear } from '../calendar/usualYears.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Is `text` a day of the calendar, `YYYY-MM-DD`? 30 February is none. */
export function isLocalDate(text: string): boolean {
  return (
    datePattern.test(text) &&
    canBeRead(() => (isUsual(text) ? dayNumber(text) : Temporal.PlainDate.from(text)))
  );
}

/** Of a year whose days are laid out once for all (`calendar/days.ts`); whatever anybody sends must not lay out others. */
function isUsual(text: string): boolean {
  return isUsualYear(Number(text.slice(0, 4)));
}

/**
 * Is `text` a local minute in Europe/Copenhagen, `YYYY-MM-DDTHH:MM`? The hour that is skipped when summer time
 * begins is none; the hour that comes twice in October is.
 */
export function isLocalInstant(text: string): boolean {
  if (!instantPattern.test(text) || !isLocalDate(text.slice(0, 10))) return false;
  if (isUsual(text)) return toLocal(toEpochMs(text)) === text;
  const local = Temporal.PlainDateTime.from(text);
  return local.toZonedDateTime('Europe/Copenhagen').toPlainDateTime().equals(local);
}

/** `YYYY-MM` */
export function isMonth(text: string): boolean {
  return isLocalDate(`${text}-01`);
}

/** `MM-DD` that exists in some year, so 29 February too. */
export function isDayOfYear(text: string): boolean {
  return isLocalDate(`2028-${text}`);
}

/** `HH:MM`, 00:00–23:59 */
export function isTimeOfDay(text: string): boolean {
  return timePattern.test(text);
}

function canBeRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
