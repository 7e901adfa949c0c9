import type { PlannedCard, PlannedCardId } from '../engine/cards.ts';

/** The identity of an occurrence (engine-rules.md 2.2): whoever computes it, however often, it is the same. */
export function cardKeyOf(
  caseRef: string | null,
  { card, kind, cycle }: Pick<PlannedCard, 'card' | 'kind' | 'cycle'>,
): string {
  return [caseRef ?? '', card, kind, cycle].join('|');
}

/** All kinds of one cycle of a card together: what "Ikke relevant" silences. */
export function cycleKeyOf({ card, cycle }: { card: PlannedCardId; cycle: string }): string {
  return `${card}|${cycle}`;
}

/** The case of a card's key; empty for a card about the whole team. */
export function caseRefOf(cardKey: string): string {
  return cardKey.slice(0, Math.max(0, cardKey.indexOf('|')));
}
