import type { LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { apply, isFolded } from './apply/apply.ts';
import { countAttendance } from './attendance.ts';
import type { PlannedCard } from './cards.ts';
import type { CaseEvent } from './events.ts';
import { immediate } from './immediate.ts';
import { beforeInstant, markLate } from './late.ts';
import { sentBefore } from './remember.ts';
import type { CaseState } from './state.ts';
import { worldOn } from './versions.ts';
import type { InPlan, Rule, World } from './world.ts';

/**
 * The case after `events`, which come in the order of their registration and not before those folded already
 * (engine-rules.md 2.1). Event by event or at once gives the same state: what is late is asked once for all that a moment
 * brings, as nothing that an event does depends on it. `told`: gets the plan of the last one's day, where that one counts.
 */
export function fold(
  state: CaseState,
  events: readonly CaseEvent[],
  always: World,
  told?: (planned: readonly InPlan[]) => void,
): CaseState {
  let folded = state;
  let isMarked = true;
  events.forEach((event, index) => {
    const world = worldOn(always, dateOf(event.at));
    const base = beforeInstant(folded, event.at, world);
    const before = arriveAt(folded, event.at, world);
    if (!isFolded(before, event)) {
      const { late } = isMarked ? before : markLate(folded, base, world);
      folded = { ...before, late, instant: base };
      isMarked = true;
      return;
    }
    const after = decideImmediate(event, before, apply(before, event, world), world);
    isMarked = events[index + 1]?.at !== event.at;
    const isLast = index === events.length - 1;
    folded = isMarked ? markLate(after, base, world, isLast ? told : undefined) : { ...after, instant: base };
  });
  return folded;
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
  return world.rules.reduce((state, rule) => decideBy(rule, event, { before, after: state }, world), {
    ...after,
    decided: kept,
  });
}

function decideBy(
  rule: Rule,
  event: CaseEvent,
  { before, after }: { before: CaseState; after: CaseState },
  world: World,
): CaseState {
  if (rule.once && after.shared.includes(rule.card)) return after;
  const decision = rule.decidedBy?.({ event, before, after, world });
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
