import type { PlannedCardId, Role } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';

/**
 * Who has a card on a case: the assignee of its first role, or of the primary one where the card itself goes to the
 * leader; else the first of the case (engine-rules.md 2.6).
 */
export function responsibleFor(
  card: PlannedCardId,
  state: CaseState | undefined,
  programme: Programme | undefined,
): { role: Role; worker: string } | undefined {
  const first = state?.assignees[0];
  if (!state || !first) return undefined;
  const wanted = programme?.cards[card]?.to;
  const own = Array.isArray(wanted) ? wanted.find((role) => role !== 'leader') : undefined;
  const found = state.assignees.find(([role]) => role === (own ?? programme?.primaryRole)) ?? first;
  return { role: found[0], worker: found[1] };
}
