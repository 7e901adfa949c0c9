import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { absenceAfter } from '../engine/attendance.ts';
import type { CaseEvent } from '../engine/events.ts';
import { fold } from '../engine/fold.ts';
import { type CaseOpening, openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';

export interface LongAbsence {
  /** The missed day that made it a long one. */
  since: LocalDate;
  /** When the municipal case worker was told. */
  told?: LocalDate;
}

/** Every episode of long absence that a case has had (engine-rules.md 5, C11), as its days ended. */
export function longAbsences(
  opening: CaseOpening,
  events: readonly CaseEvent[],
  world: World,
): LongAbsence[] {
  let state = openCase(opening);
  const began: LocalDate[] = [];
  for (const [day, ofDay] of Map.groupBy(events, ({ at }) => dateOf(at))) {
    state = fold(state, ofDay, world);
    const since = absenceAfter(state, day, world).episode?.since;
    if (since !== undefined && !began.includes(since)) began.push(since);
  }
  const notified = events.flatMap((event) =>
    event.type === 'caseWorkerNotified' ? [event.date ?? dateOf(event.at)] : [],
  );
  return began.map((since, index) => {
    const next = began[index + 1];
    const told = notified.find((day) => day >= since && (next === undefined || day < next));
    return told === undefined ? { since } : { since, told };
  });
}
