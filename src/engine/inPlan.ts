import type { LocalDate } from '../calendar/local.ts';
import { plannedBy } from './plannedBy.ts';
import { plannedByVersion } from './plannedByVersion.ts';
import type { Programme } from './programme.ts';
import { cardSetting } from './recipients.ts';
import { type CaseState, isOpen } from './state.ts';
import { laterVersions, versionsUntil, worldOn } from './versions.ts';
import type { InPlan, Life, Rule, RuleInput, World } from './world.ts';

type Stand = 'unopened' | 'open' | 'inJob' | 'ended';

/** What plans for a case in each part of its life. */
const livesOf: Record<Stand, readonly Life[]> = {
  unopened: ['unopened'],
  open: ['open', 'openOrInJob'],
  inJob: ['ended', 'openOrInJob'],
  ended: ['ended'],
};

function standOf(state: CaseState): Stand {
  if (state.opened === undefined) return 'unopened';
  if (isOpen(state)) return 'open';
  return state.ended?.by === 'jobStarted' ? 'inJob' : 'ended';
}

/** Most cases follow all of a programme that has one version: its rules are picked once. */
const picked = new WeakMap<readonly Rule[], WeakMap<Programme, Map<Stand, Rule[]>>>();

/** Rules whose card is on for the case in some version, that plan in this part of its life. */
export function rulesInForce(state: CaseState, world: World): readonly Rule[] {
  const stand = standOf(state);
  if (world.versions || state.rules) return pick(state, stand, world);
  const known = picked.get(world.rules)?.get(world.programme)?.get(stand);
  return known ?? remember(pick(state, stand, world), stand, world);
}

function remember(rules: Rule[], stand: Stand, world: World): Rule[] {
  const ofRules = picked.get(world.rules) ?? new WeakMap<Programme, Map<Stand, Rule[]>>();
  picked.set(world.rules, ofRules);
  const ofProgramme = ofRules.get(world.programme) ?? new Map<Stand, Rule[]>();
  ofRules.set(world.programme, ofProgramme.set(stand, rules));
  return rules;
}

function pick(state: CaseState, stand: Stand, world: World): Rule[] {
  const versions = world.versions ?? [world.programme];
  return world.rules.filter(
    (rule) =>
      rule.decidedBy === undefined &&
      livesOf[stand].includes(rule.life ?? 'open') &&
      versions.some((version) => cardSetting(state, rule.card, version) !== undefined),
  );
}

/** What one rule has in a plan. */
export interface RulePlan {
  rule: Rule;
  entries: InPlan[];
}

/** All that is in the plan of a state on a day. What is late of it, or sent, changes nothing of that. */
export interface PlanOfDay {
  day: LocalDate;
  planned: readonly RulePlan[];
}

export function planOf(state: CaseState, day: LocalDate, world: World): PlanOfDay {
  const input = { state, day, world };
  const planned = rulesInForce(state, world).map((rule) => ({ rule, entries: plannedOn(rule, input) }));
  return { day, planned };
}

export function inPlanOn(state: CaseState, day: LocalDate, world: World): InPlan[] {
  return planOf(state, day, world).planned.flatMap(({ entries }) => entries);
}

/** What one rule has in the plan on a day, each card by the version of the programme under which it began. */
export function plannedOn(rule: Rule, input: RuleInput): InPlan[] {
  const { world, day } = input;
  if (!world.versions) return plannedBy(rule, input);
  // An alarm of a day belongs to that day.
  if (rule.ownClock) return plannedBy(rule, { ...input, world: worldOn(world, day) });
  return plannedByVersion(rule, input, versionsUntil(world.versions, day));
}

/** Later days on which the same state has another plan by this rule: its own, and those of new versions. */
export function laterDaysOf(rule: Rule, input: RuleInput, planned: readonly InPlan[]): LocalDate[] {
  const own = rule.laterDays?.(input) ?? [];
  const { state, world, day } = input;
  if (!world.versions) return own;
  // What runs goes on; only where a version has it off, another may switch more of it on.
  const alwaysOn = world.versions.every((version) => cardSetting(state, rule.card, version) !== undefined);
  return alwaysOn && planned.length > 0 ? own : [...own, ...laterVersions(world, day)];
}
