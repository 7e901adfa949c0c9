import type { PreviewSettings } from '../../engine/preview.ts';
import { parseScenario } from '../../engine/scenario.ts';
import type { Scenario } from '../../engine/scenarioTypes.ts';
import type { Target } from '../../measures/targets.ts';
import { readTargets } from './targets.ts';

/** A scenario with one more field, `targets`, or every fault of both (measures.md 8.2, 8.5). */
export function readScenarioFile(
  text: string,
  { programmes }: PreviewSettings,
): { scenario: Scenario; targets: Target[] } | { faults: string[] } {
  const { targets, ...rest } = looselyRead(text);
  const hasFields = targets !== undefined || Object.keys(rest).length > 0;
  const scenario = parseScenario(hasFields ? JSON.stringify(rest) : text, programmes);
  const own = readTargets(targets, {
    programmes: programmes.map(({ id }) => id),
    stages: new Set(programmes.flatMap(({ stages }) => stages.filter(hasExit).map(({ id }) => id))),
    workers: new Set(namedWorkers(rest)),
  });
  const faults = [scenario, own].flatMap((part) => ('faults' in part ? part.faults : []));
  return 'faults' in scenario || 'faults' in own ? { faults } : { ...scenario, ...own };
}

function hasExit({ exit }: { exit: readonly unknown[] }): boolean {
  return exit.length > 0;
}

/** The fields of what may be anything; whatever is wrong with it is found by whoever parses it. */
function looselyRead(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** Everybody whom a file names as an assignee or with a caseload, faulty as it may be. */
function namedWorkers({ cases, events, team }: Record<string, unknown>): string[] {
  const assigned = itemsOf(cases).flatMap(({ assignees }) => Object.values(fieldsOf(assignees)));
  const changed = itemsOf(events).flatMap(({ type, to }) => (type === 'assigneeChanged' ? [to] : []));
  const counted = Object.keys(fieldsOf(fieldsOf(team).caseloads));
  return [...assigned, ...changed, ...counted].filter((name) => typeof name === 'string');
}
