import type { CardAnswered, CaseEvent } from '../../engine/events.ts';
import type { CaseState } from '../../engine/state.ts';

type Event = CaseEvent | CardAnswered;

/**
 * Corrections of paid hours as they stand when they are written: somebody may have registered the month on a card
 * while the file was read, and what stood before is what the log must keep.
 */
export function withWhatStood(events: readonly Event[], { paidHours }: CaseState): Event[] {
  const now = new Map<string, number | undefined>();
  const stood = new Map<string, (number | undefined)[]>();
  for (const event of events) {
    if (event.type !== 'paidHoursRegistered') continue;
    const key = `${event.month}|${event.kind}`;
    const before = now.has(key) ? now.get(key) : paidHours[event.month]?.[event.kind];
    stood.set(key, [...(stood.get(key) ?? []), before]);
    now.set(key, Math.round(event.hours * 100));
  }
  return events.map((event) => {
    if (event.type !== 'cardAnswered') return event;
    const known = stood.get(`${event.answer.month}|${event.answer.kind}`);
    if (!known) return event;
    const before = known.shift();
    const { before: _, ...answer } = event.answer;
    return { ...event, answer: before === undefined ? answer : { ...answer, before } };
  });
}
