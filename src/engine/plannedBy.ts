import type { CardKind } from './cards.ts';
import type { CardSetting } from './programme.ts';
import { cardSetting, isEscalation } from './recipients.ts';
import type { InPlan, Rule, RuleInput } from './world.ts';

/** What a rule plans under the one programme of `world`. */
export function plannedBy(rule: Rule, input: RuleInput): InPlan[] {
  const { state, world } = input;
  const setting = cardSetting(state, rule.card, world.programme);
  if (!setting) return [];
  const found: InPlan[] = [];
  for (const card of rule.planned(input)) if (isOn(card.kind, setting)) found.push({ rule, card, world });
  return found;
}

function isOn(kind: CardKind, { enforce, kinds }: CardSetting): boolean {
  return kinds[kind] !== 'off' && (enforce !== 'should' || isGentle(kind));
}

/**
 * «bør» reminds and leaves it at that: nobody is overdue, no leader is told. So is the one rule that the sources have
 * as `bør` (C25: "soft, no escalation"), and so the leader sees results rather than process deadlines (K11).
 */
function isGentle(kind: CardKind): boolean {
  return kind !== 'overdue' && kind !== 'gapOverdue' && !isEscalation(kind);
}
