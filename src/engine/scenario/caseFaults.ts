import { z } from 'zod';
import { plannedCardIds, roles } from '../cards.ts';
import { nonEmptyText } from '../fieldSchemas.ts';
import { faultLines, faultText, quoted, shown, unknownValue } from './faultText.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One case of a scenario; roles and programme words are checked by `caseFaults`. */
export const scenarioCase = z.strictObject({
  caseRef: nonEmptyText,
  programme: z.string(),
  variant: z.string().optional(),
  assignees: z.record(z.string(), nonEmptyText),
  rules: z.array(z.enum(plannedCardIds)).optional(),
});

/** The faults of `cases`, one line each; a case without a code is known by its place in the list. */
export function caseFaults(cases: readonly unknown[], vocabulary: Vocabulary): string[] {
  const listed = new Set<string>();
  return cases.flatMap((raw, index) => {
    const ref = caseRefOf(raw);
    const faults = [...shapeFaults(raw), ...wordFaults(raw, vocabulary)];
    if (ref !== undefined && listed.has(ref)) faults.push('is listed twice: keep one of them');
    if (ref !== undefined) listed.add(ref);
    const prefix = ref === undefined ? `scenario: cases[${index}]` : `case ${shown(ref)}:`;
    return faults.map((fault) => `${prefix} ${fault}`);
  });
}

/** Programme by case, `undefined` where it is unknown; the first listing of a case counts. */
export function programmesByCase(cases: readonly unknown[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const raw of cases) {
    const ref = caseRefOf(raw);
    if (ref !== undefined && !found.has(ref)) found.set(ref, textField(raw, 'programme'));
  }
  return found;
}

function shapeFaults(raw: unknown): string[] {
  return faultLines(scenarioCase.safeParse(raw, { error: faultText }).error?.issues ?? []);
}

function wordFaults(raw: unknown, vocabulary: Vocabulary): string[] {
  const programme = textField(raw, 'programme');
  const faults = assigneeFaults(raw);
  if (programme === undefined) return faults;
  if (!Object.hasOwn(vocabulary, programme)) {
    return [`programme ${unknownValue(programme, Object.keys(vocabulary))}`, ...faults];
  }
  const variants = vocabulary[programme]?.variants ?? [];
  const variant = textField(raw, 'variant');
  if (variant !== undefined && !variants.includes(variant)) {
    faults.push(`variant ${unknownVariant(variant, programme, variants)}`);
  }
  return faults;
}

function unknownVariant(variant: string, programme: string, variants: readonly string[]): string {
  if (variants.length > 0) return unknownValue(variant, variants);
  return `${quoted(variant)} is unknown: ${programme} has no variants, leave it out`;
}

function assigneeFaults(raw: unknown): string[] {
  const assignees = isObject(raw) ? raw.assignees : undefined;
  if (!isObject(assignees)) return [];
  const given = Object.keys(assignees);
  if (given.length === 0) return ['assignees is empty: give at least one role'];
  return given
    .filter((role) => !(roles as readonly string[]).includes(role))
    .map((role) => `role ${unknownValue(role, roles)}`);
}

function caseRefOf(raw: unknown): string | undefined {
  return textField(raw, 'caseRef') || undefined;
}

function textField(raw: unknown, name: string): string | undefined {
  const value = isObject(raw) ? raw[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
