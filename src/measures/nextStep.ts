import type { LocalDate } from '../calendar/local.ts';
import type { CaseState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { type Family, one } from './contribution.ts';
import { isActive, stateOn } from './course.ts';
import { deadlineOf } from './planned.ts';

/** M26: active cases in which nobody waits for an answer to C45 `gap`. */
export const nextStep: Family = (course, { to }) => {
  const state = stateOn(course, to);
  return isActive(state) ? [one('M26', to, !waitsForNextStep(state, to, course.world))] : [];
};

/** Whether the question what the next step is has come, and nobody has answered it by the end of a day. */
export function waitsForNextStep(state: CaseState, day: LocalDate, world: World): boolean {
  if (!isActive(state)) return false;
  const gap = deadlineOf({ card: 'C45', kind: 'gap' }, { state, day, world });
  return gap !== undefined && gap.due <= day;
}
