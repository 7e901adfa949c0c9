import { z } from 'zod';
import { day, eventHead } from '../cards/fields.ts';
import { type CaseEvent, weekdays } from '../engine/events.ts';
import { readStart } from '../engine/weekdayText.ts';
import type { ActionInput } from '../register/handle.ts';
import type { TypedSchedule } from './attendanceText.ts';

export type FilledSchedule =
  | { type: 'schedule'; schedule: TypedSchedule }
  | { type: 'faulty'; fault: 'daysError' | 'startError' | 'periodError' };

const filled = z.object({
  days: z.string().max(60),
  start: z.string().max(5),
  from: day,
  until: z.union([day, z.literal('')]).default(''),
});

/** The form of a schedule as it was filled in; the first fault says which field to look at. */
export function readSchedule(data: Readonly<Record<string, unknown>>): FilledSchedule {
  const parsed = filled.safeParse(data);
  const chosen = String(data.days ?? '').split(',');
  const days = weekdays.filter((day) => chosen.includes(day));
  if (days.length === 0) return { type: 'faulty', fault: 'daysError' };
  const start = readStart(String(data.start ?? ''));
  if (!start) return { type: 'faulty', fault: 'startError' };
  if (!parsed.success || (parsed.data.until !== '' && parsed.data.until < parsed.data.from)) {
    return { type: 'faulty', fault: 'periodError' };
  }
  const { from, until } = parsed.data;
  return { type: 'schedule', schedule: { days, start, from, ...(until ? { until } : {}) } };
}

/** One event a step of the plan; they count from the day after they are registered (engine-rules.md 3.8). */
export function scheduleEvents(
  input: Pick<ActionInput, 'now' | 'record'>,
  schedules: readonly TypedSchedule[],
): CaseEvent[] {
  return schedules.map((schedule) => ({ ...eventHead(input), type: 'attendanceSchedule', ...schedule }));
}
