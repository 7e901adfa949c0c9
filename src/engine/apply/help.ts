import type { LocalInstant } from '../../calendar/local.ts';
import type { CaseEvent } from '../events.ts';
import { immediate } from '../immediate.ts';
import type { CaseState } from '../state.ts';
import type { World } from '../world.ts';

/** Every call for help is its own, two of one minute too. */
export function requestHelp(state: CaseState, at: LocalInstant, world: World): CaseState {
  const help = state.help ?? [];
  const same = help.filter(({ cycle }) => cycle.startsWith(at)).length;
  const cycle = same === 0 ? at : `${at}#${same + 1}`;
  return { ...state, help: [...help, { cycle, told: immediate(at, world) }] };
}

/** Whoever takes one takes all that are open. */
export function answerHelp({ help: _, ...state }: CaseState): CaseState {
  return state;
}

/** What has been told of a year is told once, and nothing of less after it (engine-rules.md 5, C44). */
export function useExemption(
  state: CaseState,
  { year, percent }: Extract<CaseEvent, { type: 'exemptionUsed' }>,
  { programme }: World,
): CaseState {
  const [near, full] = programme.exemption.percent;
  const reached = percent >= full ? 'full' : percent >= near ? 'nearing' : undefined;
  const told = state.exemption?.[year];
  if (!reached || told === 'full' || told === reached) return state;
  return { ...state, exemption: { ...state.exemption, [year]: reached } };
}
