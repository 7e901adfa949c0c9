import { dateOf } from '../calendar/localTime.ts';
import type { CardAnswered, EventUndone } from '../engine/events.ts';
import type { CaseEvent } from './events.ts';
import { arriveAt, fold } from './fold.ts';
import { planOf } from './inPlan.ts';
import { beforeInstant, markLate } from './late.ts';
import type { CaseState } from './state.ts';
import type { World } from './world.ts';

/** A line of a case's log; answers that no rule reads are skipped. */
export interface LogEntry {
  sequence: number;
  event: CaseEvent | CardAnswered | EventUndone;
}

interface Live {
  sequence: number;
  event: CaseEvent;
}

/**
 * The case after a whole log, in which an event may have been taken back (Fortryd). An undo counts as a registration
 * at its own instant: what comes back into the plan by it gets the late rule then (engine-rules.md 2.5).
 * `opening` is the case before its first event.
 */
export function foldLog(opening: CaseState, log: readonly LogEntry[], world: World): CaseState {
  let state = opening;
  let live: Live[] = [];
  for (const { sequence, event } of log) {
    if (event.type === 'cardAnswered') continue;
    if (event.type === 'eventUndone') {
      live = live.filter((entry) => entry.sequence !== event.sequence);
      state = undo(opening, { before: state, live, at: event.at }, world);
      continue;
    }
    live.push({ sequence, event });
    state = fold(state, [event], world);
  }
  return state;
}

function undo(
  opening: CaseState,
  { before, live, at }: { before: CaseState; live: readonly Live[]; at: string },
  world: World,
): CaseState {
  const base = beforeInstant(before, at, world);
  const without = fold(
    opening,
    live.map(({ event }) => event),
    world,
  );
  // What was sent was sent while the event still stood.
  const { sent } = arriveAt(before, at, world);
  const { sent: _, ...undone } = arriveAt(without, at, world);
  const state = { ...undone, ...(sent && { sent }) };
  return markLate(state, base, planOf(state, dateOf(at), world));
}
