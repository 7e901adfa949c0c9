import type { Planned } from './cards/planned.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { OwnedKinds } from './outbox/message.ts';
import type { AddRoute } from './web/route.ts';

/**
 * What a feature may hand to the machine, each part optional. A part's shape belongs to the room of the machine that
 * asks for it; `features.ts` proves that everything which needs an owner has exactly one.
 */
export interface Feature {
  cards?: Partial<Record<PlannedCardId, Planned>>;
  /** Kinds of message that show no planned card of their own, or several. */
  messages?: OwnedKinds;
  routes?: readonly AddRoute[];
}
