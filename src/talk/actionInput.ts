import type { DecideInput } from '../register/contract.ts';
import type { ActionInput } from '../register/handle.ts';

type Acting = Pick<ActionInput, 'verb' | 'by' | 'members'> & Partial<Pick<ActionInput, 'data'>>;

/** What a handle looks at: what was pressed or typed, and the case as it stands under its lock. */
export function actionInput(given: DecideInput, { verb, data = {}, by, members }: Acting): ActionInput {
  return { ...given, verb, data, by, members, calendar: given.world.calendar };
}
