import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toEpochMs, toLocal } from '../calendar/localTime.ts';
import { isLateAlert } from '../cards/alert.ts';
import type { World } from '../engine/world.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import type { Arrival } from '../register/bundle.ts';
import { leaderOf, standInFor } from '../register/readers.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow, Stored } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';

/** An alert that nobody has touched goes to the stand-in after half an hour, and to the leader after an hour. */
const passAfterMinutes = [30, 60];

/** When a new alert is looked at again, within the hours in which others may be woken. */
export function passRows(card: CardRow, now: LocalInstant, { programme }: World): DueRow[] {
  if (card.card !== 'C09' || card.kind !== 'callNow') return [];
  const { from, to } = programme.sending;
  const opens = instantOf(dateOf(now), from);
  const first = toEpochMs(now > opens ? now : opens);
  return passAfterMinutes.flatMap((minutes): DueRow[] => {
    const at = toLocal(first + minutes * 60_000);
    if (at > instantOf(dateOf(now), to)) return [];
    return [{ at: utcOfLocal(at), cardKey: card.key, caseRef: card.caseRef ?? '', why: 'pass' }];
  });
}

interface PassInput {
  known: ReadonlyMap<string, Stored<CardRow>>;
  view: TeamView;
  now: LocalInstant;
}

/**
 * Those who hear next of alerts that are still untouched: in full, beside those who have them, and one more for each
 * moment that has come. Two that came together, after an outage, are one change of the card.
 */
export function passedOn(rows: readonly DueRow[], input: PassInput): Omit<Arrival, 'channel'>[] {
  const moments = Map.groupBy(
    rows.filter(({ why }) => why === 'pass'),
    ({ cardKey }) => cardKey,
  );
  return [...moments].flatMap(([cardKey, { length }]) => {
    const card = input.known.get(cardKey);
    return card && !isTouched(card.row) ? passOn(card, length, input) : [];
  });
}

function passOn({ row: card, etag }: Stored<CardRow>, times: number, { view, now }: PassInput) {
  let to = card.to;
  for (let time = 0; time < times; time += 1) {
    const next = nextReader(to, view, dateOf(now));
    if (next !== undefined) to = [...to, next];
  }
  const readers = to.slice(card.to.length);
  if (readers.length === 0) return [];
  const row = { ...card, to, passed: [...(card.passed ?? []), ...readers] };
  const manner: Arrival['manner'] = isLateAlert(card, now) ? 'tooLate' : 'atOnce';
  return [{ row, etag, manner, moment: now, readers, again: true as const }];
}

/** Somebody took it, tried, or answered: it is in hands. */
function isTouched({ state, taken, notes = [] }: CardRow): boolean {
  return state !== 'open' || taken !== undefined || notes.length > 0;
}

function nextReader(to: readonly string[], view: TeamView, day: LocalDate): string | undefined {
  const standIns = to.flatMap((worker) => view.members.find((member) => member.id === worker)?.standIn ?? []);
  const candidates = [...standIns.map((worker) => standInFor(worker, view, day)), leaderOf(view)?.id];
  return candidates.find((worker) => worker !== undefined && !to.includes(worker));
}
