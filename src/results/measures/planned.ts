import type { LocalDate } from '../../calendar/calendar.ts';
import type { PlannedCard } from '../../engine/cards.ts';
import { plannedOn } from '../../engine/inPlan.ts';
import type { CaseState } from '../../engine/state.ts';
import { ruleOf, type World } from '../../engine/world.ts';

interface Asked {
  state: CaseState;
  day: LocalDate;
  world: World;
}

/**
 * The deadline that the engine's own rule has in the plan of a state on a day: when its cycle began, and when it is
 * due. A cycle that is quiet for now (engine-rules.md 4) has no reminder in the plan, but it runs.
 */
export function deadlineOf(
  wanted: Pick<PlannedCard, 'card' | 'kind'>,
  { state, day, world }: Asked,
): { start: LocalDate; due: LocalDate } | undefined {
  const rule = ruleOf(wanted, world);
  const planned = rule ? plannedOn(rule, { state, day, world }) : [];
  const card = planned.map((entry) => entry.card).find(({ due }) => due !== undefined);
  return card?.due === undefined ? undefined : { start: card.cycle, due: card.due };
}
