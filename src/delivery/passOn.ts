import { dateOf, toEpochMs, toLocal } from '../calendar/localTime.ts';
import type { World } from '../engine/world.ts';
import type { CardRow, DueRow, Stored } from '../store/rows.ts';
import type { Arrival } from './bundle.ts';
import type { TeamView } from './loadMessage.ts';
import { utcOfLocal } from './moments.ts';
import { leaderOf, standInFor } from './readers.ts';

/** An alert that nobody has touched goes to the stand-in after half an hour, and to the leader after an hour. */
const passAfterMinutes = [30, 60];

/** When a new alert is looked at again, within the hours in which cards go out. */
export function passRows(card: CardRow, now: string, { programme }: World): DueRow[] {
  if (card.card !== 'C09' || card.kind !== 'callNow') return [];
  return passAfterMinutes.flatMap((minutes): DueRow[] => {
    const at = toLocal(toEpochMs(now) + minutes * 60_000);
    const working = dateOf(at) === dateOf(now) && at.slice(11) <= programme.sending.to;
    return working
      ? [{ at: utcOfLocal(at), cardKey: card.key, caseRef: card.caseRef ?? '', why: 'pass' }]
      : [];
  });
}

/** The next person who hears of an alert that is still untouched: in full, beside those who have it. */
export function passedOn(
  { cardKey }: DueRow,
  { known, view, now }: { known: ReadonlyMap<string, Stored<CardRow>>; view: TeamView; now: string },
): Omit<Arrival, 'channel'>[] {
  const stored = known.get(cardKey);
  if (!stored || isTouched(stored.row)) return [];
  const next = nextReader(stored.row, view, dateOf(now));
  if (next === undefined) return [];
  const { row: card, etag } = stored;
  const row = { ...card, to: [...card.to, next], passed: [...(card.passed ?? []), next] };
  return [{ row, etag, manner: 'atOnce', moment: now, readers: [next], again: true }];
}

/** Somebody took it, tried, or answered: it is in hands. */
function isTouched({ state, taken, notes = [] }: CardRow): boolean {
  return state !== 'open' || taken !== undefined || notes.length > 0;
}

function nextReader({ to }: CardRow, view: TeamView, day: string): string | undefined {
  const standIns = to.flatMap((upn) => view.members.find((member) => member.upn === upn)?.standIn ?? []);
  const candidates = [...standIns.map((upn) => standInFor(upn, view, day)), leaderOf(view)?.upn];
  return candidates.find((upn) => upn !== undefined && !to.includes(upn));
}
