import type { LocalDate } from '../calendar/calendar.ts';
import type { PlannedCard } from './cards.ts';
import { later } from './dates.ts';
import type { Programme } from './programme.ts';
import { cardSetting } from './recipients.ts';
import { type CaseState, isOpen } from './state.ts';
import { versionOn, worldOn } from './versions.ts';
import type { Rule, RuleInput, World } from './world.ts';

/** What the rules have in the plan on a day, at the moments that the calendar gives, before the late rule. */
export interface InPlan {
  rule: Rule;
  card: PlannedCard;
  /** With the version of the programme under which it began. */
  world: World;
}

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

/**
 * What one rule has in the plan on a day. A deadline that runs keeps the version of the programme under which it
 * began, switched off or not. A card that is switched on restarts what would have been running, as a resume does:
 * nobody is forgotten, and nothing is overdue on the first day.
 */
export function plannedOn(rule: Rule, input: RuleInput): InPlan[] {
  const { world, day } = input;
  if (!world.versions) return underOne(rule, input);
  if (rule.ownClock) return underOne(rule, { ...input, world: worldOn(world, day) });
  const versions = world.versions.filter(({ validFrom = day }, n) => n === 0 || validFrom <= day);
  const planned = versions.map((version) =>
    underOne(rule, { ...input, world: { ...world, programme: version } }),
  );
  const running = planned.flatMap((entries, n) =>
    entries.filter((entry) => judgeOf(entry, input, versions) === versions[n]),
  );
  const restarted = versions.flatMap((version, n) => {
    const orphans = (planned[n] ?? []).filter((entry) => isOrphanOf(version, entry, input, versions));
    return orphans.length === 0 ? [] : restart(rule, input, version, { orphans, running });
  });
  const all = [...running, ...restarted];
  const current = versions.at(-1);
  // Neither version may claim a case when the anchor itself has changed: then it begins under the new one.
  return all.length === 0 && current ? restart(rule, input, current, { orphans: [], running }) : all;
}

/** What a rule plans under the one programme of `world`. */
function underOne(rule: Rule, input: RuleInput): InPlan[] {
  const { state, world } = input;
  const setting = cardSetting(state, rule.card, world.programme);
  if (!setting) return [];
  const cards = rule.planned(input);
  const kept = setting.enforce === 'should' ? cards.filter(isGentle) : cards;
  return kept.map((card) => ({ rule, card, world }));
}

/**
 * «bør» reminds and leaves it at that: nobody is overdue, no leader is told. So is the one rule that the sources have
 * as `bør` (C25: "soft, no escalation"), and so the leader sees results rather than process deadlines (K11).
 */
function isGentle({ kind }: PlannedCard): boolean {
  return kind !== 'overdue' && kind !== 'escalation';
}

function judgeOf(entry: InPlan, input: RuleInput, versions: readonly Programme[]): Programme | undefined {
  return versionOn(versions, beganOn(entry, input));
}

/** When the cycle, or what a single card counts from, began. */
function beganOn({ rule, card }: InPlan, input: RuleInput): LocalDate {
  return rule.began?.(card, input) ?? card.cycle.slice(0, 10);
}

/** It began while its card was off, and `version` is the one that switched it on. */
function isOrphanOf(
  version: Programme,
  entry: InPlan,
  input: RuleInput,
  versions: readonly Programme[],
): boolean {
  const { card } = entry.rule;
  const isOn = (candidate: Programme | undefined) => candidate && cardSetting(input.state, card, candidate);
  const began = judgeOf(entry, input, versions);
  if (!began || isOn(began)) return false;
  return versions.slice(versions.indexOf(began)).find(isOn) === version;
}

function restart(
  rule: Rule,
  input: RuleInput,
  version: Programme,
  { orphans, running }: { orphans: readonly InPlan[]; running: readonly InPlan[] },
): InPlan[] {
  const { validFrom } = version;
  if (validFrom === undefined) return [];
  const state = { ...input.state, lastResume: later(validFrom, input.state.lastResume) };
  const again = underOne(rule, { ...input, state, world: { ...input.world, programme: version } });
  return again.filter(
    (entry) =>
      orphans.some((orphan) => isSame(orphan, entry)) ||
      (beganOn(entry, input) >= validFrom && !running.some((known) => isSame(known, entry))),
  );
}

function isSame({ card: a }: InPlan, { card: b }: InPlan): boolean {
  return a.kind === b.kind && a.cycle === b.cycle;
}
