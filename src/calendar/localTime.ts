import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalInstant } from './local.ts';

const zone = 'Europe/Copenhagen';

/** The same minute in UTC, `YYYY-MM-DDTHH:MMZ`; an hour that a clock change skips is read as the one after it. */
export function toUtc(local: LocalInstant): string {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  return instant.toString({ smallestUnit: 'minute' });
}

/** Milliseconds since 1970 of a local minute. */
export function toEpochMs(local: LocalInstant): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** The local minute in which `epochMs` lies. */
export function toLocal(epochMs: number): LocalInstant {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}

export function dateOf(at: LocalInstant): LocalDate {
  return at.slice(0, 10);
}

/** `HH:MM`. */
export function timeOf(at: LocalInstant): string {
  return at.slice(11);
}

export function instantOf(date: LocalDate, time: string): LocalInstant {
  return `${date}T${time}`;
}

/** A time of day `minutes` later, within the day. */
export function addMinutes(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
