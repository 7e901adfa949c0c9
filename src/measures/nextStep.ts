import { type Family, one } from './contribution.ts';
import { isActive, stateOn } from './course.ts';
import { deadlineOf } from './planned.ts';

/** M26: active cases in which nobody waits for an answer to C45 `gap`. */
export const nextStep: Family = (course, { to }) => {
  const state = stateOn(course, to);
  if (!isActive(state)) return [];
  const gap = deadlineOf({ card: 'C45', kind: 'gap' }, { state, day: to, world: course.world });
  return [one('M26', to, gap === undefined || gap.due > to)];
};
