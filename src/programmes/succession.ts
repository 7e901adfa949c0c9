import type { Programme } from '../engine/programme.ts';
import type { Language } from '../language/text.ts';
import type { Finding } from './validate/finding.ts';
import { type Fault, toFault } from './validate.ts';

/**
 * What keeps `next` from following `former` while cases run: they stand in stages, variants and roles, and those must
 * still be there. A stage, variant or role too many is fine.
 */
export function successionFaults(former: Programme, next: Programme, language: Language = 'da'): Fault[] {
  return [
    ...otherId(former, next),
    ...gone(former.stages, next.stages, ({ id }) => id, ['stages'], 'stageGone'),
    ...gone(former.roles, next.roles, ({ role }) => role, ['roles'], 'roleGone'),
    ...gone(former.variants, next.variants, ({ id }) => id, ['variants'], 'variantGone'),
  ].map((finding) => toFault(finding, next, language));
}

function otherId(former: Programme, next: Programme): Finding[] {
  if (former.id === next.id) return [];
  return [{ path: ['id'], code: 'otherProgramme', values: { value: next.id, known: former.id } }];
}

function gone<T>(
  former: readonly T[],
  next: readonly T[],
  keyOf: (entry: T) => string,
  path: Finding['path'],
  code: Finding['code'],
): Finding[] {
  const kept = new Set(next.map(keyOf));
  return former
    .map(keyOf)
    .filter((key) => !kept.has(key))
    .map((value) => ({ path, code, values: { value } }));
}
