import { type PlannedCardId, plannedCardIds } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';
import { hasCard } from '../engine/recipients.ts';
import { builtInProgrammes } from './builtIn.ts';

/** What came with the second edition of the rules; C45 is on in every programme (engine-rules.md 6, 11). */
const ofThisEdition: readonly PlannedCardId[] = plannedCardIds.filter((id) => id >= 'C33' && id !== 'C45');

/**
 * Cards that the built-in programme has and a team's own copy from before them has not: in it they are off until the leader
 * takes them in. None for a copy that knows any of them, as there they are off by choice.
 */
export function newCardsFor({ id, cards }: Programme): PlannedCardId[] {
  const known = ofThisEdition.some((card) => cards[card] !== undefined);
  const builtIn = builtInProgrammes.find((one) => one.id === id);
  if (known || !builtIn) return [];
  return ofThisEdition.filter((card) => hasCard(builtIn, card));
}
