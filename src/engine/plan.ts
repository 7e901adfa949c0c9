/*
 * The engine: what is due of a case, as a pure function of what happened to it.
 * Its rule: no clock, no storage, nobody's texts; time and everything else comes in. It knows nobody above it.
 * The way through: events → `fold.ts` → state → `plan.ts` asks every rule of `world.rules` → planned cards with their moments.
 * What an event decides at once is in `immediate.ts`; what is late, in `late.ts`; how the people are found, in `recipients.ts`.
 * `preview.ts` lives through days with the same functions; a scenario is read in `scenario.ts`.
 */

import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CardToSend, PlannedCard, PlannedCardId } from './cards.ts';
import { earliest } from './dates.ts';
import {
  inPlanOn,
  laterDaysOf,
  type PlanOfDay,
  plannedOn,
  planOf,
  type RulePlan,
  rulesInForce,
} from './inPlan.ts';
import { addressed, cardSetting } from './recipients.ts';
import { type CaseState, isOpen } from './state.ts';
import { timely } from './timely.ts';
import { programmeOn } from './versions.ts';
import { type InPlan, type Rule, type RuleInput, ruleOf, type World } from './world.ts';

/**
 * Every moment from `now` on at which the case must be looked at if nothing else is registered; of endless series
 * the next one only, so plan again after each. `decide` may find nothing to send at such a moment; there is never
 * something to send at another.
 */
export function plan(state: CaseState, now: LocalInstant, world: World): PlannedCard[] {
  const found = state.decided.filter((card) => card.at >= now && isOn(card, state, world));
  const today = dateOf(now);
  for (const rule of rulesInForce(state, world)) {
    if (!isAwake(rule, state)) continue;
    for (const card of comingOf(rule, state, today, world)) if (card.at >= now) found.push(card);
  }
  return found;
}

/** What comes of a look: the cards that `decide` gives, and the first moment after it at which the case must be looked at. */
export interface Look {
  cards: CardToSend[];
  next?: LocalInstant;
}

/** `decide` at `at`, and when to look next if nothing else is registered: what the plan has today is asked for once. */
export function lookAt(state: CaseState, at: LocalInstant, world: World): Look {
  return looksAt(state, world)(at);
}

/**
 * Looks at one state, each later than the one before: a rule is asked again when its own next moment has come, as until
 * then it has nothing to say; and who has no next moment is asked no more. `known`: what is in the plan on a day, where
 * somebody has just asked for it; of a programme with several versions it is asked again.
 */
export function looksAt(state: CaseState, world: World, known?: PlanOfDay): (at: LocalInstant) => Look {
  let planned = world.versions ? undefined : known;
  let asked: Asked[] | undefined;
  return (at) => {
    const due: InPlan[] = [];
    let next: LocalInstant | undefined;
    for (const card of state.decided) {
      if (card.at === at) due.push(...decidedEntry(card, world));
      else if (card.at > at && isOn(card, state, world)) next = earliest(next, card.at);
    }
    const asking = { input: { state, day: dateOf(at), world }, at, due };
    asked = asked ? askAgain(asked, asking) : askAll(asking, planned);
    planned = undefined;
    for (const one of asked) next = earliest(next, one.next);
    return { cards: due.flatMap((entry) => addressed(state, entry) ?? []), next };
  };
}

interface Asked {
  rule: Rule;
  /** When it may have something to say again. */
  next: LocalInstant;
}

interface Asking {
  /** Of the day of `at`. */
  input: RuleInput;
  at: LocalInstant;
  /** What is to be sent at `at` is added to it. */
  due: InPlan[];
}

function askAll(asking: Asking, known?: PlanOfDay): Asked[] {
  const { state, day, world } = asking.input;
  const { planned } = known?.day === day ? known : planOf(state, day, world);
  const asked: Asked[] = [];
  for (const plan of planned) {
    const next = isAwake(plan.rule, state) ? ask(plan, asking) : undefined;
    if (next !== undefined) asked.push({ rule: plan.rule, next });
  }
  return asked;
}

/** Those whose moment has come; the others stay as they are. */
function askAgain(asked: Asked[], asking: Asking): Asked[] {
  let waiting = 0;
  for (const one of asked) {
    const { rule } = one;
    const isDue = one.next <= asking.at;
    const next = isDue ? ask({ rule, entries: plannedOn(rule, asking.input) }, asking) : one.next;
    if (next === undefined) continue;
    one.next = next;
    asked[waiting] = one;
    waiting += 1;
  }
  asked.length = waiting;
  return asked;
}

/** What a rule has at `at` is added to `due`; when it may have something to say again. */
function ask({ rule, entries }: RulePlan, { input, at, due }: Asking): LocalInstant | undefined {
  let next: LocalInstant | undefined;
  for (const entry of timely(entries, input.state)) {
    if (entry.card.at === at) due.push(entry);
    else if (entry.card.at > at) next = earliest(next, entry.card.at);
  }
  for (const card of laterOf(rule, input, entries)) if (card.at > at) next = earliest(next, card.at);
  return next;
}

