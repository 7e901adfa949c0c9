import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, toEpochMs } from '../calendar/localTime.ts';
import { isLateAlert } from '../cards/alert.ts';
import type { CardKind } from '../engine/cards.ts';
import { immediate } from '../engine/immediate.ts';
import { stands } from '../engine/plan.ts';
import type { World } from '../engine/world.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';

/** What a message that nobody has seen yet has become while it waited. */
export type Fate =
  | { type: 'goes'; message: MessageRow }
  /** Nobody is to be troubled at night with what should have come at 08:00. */
  | { type: 'held'; until: LocalInstant }
  | { type: 'over' };

interface Shown {
  card: CardRow;
  record?: CaseRecord;
}

export interface FateInput {
  cards: readonly Shown[];
  now: LocalInstant;
  worldOf(record: CaseRecord): World;
}

/** A worker that comes a little late is on time. */
const graceMs = 15 * 60_000;

/**
 * Asked at the moment of sending, since a queue, an outage or *Send igen* may have taken hours. By kind: an absence
 * alert is one for two hours and then a line in Dagens opgaver, and its twin is over by then (5-time-rules.md 5.3.8); scheduled cards go out later the same day and within hours; what is left of an earlier
 * day goes out for what it still asks, once a cycle (engine-rules.md 2.4). Everything else is as good late.
 */
export function fateOf(message: MessageRow, input: FateInput): Fate {
  if (message.cards.length === 0) return { type: 'goes', message };
  if (message.view === 'dayPost') return postFate(message, input);
  const asking = dateOf(message.at) < dateOf(input.now) ? stillAsking(input) : input.cards;
  if (asking.length === 0) return { type: 'over' };
  const late = asking.every(({ card }) => isLateAlert(card, input.now));
  if (late && message.view === 'twin') return { type: 'over' };
  const until = late || !message.urgent ? heldUntil(message, asking, input) : undefined;
  if (until !== undefined) return { type: 'held', until };
  return { type: 'goes', message: late ? asLine(message, asking) : showing(message, asking) };
}

/** Of its own day alone; the next one takes over from it. */
function postFate(message: MessageRow, { now }: FateInput): Fate {
  return dateOf(message.at) < dateOf(now) ? { type: 'over' } : { type: 'goes', message };
}

function showing(message: MessageRow, asking: readonly Shown[]): MessageRow {
  const keys = new Set(asking.map(({ card }) => card.key));
  return { ...message, cards: message.cards.filter((key) => keys.has(key)) };
}

function asLine(message: MessageRow, asking: readonly Shown[]): MessageRow {
  return { ...showing(message, asking), view: 'agenda', urgent: undefined };
}

function heldUntil(
  message: MessageRow,
  asking: readonly Shown[],
  input: FateInput,
): LocalInstant | undefined {
  const record = asking.find((shown) => shown.record)?.record;
  if (!record || ageMs(message, input.now) <= graceMs) return undefined;
  const opens = immediate(input.now, input.worldOf(record));
  return opens === input.now ? undefined : opens;
}

function ageMs({ at }: MessageRow, now: LocalInstant): number {
  return toEpochMs(now) - toEpochMs(at);
}

/** A case that is gone cannot say; then the card does. */
function stillAsking({ cards, now, worldOf }: FateInput): Shown[] {
  return cards.filter(({ card, record }) => {
    if (!record) return true;
    return isTrue(card, record, { day: dateOf(now), world: worldOf(record) });
  });
}

function isTrue(card: CardRow, record: CaseRecord, on: { day: LocalDate; world: World }): boolean {
  return stands(record.state, card, on) && !isToldLater(card, record);
}

/** In the order in which a cycle tells the same people; an escalation is for somebody else. */
const kinds: readonly CardKind[] = ['prepare', 'headsUp', 'due', 'overdue', 'gap', 'gapOverdue'];

function isToldLater(card: CardRow, { open }: CaseRecord): boolean {
  const rank = kinds.indexOf(card.kind);
  if (rank < 0) return false;
  return kinds.slice(rank + 1).some((kind) => open.includes(cardKeyOf(card.caseRef, { ...card, kind })));
}
