import type { LocalDate } from '../calendar/local.ts';
import { later } from './dates.ts';
import { plannedBy } from './plannedBy.ts';
import type { Programme } from './programme.ts';
import { cardSetting } from './recipients.ts';
import { versionOn } from './versions.ts';
import type { InPlan, Rule, RuleInput } from './world.ts';

/** The versions of one programme up to the day that is asked about, oldest first; never empty. */
type Versions = readonly Programme[];

/**
 * What one rule has in the plan of a case whose programme has several versions. A deadline that runs keeps the version
 * under which it began, switched off or not. A card that is switched on restarts what would have been running, as a
 * resume does: nobody is forgotten, and nothing is overdue on the first day.
 */
export function plannedByVersion(rule: Rule, input: RuleInput, versions: Versions): InPlan[] {
  return plainly(rule, input, versions) ?? thoroughly(rule, input, versions);
}

/** The usual case: all that the latest version plans began while the card was on. Then its own versions say it all. */
function plainly(rule: Rule, input: RuleInput, versions: Versions): InPlan[] | undefined {
  const current = versions.at(-1);
  const entries = under(current, rule, input);
  const judges = new Set(entries.map((entry) => judgeOf(entry, input, versions)));
  if (judges.size === 1 && judges.has(current)) return entries;
  if ([...judges].some((judge) => !isOn(judge, rule, input))) return undefined;
  const running = [...judges].flatMap((judge) => ownOf(judge, rule, input, versions));
  return running.length > 0 ? running : undefined;
}

function thoroughly(rule: Rule, input: RuleInput, versions: Versions): InPlan[] {
  const running = versions.flatMap((version) => ownOf(version, rule, input, versions));
  const restarted = versions.flatMap((version) => {
    const orphans = under(version, rule, input).filter((entry) =>
      isOrphanOf(version, entry, input, versions),
    );
    return orphans.length === 0 ? [] : restart(rule, input, version, { orphans, running });
  });
  const all = [...running, ...restarted];
  const current = versions.at(-1);
  // No version may claim a case when the anchor itself has changed: then it begins under the new one.
  return all.length === 0 && current ? restart(rule, input, current, { orphans: [], running }) : all;
}

function under(version: Programme | undefined, rule: Rule, input: RuleInput): InPlan[] {
  return version ? plannedBy(rule, { ...input, world: { ...input.world, programme: version } }) : [];
}

/** What a version plans and has begun under it. */
function ownOf(version: Programme | undefined, rule: Rule, input: RuleInput, versions: Versions): InPlan[] {
  return under(version, rule, input).filter((entry) => judgeOf(entry, input, versions) === version);
}

function judgeOf(entry: InPlan, input: RuleInput, versions: Versions): Programme | undefined {
  return versionOn(versions, beganOn(entry, input));
}

/** When the cycle, or what a single card counts from, began. */
function beganOn({ rule, card }: InPlan, input: RuleInput): LocalDate {
  return rule.began?.(card, input) ?? card.cycle.slice(0, 10);
}

function isOn(version: Programme | undefined, { card }: Rule, { state }: RuleInput): boolean {
  return version !== undefined && cardSetting(state, card, version) !== undefined;
}

/** It began while its card was off, and `version` is the one that switched it on. */
function isOrphanOf(version: Programme, entry: InPlan, input: RuleInput, versions: Versions): boolean {
  const began = judgeOf(entry, input, versions);
  if (!began || isOn(began, entry.rule, input)) return false;
  const since = versions.slice(versions.indexOf(began));
  return since.find((candidate) => isOn(candidate, entry.rule, input)) === version;
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
  return under(version, rule, { ...input, state }).filter(
    (entry) =>
      orphans.some((orphan) => isSame(orphan, entry)) ||
      (beganOn(entry, input) >= validFrom && !running.some((known) => isSame(known, entry))),
  );
}

function isSame({ card: a }: InPlan, { card: b }: InPlan): boolean {
  return a.kind === b.kind && a.cycle === b.cycle;
}
