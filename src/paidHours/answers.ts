import type { CardAnswered } from '../engine/events.ts';
import type { LoggedEvent } from '../store/rows.ts';

/** The answers of a case's log that stand, oldest first; what was taken back does not count. */
export function answersIn(log: readonly LoggedEvent[]): { event: CardAnswered; by: string }[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.flatMap(({ event, by, sequence }) =>
    event.type === 'cardAnswered' && !undone.has(sequence) ? [{ event, by }] : [],
  );
}
