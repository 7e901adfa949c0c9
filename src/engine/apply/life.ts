import type { LocalDate } from '../../calendar/local.ts';
import { settled } from '../attendance.ts';
import { later } from '../dates.ts';
import type { CourseOutcome } from '../events.ts';
import type { Programme } from '../programme.ts';
import type { CaseState } from '../state.ts';
import type { World } from '../world.ts';
import { enterStage } from './stages.ts';

/** The first `caseOpened` opens the case, in the first stage unless one is given (engine-rules.md 3.3). */
export function open(
  state: CaseState,
  on: LocalDate,
  stage: string | undefined,
  programme: Programme,
): CaseState {
  const id = stage ?? programme.stages[0]?.id;
  if (state.opened !== undefined || id === undefined) return state;
  return enterStage({ ...state, opened: on }, { id, since: on, byInterruption: false }, programme);
}

export function end(
  state: CaseState,
  on: LocalDate,
  by: NonNullable<CaseState['ended']>['by'],
  known: Pick<NonNullable<CaseState['ended']>, 'outcome' | 'left'> = {},
): CaseState {
  return { ...state, paused: false, ended: { on, by, ...known } };
}

/** Whoever shares that a course led to something may know better to what. */
export function nameOutcome(state: CaseState, outcome: CourseOutcome | undefined): CaseState {
  return state.ended && outcome ? { ...state, ended: { ...state.ended, outcome } } : state;
}

/**
 * No day of a pause counts for C11, and none before it either; a running episode is over (engine-rules.md 3.2).
 */
export function pause(state: CaseState, world: World): CaseState {
  if (state.paused) return state;
  const { episode: _, ...absence } = settled(state.absence, world);
  return { ...state, paused: true, absence: { ...absence, missed: [], inARow: 0 } };
}

export function resume(state: CaseState, on: LocalDate): CaseState {
  return state.paused ? { ...state, paused: false, lastResume: later(on, state.lastResume) } : state;
}
