import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import type { CardToSend, PlannedCardId } from '../engine/cards.ts';
import { lookAt, nextMoment } from '../engine/plan.ts';
import type { CaseState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';

export interface Window {
  /** Moments up to and including this one are over. */
  after: LocalInstant;
  /** The last day, inclusive. */
  to: LocalDate;
}

/** What will be sent about a case if nothing is registered meanwhile: the engine's own plan, lived through. */
export function cardsAhead(state: CaseState, { after, to }: Window, world: World): CardToSend[] {
  const end = instantOf(to, '23:59');
  const cards: CardToSend[] = [];
  for (let at = nextMoment(state, after, world); at !== undefined && at <= end; ) {
    const look = lookAt(state, at, world);
    cards.push(...look.cards);
    at = look.next;
  }
  return cards;
}

export interface Forecast {
  cards: number;
  /** In the order of the cards. */
  byCard: { card: PlannedCardId; count: number }[];
  /** In no order of size: people are never ranked (2-programmes.md K12). */
  byPerson: { worker: string; count: number }[];
  toChannel: number;
}

/** A card that goes out, whatever brings it. */
export type Sent = Pick<CardToSend, 'card' | 'to' | 'where'>;

/** A card to two people is one card, and counts for each of them. */
export function countCards(cards: readonly Sent[]): Forecast {
  const byCard = new Map<PlannedCardId, number>();
  const byPerson = new Map<string, number>();
  for (const { card, to } of cards) {
    byCard.set(card, (byCard.get(card) ?? 0) + 1);
    for (const worker of to) byPerson.set(worker, (byPerson.get(worker) ?? 0) + 1);
  }
  return {
    cards: cards.length,
    byCard: [...byCard].map(([card, count]) => ({ card, count })).sort((a, b) => (a.card < b.card ? -1 : 1)),
    byPerson: [...byPerson].map(([worker, count]) => ({ worker, count })),
    toChannel: cards.filter(({ where }) => where === 'channel').length,
  };
}
