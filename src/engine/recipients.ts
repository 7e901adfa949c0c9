import type { CardToSend, PlannedCard, PlannedCardId, Role } from './cards.ts';
import type { CardSetting, Programme } from './programme.ts';
import type { CaseState } from './state.ts';
import type { Rule } from './world.ts';

/** The assignee of a role, or the case's first one if the role has none (engine-rules.md 2.6). */
export function assigneeOf(state: CaseState, role: Role): string | undefined {
  return (state.assignees.find(([known]) => known === role) ?? state.assignees[0])?.[1];
}

/** How the programme has a card on for this case, if it does (2.7). */
export function cardSetting(
  state: CaseState,
  card: PlannedCardId,
  programme: Programme,
): CardSetting | undefined {
  const setting = programme.cards[card];
  if (!setting || setting.enforce === 'off') return undefined;
  return state.rules === undefined || state.rules.includes(card) ? setting : undefined;
}

/** The card with whom it goes to, as things are now; `undefined` if it is off. */
export function addressed(
  state: CaseState,
  card: PlannedCard,
  rule: Rule,
  programme: Programme,
): CardToSend | undefined {
  const setting = cardSetting(state, card.card, programme);
  if (!setting) return undefined;
  if (setting.to === 'channel') return { ...card, caseRef: caseRefOf(state, card), to: [], where: 'channel' };
  const workers = rule.recipients?.(card, state) ?? workersOf(state, rolesOf(card, setting, programme));
  return { ...card, caseRef: caseRefOf(state, card), to: [...new Set(workers)], where: 'personal' };
}

/** The agenda is about the whole team. */
function caseRefOf(state: CaseState, card: PlannedCard): string | null {
  return card.kind === 'agenda' ? null : state.caseRef;
}

function rolesOf(card: PlannedCard, setting: CardSetting, programme: Programme): readonly Role[] {
  if (card.kind === 'escalation') return [programme.deadline.escalationTo];
  return setting.kinds[card.kind] ?? (setting.to === 'channel' ? [] : setting.to);
}

function workersOf(state: CaseState, roles: readonly Role[]): string[] {
  return roles.map((role) => assigneeOf(state, role)).filter((worker) => worker !== undefined);
}
