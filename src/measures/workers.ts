import { isOpen } from '../engine/state.ts';
import type { Contribution, Family, Span } from './contribution.ts';
import { type Course, type Step, stepsIn, workerOf } from './course.ts';

/** M16: each change lowers the chance of a job (S003:26); and what a worker took over and handed over. */
export const workerChanges: Family = (course, span) => [
  ...primaryChanges(course, span).map(({ on }): Contribution => ({ cell: 'M16', on, n: 1 })),
  ...stepsIn(course, span).flatMap((step) => passedOn(step, course)),
];

/** Changes of the primary role while the case is open, from one person to another. */
export function primaryChanges(course: Course, span: Span): Step[] {
  const { primaryRole } = course.programme;
  return stepsIn(course, span).filter(({ event, before, after }) => {
    if (event.type !== 'assigneeChanged' || event.role !== primaryRole || !isOpen(after)) return false;
    const former = before.assignees.find(([role]) => role === primaryRole)?.[1];
    return former !== undefined && former !== event.to;
  });
}

function passedOn({ event, on, before, after }: Step, { programme }: Course): Contribution[] {
  if (event.type !== 'assigneeChanged' || !isOpen(after)) return [];
  const from = workerOf(before, programme);
  const to = workerOf(after, programme);
  if (from === to) return [];
  return [
    { cell: 'M22:takenOver', on, n: 1, worker: to },
    { cell: 'M22:handedOver', on, n: 1, worker: from },
  ];
}
