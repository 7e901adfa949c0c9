import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import { later } from './dates.ts';
import { immediate } from './immediate.ts';
import { type PlanOfDay, planOf } from './inPlan.ts';
import type { CaseState, LateMarks } from './state.ts';
import type { InPlan, Rule, World } from './world.ts';

/** A cycle comes into the plan as a whole, a card of engine-rules.md 5 by itself. */
export function lateKey({ rule, card }: Pick<InPlan, 'rule' | 'card'>): string {
  const kind = isCycle(rule) ? '' : `${card.kind}|`;
  return `${card.card}|${kind}${card.cycle}`;
}

function isCycle({ kinds }: Rule): boolean {
  return kinds.includes('overdue') || kinds.includes('gapOverdue');
}

/** The moment at which a card is sent, given when its cycle came into the plan; `undefined` if never (engine-rules.md 2.5). */
export function lateMoment(
  { rule, card, world }: InPlan,
  registered: LocalInstant | undefined,
): LocalInstant | undefined {
  if (registered === undefined || rule.ownClock) return card.at;
  if (card.after !== undefined) return lateEscalation(card.at, card.after, { registered, world });
  if (card.at >= registered) return card.at;
  switch (card.kind) {
    case 'headsUp':
    case 'prepare':
      return undefined;
    case 'overdue':
    case 'gapOverdue':
      return immediate(registered, world);
    default:
      return isStillToday(card.at, registered, world) ? registered : undefined;
  }
}

function isStillToday(at: LocalInstant, registered: LocalInstant, world: World): boolean {
  return dateOf(at) === dateOf(registered) && timeOf(registered) <= world.programme.sending.to;
}

/** The leader hears the working day after a late `overdue` at the earliest. */
function lateEscalation(
  at: LocalInstant,
  after: LocalInstant,
  { registered, world }: { registered: LocalInstant; world: World },
): LocalInstant {
  if (after >= registered) return at;
  const { calendar, programme } = world;
  const earliest = calendar.addWorkingDays(dateOf(immediate(registered, world)), 1);
  return instantOf(later(dateOf(at), earliest), programme.sending.scheduledAt);
}

/**
 * The plan right before the events of `at`: what comes into it by them is late. `known`: the state's plan on a day, where
 * somebody has it.
 */
export function beforeInstant(
  state: CaseState,
  at: LocalInstant,
  world: World,
  known?: PlanOfDay,
): NonNullable<CaseState['instant']> {
  if (state.instant?.at === at) return state.instant;
  const today = dateOf(at);
  const { planned } = known?.day === today ? known : planOf(state, today, world);
  const keys = new Set<string>();
  const comparable = new Set<string>();
  for (const { entries } of planned) {
    for (const entry of entries) {
      const key = lateKey(entry);
      keys.add(key);
      if (mayBeLate(entry, today)) comparable.add(key);
    }
  }
  const late = Object.fromEntries(Object.entries(state.late).filter(([key]) => keys.has(key)));
  return { at, inPlan: [...comparable], late };
}

/** A card of one day that is not today's is over or to come, whenever it was registered. */
function mayBeLate({ rule, card }: InPlan, today: LocalDate): boolean {
  return !rule.ownClock && (isCycle(rule) || dateOf(card.at) === today);
}

/** Marks what the events of an instant brought into the plan of the state, of their day, after its own moment. */
export function markLate(
  state: CaseState,
  base: NonNullable<CaseState['instant']>,
  { day, planned }: PlanOfDay,
): CaseState {
  const late: LateMarks = {};
  const isMarked = Object.keys(base.late).length > 0;
  for (const { entries } of planned) {
    for (const entry of entries) {
      const isPast = entry.card.at < base.at;
      if (!isPast && !isMarked) continue;
      const key = lateKey(entry);
      const known = base.late[key];
      if (known !== undefined) late[key] = known;
      else if (isPast && mayBeLate(entry, day) && !base.inPlan.includes(key)) late[key] = base.at;
    }
  }
  return { ...state, late, instant: base };
}
