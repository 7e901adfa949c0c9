import { z } from 'zod';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import type { Role } from './cards.ts';
import type { CaseEvent } from './events.ts';
import { count, dayOfYear, localDate, nonEmptyText } from './fieldSchemas.ts';
import type { Programme } from './programme.ts';
import { caseFaults, programmesByCase, type scenarioCase } from './scenario/caseFaults.ts';
import { eventFaults } from './scenario/eventFaults.ts';
import { faultLines, faultText } from './scenario/faultText.ts';
import { type Vocabulary, vocabularyOf } from './scenario/vocabulary.ts';
import type { Scenario, ScenarioCase } from './scenarioTypes.ts';

/** The frame; each part is checked by itself, so that its faults carry its own name. */
const frame = z.strictObject({
  from: localDate,
  to: localDate,
  team: z.unknown().optional(),
  cases: z.array(z.unknown()),
  events: z.array(z.unknown()),
});

/** With 29 February, which is a day of some years. */
const daysOfYear = 366;

const team = z.strictObject({
  closingDays: z
    .array(dayOfYear)
    .refine((days) => new Set(days).size < daysOfYear, 'leave no working day: take some out')
    .default(['06-05', '12-24', '12-31']),
  caseloadLimit: count.default(35),
  leader: nonEmptyText.optional(),
  caseloads: z.record(z.string(), count).default({}),
});

/**
 * Reads a scenario (scenarios/README.md). Every fault of a malformed one is listed, a line each, ready to print:
 * `scenario: …`, `team: …`, `case B-101: …`, `event 3: …` (from 0). A case may follow one of `programmes` only.
 */
export function parseScenario(
  text: string,
  programmes: readonly Programme[] = builtInProgrammes,
): { scenario: Scenario } | { faults: string[] } {
  const json = readJson(text);
  if ('fault' in json) return { faults: [`scenario: ${json.fault}`] };
  const faults = scenarioFaults(json.value, vocabularyOf(programmes));
  return faults.length > 0 ? { faults } : { scenario: toScenario(json.value) };
}

function readJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return { fault: 'the file is not valid JSON: check commas, quotation marks and brackets' };
  }
}

function scenarioFaults(raw: unknown, vocabulary: Vocabulary): string[] {
  const parts: z.output<typeof looseParts> = looseParts.safeParse(raw).data ?? {};
  const { cases, events = [] } = parts;
  const programmes = cases && programmesByCase(cases);
  return [
    ...prefixed('scenario:', shapeFaults(frame, raw)),
    ...prefixed('scenario:', windowFaults(parts.from, parts.to)),
    ...(parts.team === undefined ? [] : prefixed('team:', shapeFaults(team, parts.team))),
    ...caseFaults(cases ?? [], vocabulary),
    ...eventFaults(events, { programmes, vocabulary }),
  ];
}

/** A frame with holes where it is malformed: what is left is still checked. */
const looseParts = z.object({
  from: localDate.optional().catch(undefined),
  to: localDate.optional().catch(undefined),
  team: z.unknown().optional(),
  cases: z.array(z.unknown()).optional().catch(undefined),
  events: z.array(z.unknown()).optional().catch(undefined),
});

function shapeFaults(schema: z.ZodType, raw: unknown): string[] {
  return faultLines(schema.safeParse(raw, { error: faultText }).error?.issues ?? []);
}

function windowFaults(from: string | undefined, to: string | undefined): string[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [`from ${from} is after to ${to}: swap them`];
}

function prefixed(prefix: string, faults: readonly string[]): string[] {
  return faults.map((fault) => `${prefix} ${fault}`);
}

function toScenario(raw: unknown): Scenario {
  const { from, to, ...parts } = frame.parse(raw);
  return {
    from,
    to,
    team: team.parse(parts.team ?? {}),
    // Parsed already for their faults; the schemas only check and add nothing.
    cases: (parts.cases as z.output<typeof scenarioCase>[]).map(toCase),
    events: parts.events as CaseEvent[],
  };
}

function toCase({ assignees, ...rest }: z.output<typeof scenarioCase>): ScenarioCase {
  return { ...rest, assignees: Object.entries(assignees) as [Role, string][] };
}
