import { Temporal } from 'temporal-polyfill';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Is `text` a day of the calendar, `YYYY-MM-DD`? 30 February is none. */
export function isLocalDate(text: string): boolean {
  return datePattern.test(text) && canBeRead(() => Temporal.PlainDate.from(text));
}

/**
 * Is `text` a local minute in Europe/Copenhagen, `YYYY-MM-DDTHH:MM`? The hour that is skipped when summer time
 * begins is none; the hour that comes twice in October is.
 */
export function isLocalInstant(text: string): boolean {
  if (!instantPattern.test(text) || !isLocalDate(text.slice(0, 10))) return false;
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
