import type { PlannedCard } from './cards.ts';

/** How a card that was sent is remembered. */
export function sentKey({ card, kind, cycle }: PlannedCard): string {
  return `${card}|${kind}|${cycle}`;
}
