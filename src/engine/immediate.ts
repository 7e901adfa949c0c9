import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import type { World } from './world.ts';

/** When a card that is decided at `at` may go out: at once within hours, else at 08:00 of a working day (engine-rules.md 1). */
export function immediate(at: LocalInstant, { calendar, programme: { sending } }: World): LocalInstant {
  const day = dateOf(at);
  const time = timeOf(at);
  const isEarly = time < sending.from;
  if (calendar.isWorkingDay(day) && !isEarly && time <= sending.to) return at;
  const next = isEarly ? calendar.nextWorkingDay(day) : calendar.addWorkingDays(day, 1);
  return instantOf(next, sending.scheduledAt);
}
