import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toEpochMs, toLocal } from '../calendar/localTime.ts';
import { isLateAlert } from '../cards/alert.ts';
import type { World } from '../engine/world.ts';
import type { Arrival } from '../register/bundle.ts';
import { leaderOf, standInFor } from '../register/cardReaders.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow, Stored } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { LookInput } from './look.ts';

/** Whoever must act at once: what nobody has touched goes to a colleague after half an hour, and to the leader after an hour. */
const passed: readonly (readonly [card: string, kind: string, afterMinutes: readonly number[]])[] = [
  ['C09', 'callNow', [30, 60]],
  ['C10', 'reported', [30, 60]],
  // The leader hears by a card of its own (engine-rules.md 8.18).
  ['C43', 'now', [30]],
];

/** When a new alert is looked at again, within the hours in which others may be woken. */
export function passRows(row: CardRow, now: LocalInstant, { programme }: World): DueRow[] {
  const after = passed.find(([card, kind]) => row.card === card && row.kind === kind)?.[2] ?? [];
  const { from, to } = programme.sending;
  const opens = instantOf(dateOf(now), from);
  const first = toEpochMs(now > opens ? now : opens);
  return after.flatMap((minutes, index): DueRow[] => {
    const at = toLocal(first + minutes * 60_000);
    if (at > instantOf(dateOf(now), to)) return [];
    const about = { cardKey: row.key, caseRef: row.caseRef ?? '' };
    return [{ at: utcOfLocal(at), ...about, why: 'pass', step: index + 1 }];
  });
}

type PassInput = Pick<LookInput, 'known' | 'view' | 'now' | 'record'>;
type PassRow = DueRow & { why: 'pass' };

/**
 * Those who hear next of alerts that are still untouched: in full, beside those who have them, and one more for each
 * moment that has come. Two that came together, after an outage, are one change of the card.
 */
export function passedOn(rows: readonly DueRow[], input: PassInput): Omit<Arrival, 'channel'>[] {
  const moments = Map.groupBy(
    rows.filter((row): row is PassRow => row.why === 'pass'),
    ({ cardKey }) => cardKey,
  );
  return [...moments].flatMap(([cardKey, ripe]) => {
    const card = input.known.get(cardKey);
    return card && !isTouched(card.row) ? passOn(card, ripe, input) : [];
  });
}

function passOn({ row: card, etag }: Stored<CardRow>, ripe: readonly PassRow[], input: PassInput) {
  const { now } = input;
  let to = card.to;
  for (const { step = (card.passed ?? []).length + 1 } of ripe) {
    const next = step === 1 ? colleague(to, input) : leaderOnce(to, input);
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

/** A stand-in of those who have it, else somebody else of the case. */
function colleague(to: readonly string[], { view, now, record }: PassInput): string | undefined {
  const standIns = to.flatMap((worker) => view.members.find((member) => member.id === worker)?.standIn ?? []);
  const others = record.state.assignees.map(([, worker]) => worker);
  const known = new Set(view.members.flatMap(({ id: worker, left }) => (left ? [] : [worker])));
  return [...standIns, ...others.filter((worker) => known.has(worker))]
    .map((worker) => standInFor(worker, view, dateOf(now)))
    .find((worker) => !to.includes(worker));
}

function leaderOnce(to: readonly string[], { view }: PassInput): string | undefined {
  const leader = leaderOf(view)?.id;
  return leader !== undefined && !to.includes(leader) ? leader : undefined;
}
