import type { Role } from '../../src/engine/cards.ts';
import { preview } from '../../src/engine/preview.ts';
import { parseScenario } from '../../src/engine/scenario.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { rules } from '../../src/features.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';

/** When it was registered, what, and its other fields. */
export type Told = [at: string, type: string, fields?: Record<string, unknown>];

export interface Course {
  programme: string;
  /** Of the programme's cards, only these. */
  rules?: string[];
  told: Told[];
  assignees?: Partial<Record<Role, string>>;
  team?: { closingDays?: string[]; caseloadLimit?: number; caseloads?: Record<string, number> };
  from?: string;
  to?: string;
}

export const settings = { programmes: builtInProgrammes, rules };

/** Reads a scenario as the preview does; a fault in a test's own data fails the test. */
export function read(written: unknown): Scenario {
  const result = parseScenario(JSON.stringify(written));
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.scenario;
}

/** The scenario of one case, `S-1`. */
export function scenarioOf({ programme, rules: on, told, assignees, team, from, to }: Course): Scenario {
  return read({
    from: from ?? '2023-01-01',
    to: to ?? '2029-12-31',
    ...(team ? { team } : {}),
    cases: [
      {
        caseRef: 'S-1',
        programme,
        assignees: assignees ?? { jobBroker: 'broker', leader: 'boss' },
        ...(on ? { rules: on } : {}),
      },
    ],
    events: told.map(([at, type, fields]) => ({ at, caseRef: 'S-1', type, ...fields })),
  });
}

/** What is sent: `2026-03-04T08:00 C08 headsUp`, in the order of the output. */
export function sentIn(course: Course): string[] {
  return preview(scenarioOf(course), settings).map(({ at, card, kind }) => `${at} ${card} ${kind}`);
}

/** What is sent, and to whom: `2026-03-04T08:00 C08 headsUp broker`. */
export function sentTo(course: Course): string[] {
  return preview(scenarioOf(course), settings).map(
    ({ at, card, kind, to, where }) => `${at} ${card} ${kind} ${where === 'channel' ? where : to.join('+')}`,
  );
}
