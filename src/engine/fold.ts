import type { LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { apply, isFolded } from './apply/apply.ts';
import { countAttendance } from './attendance.ts';
import type { PlannedCard } from './cards.ts';
import type { CaseEvent } from './events.ts';
import { immediate } from './immediate.ts';
import { type PlanOfDay, planOf } from './inPlan.ts';
import { beforeInstant, markLate } from './late.ts';
import { sentBefore } from './remember.ts';
import type { CaseState } from './state.ts';
import { worldOn } from './versions.ts';
import type { EventInput, Rule, World } from './world.ts';

/**
 * The case after `events`, which come in the order of their registration and not before those folded already
 * (engine-rules.md 2.1). Event by event or at once gives the same state: what is late is asked once for all that a moment
 * brings, as nothing that an event does depends on it.
 */
export function fold(
  state: CaseState,
  events: readonly CaseEvent[],
  always: World,
  { known, told }: FoldedPlans = {},
): CaseState {
  let folded = state;
  let plan = known;
  let isMarked = true;
  events.forEach((event, index) => {
    const today = dateOf(event.at);
    const world = worldOn(always, today);
    const base = beforeInstant(folded, event.at, world, plan);
    const before = arriveAt(folded, event.at, world);
    plan = undefined;
    if (!isFolded(before, event)) {
      const { late } = isMarked ? before : markLate(folded, base, planOf(folded, today, world));
      folded = { ...before, late, instant: base };
      isMarked = true;
      return;
    }
    const after = decideImmediate(event, before, apply(before, event, world), world);
    isMarked = events[index + 1]?.at !== event.at;
    plan = isMarked ? planOf(after, today, world) : undefined;
    folded = plan ? markLate(after, base, plan) : { ...after, instant: base };
  });
  if (plan) told?.(plan);
  return folded;
}

/** Whoever folds event by event hands on the plan of each to the next: those of one day compare with it. */
export interface FoldedPlans {
  /** What `told` got when the state was folded. */
  known?: PlanOfDay;
  /** Gets the plan of the last event's day, where that one counts. */
  told?(plan: PlanOfDay): void;
}

/** The case when it comes to `at`, with what has happened by itself since its last event. */
export function arriveAt(state: CaseState, at: LocalInstant, world: World): CaseState {
  const { sent: _, ...rest } = state;
  const sent = sentBefore(state, at, world);
  return { ...rest, ...(sent && { sent }), absence: countAttendance(state, at, world), at };
}

/** How long a decided card is kept for a sweep that comes late. */
const keptDays = 7;

/** The immediate cards that an event decides, in the state right after it (2.3); nothing later stops them. */
function decideImmediate(event: CaseEvent, before: CaseState, after: CaseState, world: World): CaseState {
  const oldest = world.calendar.addDays(dateOf(event.at), -keptDays);
  const kept = before.decided.filter(({ at }) => dateOf(at) >= oldest);
  let state = { ...after, decided: kept };
  for (const rule of world.rules) {
    if (rule.decidedBy) state = decideBy(rule, { event, before, after: state, world });
  }
  return state;
}

function decideBy(rule: Rule, input: EventInput): CaseState {
  const { event, after, world } = input;
  if (rule.once && after.shared.includes(rule.card)) return after;
  const decision = rule.decidedBy?.(input);
  if (!decision) return after;
  const cycle = cycleOf(after.decided, rule, event.at);
  const card: PlannedCard = { card: rule.card, cycle, at: immediate(event.at, world), ...decision };
  const shared = rule.once ? [...after.shared, rule.card] : after.shared;
  return { ...after, shared, decided: [...after.decided, card] };
}

/** Each event is its own cycle; two of one minute are told apart. */
function cycleOf(decided: readonly PlannedCard[], rule: Rule, at: LocalInstant): string {
  const same = decided.filter(({ card, cycle }) => card === rule.card && cycle.startsWith(at)).length;
  return same === 0 ? at : `${at}#${same + 1}`;
}
