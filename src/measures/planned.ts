import type { LocalDate } from '../calendar/local.ts';
import type { PlannedCard } from '../engine/cards.ts';
import { laterDaysOf, plannedOn } from '../engine/inPlan.ts';
import type { CaseState } from '../engine/state.ts';
import { ruleOf, type World } from '../engine/world.ts';

interface Asked {
  state: CaseState;
  day: LocalDate;
  world: World;
}

export interface Deadline {
  start: LocalDate;
  due: LocalDate;
}

/**
 * The deadline that the engine's own rule has in the plan of a state on a day: when its cycle began, and when it is
 * due. A cycle that is quiet for now (engine-rules.md 4) has no reminder in the plan, but it runs.
 */
export function deadlineOf(
  wanted: Pick<PlannedCard, 'card' | 'kind'>,
  { state, day, world }: Asked,
): Deadline | undefined {
  const rule = ruleOf(wanted, world);
  const planned = rule ? plannedOn(rule, { state, day, world }) : [];
  const card = planned.map((entry) => entry.card).find(({ due }) => due !== undefined);
  return card?.due === undefined ? undefined : { start: card.cycle, due: card.due };
}

/** The same day after day: a state that stays as it is is asked again only when the rule says that its plan changes. */
export function deadlineReader(
  wanted: Pick<PlannedCard, 'card' | 'kind'>,
  world: World,
): (state: CaseState, day: LocalDate) => Deadline | undefined {
  const rule = ruleOf(wanted, world);
  let last: { state: CaseState; until: LocalDate | undefined; deadline: Deadline | undefined } | undefined;
  return (state, day) => {
    if (!rule) return undefined;
    if (last?.state === state && (last.until === undefined || day < last.until)) return last.deadline;
    const input = { state, day, world };
    const until = laterDaysOf(rule, input, plannedOn(rule, input)).sort()[0];
    last = { state, until, deadline: deadlineOf(wanted, input) };
    return last.deadline;
  };
}
