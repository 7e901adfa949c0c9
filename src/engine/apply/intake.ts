import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import { later } from '../dates.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseState } from '../state.ts';

/** The latest application counts; one that is dated before it changes nothing. */
export function apply(state: CaseState, on: LocalDate): CaseState {
  const { application } = state;
  return application && application.on > on ? state : { ...state, application: { on } };
}

export function withdraw(state: CaseState): CaseState {
  const { application } = state;
  return application ? { ...state, application: { ...application, withdrawn: true } } : state;
}

export function registerPlan(
  state: CaseState,
  { delivered = false }: Extract<CaseEvent, { type: 'planRegistered' }>,
  on: LocalDate,
): CaseState {
  return {
    ...state,
    firstPlan: state.firstPlan ?? on,
    planRegistered: later(on, state.planRegistered),
    planDelivered: delivered,
  };
}

/** When the latest day of absence was first told of: an alarm that went off before it was right to. */
export function tellAbsence(state: CaseState, on: LocalDate, at: LocalInstant): CaseState {
  const { absenceTold } = state;
  return absenceTold && absenceTold.on >= on ? state : { ...state, absenceTold: { on, at } };
}

/** Aftercare of somebody who has left the job asks no more for aftercare (engine-rules.md 5, C20). */
export function holdAftercare(
  state: CaseState,
  { inJob }: Extract<CaseEvent, { type: 'aftercareHeld' }>,
  on: LocalDate,
): CaseState {
  const held = { ...state, aftercare: later(on, state.aftercare) };
  return state.ended && !inJob ? { ...held, notInJob: true } : held;
}
