import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { addMinutes, dateOf, instantOf } from '../calendar/localTime.ts';
import type { Team } from '../store/rows.ts';
import type { GreenTime } from '../store/teamParts.ts';

/** An hour of a team's own. */
export type OwnSlot = Extract<GreenTime, { weekday: number }>;

/** It has an hour of its own, and does not join another team's. */
export function ownSlot({ greenTime }: Pick<Team, 'greenTime'>): OwnSlot | undefined {
  return greenTime && greenTime.host === undefined ? greenTime : undefined;
}

const minutes = 60;
const quarter = 15;
/** It is announced one working day before, at this hour. */
const announcedAt = '09:00';

/** The quarters that can be booked. */
export function quartersOf({ at }: { at: string }): string[] {
  return Array.from({ length: minutes / quarter }, (_, index) => addMinutes(at, index * quarter));
}

/** Whether it is over at a moment. */
export function isPast({ day, at }: { day: LocalDate; at: string }, now: LocalInstant): boolean {
  return instantOf(day, addMinutes(at, minutes)) <= now;
}

export interface Announced {
  /** The day of the hour, and when it is announced. */
  day: LocalDate;
  announced: LocalInstant;
}

const daysAhead = 28;

/** The hour that is announced now, and when the next one will be; a day on which nobody works has none. */
export function aroundNow(
  { weekday, at }: Pick<OwnSlot, 'weekday' | 'at'>,
  now: LocalInstant,
  calendar: Calendar,
): { current?: Announced; next?: Announced } {
  const today = dateOf(now);
  const all = Array.from({ length: daysAhead }, (_, index) => calendar.addDays(today, index))
    .filter((day) => calendar.weekday(day) === weekday && calendar.isWorkingDay(day))
    .map((day) => ({ day, announced: instantOf(calendar.addWorkingDays(day, -1), announcedAt) }));
  return {
    current: all.find(({ day, announced }) => announced <= now && now < instantOf(day, at)),
    next: all.find(({ announced }) => announced > now),
  };
}
