import type { CardKind, CardToSend, PlannedCard, PlannedCardId, Role } from './cards.ts';
import type { CardSetting, Programme } from './programme.ts';
import type { CaseState } from './state.ts';
import type { InPlan, Rule, World } from './world.ts';

/** The assignee of a role; of a leader's that has none the team's, else the case's first one (engine-rules.md 2.6). */
export function assigneeOf(
  state: Pick<CaseState, 'assignees'>,
  role: Role,
  { leader }: Pick<World, 'leader'>,
): string | undefined {
  const own = state.assignees.find(([known]) => known === role)?.[1];
  if (own !== undefined) return own;
  return (role === 'leader' ? leader : undefined) ?? state.assignees[0]?.[1];
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

/** Whether a programme has a card on, whatever a case's own rules say (engine-rules.md 6). */
export function hasCard({ cards }: Programme, card: PlannedCardId): boolean {
  const setting = cards[card];
  return setting !== undefined && setting.enforce !== 'off';
}

/** The card with whom it goes to, as things are now; `undefined` if it is off. */
export function addressed(state: CaseState, { card, rule, world }: InPlan): CardToSend | undefined {
  const setting = cardSetting(state, card.card, world.programme);
  if (!setting || setting.kinds[card.kind] === 'off') return undefined;
  const caseRef = caseRefOf(state, card);
  if (setting.to === 'channel') return { ...card, caseRef, to: [], where: 'channel' };
  const own = rule.recipients?.(card, state);
  const workers = own ?? workersOf(state, rolesOf(card, rule, setting, world), world);
  return { ...card, caseRef, to: [...new Set(workers)], where: 'personal' };
}

/** The agenda is about the whole team. */
function caseRefOf(state: CaseState, card: PlannedCard): string | null {
  return card.kind === 'agenda' ? null : state.caseRef;
}

/** Whoever answers for the person responsible hears of what that person has not answered. */
function rolesOf(card: PlannedCard, rule: Rule, setting: CardSetting, { programme }: World): readonly Role[] {
  if (isEscalation(card.kind)) return [programme.deadline.escalationTo];
  const own = setting.kinds[card.kind] ?? setting.to;
  const also = rule.alsoTo?.(card, programme) ?? [];
  return typeof own === 'string' ? also : [...own, ...also];
}

export function isEscalation(kind: CardKind): boolean {
  return kind === 'escalation' || kind === 'gapEscalation';
}

function workersOf(state: CaseState, roles: readonly Role[], world: World): string[] {
  return roles.map((role) => assigneeOf(state, role, world)).filter((worker) => worker !== undefined);
}
