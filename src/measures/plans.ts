import type { Family } from './contribution.ts';
import { isActive, stateOn } from './course.ts';
import { deadlineOf } from './planned.ts';

/** M2: «ingen borgere uden plan» (S003:128), and those of them whose plan should have been there. */
export const withoutPlan: Family = (course, { to }) => {
  const state = stateOn(course, to);
  if (!isActive(state)) return [];
  const isWithout = state.planRegistered === undefined;
  const plan = isWithout
    ? deadlineOf({ card: 'C05', kind: 'due' }, { state, day: to, world: course.world })
    : undefined;
  const isOverdue = plan?.due !== undefined && plan.due <= to;
  return [
    { cell: 'M2', on: to, n: isWithout ? 1 : 0, d: 1 },
    { cell: 'M2:overdue', on: to, n: isOverdue ? 1 : 0, d: 1 },
  ];
};
