import type { LocalDate } from '../../calendar/calendar.ts';
import type { CardKind, PlannedCard, PlannedCardId } from '../../engine/cards.ts';
import { plannedOn } from '../../engine/inPlan.ts';
import type { CaseState } from '../../engine/state.ts';
import type { World } from '../../engine/world.ts';

/** What the engine's own rule of a card has in the plan of a state on a day, of one kind: the first of it. */
export function plannedCard(
  { card, kind }: { card: PlannedCardId; kind: CardKind },
  { state, day, world }: { state: CaseState; day: LocalDate; world: World },
): PlannedCard | undefined {
  const rule = world.rules.find((known) => known.card === card && known.kinds.includes(kind));
  if (!rule) return undefined;
  return plannedOn(rule, { state, day, world }).find(({ card: planned }) => planned.kind === kind)?.card;
}
