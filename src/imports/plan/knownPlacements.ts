import type { LocalDate } from '../../calendar/local.ts';
import type { CaseEvent, PlacementPurpose, PlacementResult } from '../../engine/events.ts';
import { dateOfEvent } from './present.ts';

/** A placement as the log has it; what was never said is left out. */
export interface KnownPlacement {
  maxWeeks?: number;
  purpose?: PlacementPurpose;
  hoursPerWeek?: number;
  /** Interrupted, or come to its end. */
  over?: { on: LocalDate; reason: string } | { on: LocalDate; result: PlacementResult };
}

/** The placements of a case by their starts; a plan takes away those that start on or after it (engine-rules.md 3.4). */
export function knownPlacements(events: readonly CaseEvent[]): Map<LocalDate, KnownPlacement> {
  const known = new Map<LocalDate, KnownPlacement>();
  for (const event of events) {
    const on = dateOfEvent(event);
    if (event.type === 'placementPlanned') {
      for (const [start, one] of known) if (start >= event.start && !one.over) known.delete(start);
      const { maxWeeks, purpose, hoursPerWeek } = event;
      known.set(event.start, { maxWeeks, purpose, hoursPerWeek });
    }
    if (event.type === 'placementInterrupted') endCurrent(known, { on, reason: event.reason });
    if (event.type === 'placementEnded') endCurrent(known, { on, result: event.result });
  }
  return known;
}

function endCurrent(known: Map<LocalDate, KnownPlacement>, over: NonNullable<KnownPlacement['over']>): void {
  const open = [...known].filter(([, one]) => !one.over).sort(([a], [b]) => a.localeCompare(b));
  const current = open.filter(([start]) => start <= over.on).at(-1) ?? open[0];
  if (current) current[1].over = over;
}
