import type { PlannedCardId, Role } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';

/** Who has a card on a case: the assignee of its first role, else the first of the case (engine-rules.md 2.6). */
export function responsibleFor(
  card: PlannedCardId,
  state: CaseState | undefined,
  programme: Programme | undefined,
): { role: Role; upn: string } | undefined {
  const first = state?.assignees[0];
  if (!state || !first) return undefined;
  const wanted = programme?.cards[card]?.to;
  const roles = Array.isArray(wanted) ? wanted : [];
  const found = state.assignees.find(([role]) => role === roles[0]) ?? first;
  return { role: found[0], upn: found[1] };
}
