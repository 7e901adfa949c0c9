import type { LocalDate } from '../calendar/local.ts';
import { refuse } from '../cards/answers.ts';
import { eventHead } from '../cards/fields.ts';
import type { AttendanceMark } from '../engine/events.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

/**
 * What somebody knows of one person's day (C46, `/fremmøde`). The same mark twice is one; another one puts it right.
 * `missed` is told of today only: then somebody is called at the alarm, or at once if it has gone off.
 */
export function markDay(
  input: Pick<ActionInput, 'now' | 'today' | 'record'>,
  on: LocalDate,
  { mark, expected }: { mark: AttendanceMark; expected?: string },
): Outcome {
  const { record, today } = input;
  if (record.state.ended) return refuse('answer.closed');
  const isSameHour = expected === undefined || record.state.comesLater?.[on]?.expected === expected;
  if (record.state.attendance?.[on] === mark && isSameHour) return { type: 'events', events: [] };
  const head = eventHead(input);
  if (mark === 'missed' && on === today) return { type: 'events', events: [{ ...head, type: 'notArrived' }] };
  const hour = expected === undefined ? {} : { expected };
  return { type: 'events', events: [{ ...head, type: 'attendanceMarked', on, mark, ...hour }] };
}
