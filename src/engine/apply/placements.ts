import type { LocalDate } from '../../calendar/calendar.ts';
import { monthOf } from '../../calendar/months.ts';
import { currentPlacement } from '../placements.ts';
import type { Programme } from '../programme.ts';
import type { CaseState, Placement } from '../state.ts';
import { returnToStage } from './stages.ts';

/** A new plan replaces what had not begun and what starts no earlier than it (engine-rules.md 3.4). */
export function planPlacement(state: CaseState, placement: Placement, today: LocalDate): CaseState {
  const kept = state.placements.filter(
    ({ start, interrupted }) => interrupted !== undefined || (start <= today && start < placement.start),
  );
  return { ...state, placements: [...kept, placement] };
}

/** Interrupts the current placement of `today`, else the planned one; without either, nothing happened. */
export function interruptPlacement(
  state: CaseState,
  { on, today, programme }: { on: LocalDate; today: LocalDate; programme: Programme },
): CaseState {
  const hit =
    currentPlacement(state, today) ??
    state.placements.find(({ start, interrupted }) => interrupted === undefined && start > today);
  if (!hit) return state;
  const placements = state.placements.map((placement) =>
    placement === hit ? { ...placement, interrupted: on } : placement,
  );
  const paidHoursAgreed = state.paidHoursAgreed
    .filter(({ from, to }) => to !== undefined || from <= on)
    .map((agreement) => (agreement.to === undefined ? { ...agreement, to: monthOf(on) } : agreement));
  return returnToStage({ ...state, placements, paidHoursAgreed }, on, programme);
}

/** An agreement that an open one from the same day or earlier covers adds nothing. */
export function agreePaidHours(state: CaseState, from: LocalDate): CaseState {
  const isCovered = state.paidHoursAgreed.some((known) => known.to === undefined && known.from <= from);
  return isCovered ? state : { ...state, paidHoursAgreed: [...state.paidHoursAgreed, { from }] };
}
