import { z } from 'zod';
import type { Shipped } from './shipped.ts';

/** What was decided about a package whose licence does not speak for itself. */
const decision = z.strictObject({
  /** A package's name; with `*` at its end all whose names begin so. */
  of: z.string().min(1),
  /** What it stated when that was decided; null for nothing. Another licence is another decision. */
  states: z.string().nullable(),
  taken: z.string().min(1),
  why: z.string().min(20),
  /** What its licence asks us to say. */
  attribution: z.string().min(1).optional(),
});

/** `manifest/licences.json`. */
export const decisionsFile = z.strictObject({
  /** Licences (SPDX) that ask for no more than their notice. */
  free: z.array(z.string().min(1)),
  decisions: z.array(decision),
  /** Files in this repository that were made from somebody's data. */
  data: z.array(
    z.strictObject({ file: z.string(), from: z.string(), licence: z.string(), why: z.string().min(20) }),
  ),
});

export type Decision = z.infer<typeof decision>;
export type Decisions = z.infer<typeof decisionsFile>;

const concerns = (one: Decision, name: string): boolean =>
  one.of.endsWith('*') ? name.startsWith(one.of.slice(0, -1)) : name === one.of;

export function decisionOn({ decisions }: Decisions, { name, states }: Shipped): Decision | undefined {
  return decisions.find((one) => concerns(one, name) && one.states === (states ?? null));
}

/** A line for each package that may not be shipped as it is, and for each decision about nothing. */
export function faultsOf(decisions: Decisions, shipped: readonly Shipped[]): string[] {
  const open = shipped.flatMap((one) => {
    const { name, version, states } = one;
    if (states !== undefined && decisions.free.includes(states)) return [];
    if (decisionOn(decisions, one)) return [];
    const other = decisions.decisions.find((decided) => concerns(decided, name));
    const says = states === undefined ? 'states no licence' : `states "${states}"`;
    return [
      other
        ? `${name} ${version} ${says}; what was decided is about "${other.states}"`
        : `${name} ${version} ${says}, and nothing was decided`,
    ];
  });
  const idle = decisions.decisions.filter((one) => !shipped.some(({ name }) => concerns(one, name)));
  return [...new Set([...open, ...idle.map(({ of }) => `${of} is decided about, and not shipped`)])];
}
