import { dateOf } from '../calendar/localTime.ts';
import type { World } from '../engine/world.ts';
import type { CardRow, DueRow } from '../store/rows.ts';
import type { Arrival } from './bundle.ts';
import { digestOf } from './digest.ts';
import { returnRow } from './dueRows.ts';
import type { LookInput } from './look.ts';

/** With fewer active placements than this, everybody would know whose milestone it is (4-cards.md C14). */
const fewPlacements = 5;
const mostDelay = 5;

/**
 * A shared milestone gets its number of the year, and in a small team it rests 1–5 working days first. How long
 * follows from the card's key, so every instance agrees and nobody can read it off the post.
 */
export function laterOf(arrival: Arrival, { view, world, now }: LookInput): Arrival {
  const { row } = arrival;
  const { shares } = view;
  if (row.kind !== 'share' || !shares) return arrival;
  const numbered = { ...row, number: numberOf(row, shares.keys) };
  if (shares.placements >= fewPlacements) return { ...arrival, row: numbered };
  const snoozedTo = world.calendar.addWorkingDays(dateOf(now), delayOf(row.key));
  return {
    ...arrival,
    row: { ...numbered, state: 'snoozed', snoozedTo, messages: [] },
    readers: [],
    channel: undefined,
  };
}

/** The due row that brings a resting post back. */
export function delayRows(row: CardRow, world: World): DueRow[] {
  const rests = row.kind === 'share' && row.state === 'snoozed' && row.snoozedTo !== undefined;
  return rests ? [returnRow(row, row.snoozedTo ?? '', 'snooze', world)] : [];
}

/** Working days, 1 to 5. */
export function delayOf(key: string): number {
  return (Number.parseInt(digestOf(key).slice(-7), 36) % mostDelay) + 1;
}

/** Its place among those of its card that were shared this year, by the moment of sharing. */
function numberOf({ key, card, cycle }: CardRow, keys: readonly string[]): number {
  const year = cycle.slice(0, 4);
  const same = new Set(
    keys.filter((other) => other.split('|')[1] === card && cycleOf(other).startsWith(year)),
  );
  const order = (shared: string) => `${cycleOf(shared)}|${shared}`;
  return [...same].filter((other) => order(other) < order(key)).length + 1;
}

function cycleOf(key: string): string {
  return key.split('|')[3] ?? '';
}
