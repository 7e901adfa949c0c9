import type { LocalDate } from '../calendar/calendar.ts';
import { type InPlan, plannedBy } from './plannedBy.ts';
import { plannedByVersion } from './plannedByVersion.ts';
import { cardSetting } from './recipients.ts';
import { type CaseState, isOpen } from './state.ts';
import { laterVersions, versionsUntil, worldOn } from './versions.ts';
import type { Rule, RuleInput, World } from './world.ts';

/** Rules whose card is on for the case in some version, and that plan in this part of its life. */
export function rulesInForce(state: CaseState, world: World): Rule[] {
  const life = isOpen(state) ? 'open' : 'ended';
  if (state.opened === undefined) return [];
  const versions = world.versions ?? [world.programme];
  return world.rules.filter(
    (rule) =>
      (rule.life ?? 'open') === life &&
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
