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
  const ofRules = picked.get(world.rules) ?? new WeakMap<Programme, Map<Stand, Rule[]>>();
  picked.set(world.rules, ofRules);
  const ofProgramme = ofRules.get(world.programme) ?? new Map<Stand, Rule[]>();
  ofRules.set(world.programme, ofProgramme);
  const known = ofProgramme.get(stand) ?? pick(state, stand, world);
  ofProgramme.set(stand, known);
  return known;
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

export function inPlanOn(state: CaseState, day: LocalDate, world: World): InPlan[] {
  return rulesInForce(state, world).flatMap((rule) => plannedOn(rule, { state, day, world }));
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
