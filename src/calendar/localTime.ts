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

/** Minutes that were asked for, as a list of thousands of cases asks for the same few; the zone's rules are dear to look up. */
const knownMinutes = new Map<number, LocalInstant>();
const mostKnown = 5_000;

/** The local minute in which `epochMs` lies. */
export function toLocal(epochMs: number): LocalInstant {
  // The zone is off UTC by whole minutes in every year that anybody here writes.
  const minute = Math.floor(epochMs / 60_000);
  const known = knownMinutes.get(minute);
  if (known !== undefined) return known;
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime();
  const text = local.toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  if (knownMinutes.size >= mostKnown) knownMinutes.clear();
  knownMinutes.set(minute, text);
  return text;
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
