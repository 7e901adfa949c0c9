import type { LocalDate } from '../../calendar/local.ts';
import { monthOf } from '../../calendar/months.ts';
import type { PlacementResult } from '../events.ts';
import { currentPlacement, isLive } from '../placements.ts';
import type { Programme } from '../programme.ts';
import type { CaseState, Placement } from '../state.ts';
import { returnToStage } from './stages.ts';

interface Happened {
  /** The day on which it happened, and the one on which it was registered. */
  on: LocalDate;
  today: LocalDate;
  programme: Programme;
}

/** A new plan replaces what had not begun and what starts no earlier than it (engine-rules.md 3.4). */
export function planPlacement(state: CaseState, placement: Placement, today: LocalDate): CaseState {
  const kept = state.placements.filter(
    (known) => !isLive(known) || (known.start <= today && known.start < placement.start),
  );
  return { ...state, placements: [...kept, placement], effort: true };
}

/** Interrupts the current placement of `today`, else the planned one; without either, nothing happened. */
export function interruptPlacement(state: CaseState, { on, today, programme }: Happened): CaseState {
  const hit =
    currentPlacement(state, today) ??
    state.placements.find((placement) => isLive(placement) && placement.start > today);
  if (!hit) return state;
  const over = closePlacement(endHours(state, on), hit, { interrupted: on });
  return returnToStage(
    over,
    { id: programme.stageAfterInterruption, since: on, byInterruption: true },
    programme,
  );
}

/** Ends the current placement of `today`; without one, nothing happened. Only a job lets the agreements on hours go on. */
export function endPlacement(state: CaseState, result: PlacementResult, happened: Happened): CaseState {
  const { on, today, programme } = happened;
  const hit = currentPlacement(state, today);
  if (!hit) return state;
  const over = closePlacement(result === 'job' ? state : endHours(state, on), hit, { ended: on });
  const ended = { ...over, placementEnd: on };
  if (result !== 'noJob') return ended;
  return returnToStage(ended, { id: programme.stageAfterNoJob, since: on, byInterruption: false }, programme);
}

/** What was agreed of the placement goes with it. */
function closePlacement(
  state: CaseState,
  hit: Placement,
  how: { interrupted: LocalDate } | { ended: LocalDate },
): CaseState {
  const { matters: _, ...kept } = state;
  const placements = state.placements.map((known) => (known === hit ? { ...known, ...how } : known));
  return { ...kept, placements, placementOver: 'ended' in how ? how.ended : how.interrupted };
}

function endHours(state: CaseState, on: LocalDate): CaseState {
  const paidHoursAgreed = state.paidHoursAgreed
    .filter(({ from, to }) => to !== undefined || from <= on)
    .map((agreement) => (agreement.to === undefined ? { ...agreement, to: monthOf(on) } : agreement));
  return { ...state, paidHoursAgreed };
}

/** An agreement that an open one from the same day or earlier covers adds nothing. */
export function agreePaidHours(state: CaseState, from: LocalDate): CaseState {
  const isCovered = state.paidHoursAgreed.some((known) => known.to === undefined && known.from <= from);
  return isCovered ? state : { ...state, paidHoursAgreed: [...state.paidHoursAgreed, { from }] };
}
