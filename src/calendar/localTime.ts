import { Temporal } from 'temporal-polyfill';
import { dateOfNumber, dayNumber } from './days.ts';
import type { LocalDate, LocalInstant } from './local.ts';

const zone = 'Europe/Copenhagen';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const minuteForm = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/;

/** The same minute in UTC, `YYYY-MM-DDTHH:MMZ`; an hour that a clock change skips is read as the one after it. */
export function toUtc(local: LocalInstant): string {
  return `${new Date(toEpochMs(local)).toISOString().slice(0, 16)}Z`;
}

/** Milliseconds since 1970 of a local minute. */
export function toEpochMs(local: LocalInstant): number {
  const date = dateOf(local);
  const offset = minuteForm.test(local) ? localOffset(date) : 'changes';
  if (offset === 'changes') return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14));
  return dayNumber(date) * dayMs + minutes * minuteMs - offset;
}

/** The local minute in which `epochMs` lies. */
export function toLocal(epochMs: number): LocalInstant {
  const offset = utcOffset(Math.floor(epochMs / dayMs));
  if (offset === 'changes') return byZone(epochMs).toPlainDateTime().toString(toTheMinute);
  const minute = Math.floor((epochMs + offset) / minuteMs);
  const ofDay = minute - Math.floor(minute / (24 * 60)) * 24 * 60;
  return instantOf(dateOfNumber(Math.floor(minute / (24 * 60))), addMinutes('00:00', ofDay));
}

const toTheMinute = { smallestUnit: 'minute', roundingMode: 'trunc' } as const;
const byZone = (epochMs: number) => Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

/** Milliseconds that local time is ahead of UTC. The zone's rules are asked once a day of the calendar, and on the days of a change each time. */
type Offset = number | 'changes';

const localOffset = remembered((date: LocalDate): Offset => {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone);
  return start.hoursInDay === 24 ? start.offsetNanoseconds / 1e6 : 'changes';
});
const utcOffset = remembered((day: number): Offset => {
  const [start, end] = [byZone(day * dayMs), byZone((day + 1) * dayMs)];
  return start.offsetNanoseconds === end.offsetNanoseconds ? start.offsetNanoseconds / 1e6 : 'changes';
});

function remembered<Day, Answer>(compute: (day: Day) => Answer): (day: Day) => Answer {
  const known = new Map<Day, Answer>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = compute(day);
    known.set(day, answer);
    return answer;
  };
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
