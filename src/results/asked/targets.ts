import { z } from 'zod';
import { faultLines, faultText, quoted, unknownValue } from '../../engine/scenario/faultText.ts';
import { type GroupNames, isGroup } from '../../measures/groups.ts';
import { type MeasureId, measureIds } from '../../measures/measureIds.ts';
import type { Target } from '../../measures/targets.ts';

const aim = z
  .number()
  .refine((value) => Number(value.toFixed(4)) === value, 'must have at most four decimals')
  .optional();

const target = z.strictObject({
  measure: z.enum(measureIds),
  group: z.string().optional(),
  programme: z.string().optional(),
  target: aim,
  min: aim,
  max: aim,
});

/** What a target is held against beside its own shape. */
export interface Words extends GroupNames {
  programmes: readonly string[];
}

/** A team's own targets, or every fault of them: `targets 0: …` (measures.md 8.2, 8.5). */
export function readTargets(raw: unknown, words: Words): { targets: Target[] } | { faults: string[] } {
  if (raw === undefined) return { targets: [] };
  if (!Array.isArray(raw)) return { faults: ['targets: must be a list'] };
  const faults = raw.flatMap((one: unknown, index) =>
    faultsOf(one, words).map((fault) => `targets ${index}: ${fault}`),
  );
  return faults.length > 0 ? { faults } : { targets: raw.map((one) => target.parse(one)) };
}

function faultsOf(raw: unknown, { programmes, ...names }: Words): string[] {
  const parsed = target.safeParse(raw, { error: faultText });
  const shape = faultLines(parsed.error?.issues ?? []);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return shape;
  const { measure, group, programme } = raw as Record<string, unknown>;
  const faults = [...shape];
  if (isMeasure(measure) && typeof group === 'string' && !isGroup(measure, group, names)) {
    faults.push(`group ${quoted(group)} is unknown: ${measure} has no such group`);
  }
  if (typeof programme === 'string' && !programmes.includes(programme)) {
    faults.push(`programme ${unknownValue(programme, programmes)}`);
  }
  const hasAim = ['target', 'min', 'max'].some((name) => Object.hasOwn(raw, name));
  return hasAim ? faults : [...faults, 'nothing to aim at: give target, min or max'];
}

function isMeasure(value: unknown): value is MeasureId {
  return (measureIds as readonly unknown[]).includes(value);
}