/** The first moment after `after` at which the case must be looked at, if nothing else is registered. */
export function nextMoment(state: CaseState, after: LocalInstant, world: World): LocalInstant | undefined {
  return lookAt(state, after, world).next;
}

/** The moments of one rule from today on, as its plan will be on that day and on each day on which it changes. */
function comingOf(rule: Rule, state: CaseState, today: LocalDate, world: World): PlannedCard[] {
  const input = { state, day: today, world };
  const planned = plannedOn(rule, input);
  const coming = momentsFrom(today, planned, state);
  const later = laterOf(rule, input, planned);
  return later.length === 0 ? coming : distinct([...coming, ...later]);
}

/** What a rule watches for, and its moments on each later day on which its plan changes. */
function laterOf(rule: Rule, input: RuleInput, planned: InPlan[]): PlannedCard[] {
  const { state, world } = input;
  const later = rule.watched ? [...rule.watched(input)] : [];
  for (const day of laterDaysOf(rule, input, planned))
    later.push(...momentsFrom(day, plannedOn(rule, { state, day, world }), state));
  return later;
}

function momentsFrom(day: LocalDate, entries: InPlan[], state: CaseState): PlannedCard[] {
  const found: PlannedCard[] = [];
  for (const { card } of timely(entries, state)) if (card.at >= day) found.push(card);
  return found;
}

function distinct(cards: readonly PlannedCard[]): PlannedCard[] {
  return [...new Map(cards.map((card) => [`${card.kind}|${card.cycle}|${card.at}`, card])).values()];
}

/** The cards that must be sent at exactly `at`, to whom and where, given the case as it is then (2.3–2.7). */
export function decide(state: CaseState, at: LocalInstant, world: World): CardToSend[] {
  const immediate = state.decided.flatMap((card) => decidedEntry(card, world));
  const scheduled = timely(inPlanOn(state, dateOf(at), world), state).filter(({ rule }) =>
    isAwake(rule, state),
  );
  return [...immediate, ...scheduled]
    .filter(({ card }) => card.at === at)
    .flatMap((entry) => addressed(state, entry) ?? []);
}

/** In a pause nothing is sent but what an event decided, and what is about it (engine-rules.md 3.2). */
function isAwake({ evenPaused }: Rule, { paused }: CaseState): boolean {
  return !paused || evenPaused === true;
}

/** An event may decide cards that the case's programme has off: nobody waits for their moment. */
function isOn(card: PlannedCard, state: CaseState, world: World): boolean {
  return cardSetting(state, card.card, programmeOn(world, card.cycle.slice(0, 10))) !== undefined;
}

/** A card that an event decided, by the version of the day on which it did. */
function decidedEntry(card: PlannedCard, world: World): InPlan[] {
  const rule = ruleOf(card, world);
  const programme = programmeOn(world, card.cycle.slice(0, 10));
  return rule ? [{ rule, card, world: { ...world, programme } }] : [];
}

/** What is in the plan on a day, past moments of it too; immediate cards are not listed. */
export function standing(state: CaseState, day: LocalDate, world: World): PlannedCard[] {
  return inPlanOn(state, day, world).map(({ card }) => card);
}

/**
 * Whether a card that was sent still asks for something on `day`, or has been overtaken. What an event decided is
 * about that event and is never overtaken (2.3).
 */
export function stands(
  state: CaseState,
  sent: Pick<PlannedCard, 'card' | 'kind' | 'cycle'>,
  { day, world }: { day: LocalDate; world: World },
): boolean {
  const rule = ruleOf(sent, world);
  if (rule?.stands) return isOpen(state) && rule.stands(sent, state);
  if (rule?.decidedBy) return true;
  return standing(state, day, world).some(
    ({ card, kind, cycle }) => card === sent.card && kind === sent.kind && cycle === sent.cycle,
  );
}

/** The cycle of a card that runs on `day`, or the next one planned: where it starts, and when it is due. */
export function deadlineOf(
  state: CaseState,
  card: PlannedCardId,
  day: LocalDate,
  world: World,
): { cycle: string; due: LocalDate } | undefined {
  const input = { state, day, world };
  for (const rule of rulesInForce(state, world).filter((known) => known.card === card)) {
    for (const on of [day, ...laterDaysOf(rule, input, plannedOn(rule, input))]) {
      const planned = plannedOn(rule, { state, day: on, world }).find(
        (entry) => entry.card.due !== undefined,
      );
      if (planned?.card.due !== undefined) return { cycle: planned.card.cycle, due: planned.card.due };
    }
  }
  return undefined;
}
