import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, toEpochMs, toLocal } from '../calendar/localTime.ts';
import { alertMs, isLateAlert } from '../cards/alert.ts';
import type { CardKind, CardToSend, PlannedCardId } from '../engine/cards.ts';
import { immediate } from '../engine/immediate.ts';
import { decide, plan, stands } from '../engine/plan.ts';
import { isEscalation } from '../engine/recipients.ts';
import { ruleOf, type World } from '../engine/world.ts';
import { isSilenced } from '../register/dueRows.ts';
import { cardKeyOf, cycleKeyOf } from '../store/cardKey.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { epochMsOf } from '../store/utc.ts';

/** A sweep that comes a little late is on time. */
const graceMs = 15 * 60_000;

/**
 * What one case has to send at `now`. Its moments are decided with the case as it is now, so a card that was planned
 * last week and is no longer true is not sent. After an outage of days a cycle is told once, by its latest kind.
 */
export function cardsDue(
  record: CaseRecord,
  rows: readonly DueRow[],
  now: LocalInstant,
  world: World,
): CardToSend[] {
  const planned = rows.filter(({ why }) => why === 'plan');
  if (planned.length === 0) return [];
  const moments = momentsOf(record, planned, now, world);
  const today = dateOf(now);
  const cards = moments
    .flatMap((at) => decide(record.state, at, world))
    .filter((card) => !isSilenced(record, card) && !record.open.includes(cardKeyOf(card.caseRef, card)))
    .filter((card) => dateOf(card.at) === today || stands(record.state, card, { day: today, world }));
  return cards.filter((card) => !isOldNews(card, cards, today));
}

/** The stored moments, and those of an endless series that only follow from them. */
function momentsOf(
  { state }: CaseRecord,
  rows: readonly DueRow[],
  now: LocalInstant,
  world: World,
): LocalInstant[] {
  const moments = new Set(rows.map(({ at }) => toLocal(epochMsOf(at))));
  for (let last = latest(moments); last < now; last = latest(moments)) {
    const more = plan(state, last, world).filter(({ at }) => at > last && at <= now);
    if (more.length === 0) break;
    for (const { at } of more) moments.add(at);
  }
  return [...moments].sort();
}

function latest(moments: ReadonlySet<LocalInstant>): LocalInstant {
  return [...moments].sort().at(-1) ?? '';
}

/** Of an earlier day, and a later kind of the same cycle tells the same people now; the leader is somebody else. */
function isOldNews(card: CardToSend, cards: readonly CardToSend[], today: LocalDate): boolean {
  if (dateOf(card.at) === today) return false;
  return cards.some(
    (other) =>
      other.at > card.at &&
      cycleKeyOf(other) === cycleKeyOf(card) &&
      isEscalation(other.kind) === isEscalation(card.kind),
  );
}

/** How a card reaches people: with the others of its moment, at once, or as a line because its hour is over. */
export function mannerOf(
  card: { card: PlannedCardId; kind: CardToSend['kind']; at: LocalInstant },
  now: LocalInstant,
  world: World,
): 'bundled' | 'atOnce' | 'tooLate' {
  const rule = ruleOf(card, world);
  if (rule?.ownClock) {
    return isLateAlert(card, now) ? 'tooLate' : 'atOnce';
  }
  return rule?.decidedBy ? 'atOnce' : 'bundled';
}

/**
 * Rows that have to wait: what an outage left over is not sent at night or on a day off, but at the next 08:00.
 * Alerts on absence have their own hours (engine-rules.md 2.1), but nobody else is woken out of hours for one.
 */
export function isHeld(row: DueRow, now: LocalInstant, world: World): boolean {
  if (immediate(now, world) === now) return false;
  if (row.why === 'pass') return true;
  const at = toLocal(epochMsOf(row.at));
  const [, card, kind] = row.cardKey.split('|');
  const rule = ruleOf({ card: card as PlannedCardId, kind: kind as CardKind }, world);
  return ageMs(at, now) > (rule?.ownClock ? alertMs : graceMs);
}

function ageMs(at: LocalInstant, now: LocalInstant): number {
  return toEpochMs(now) - toEpochMs(at);
}
