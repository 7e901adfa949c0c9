import type { FindingKind, Hit } from './finding.ts';

/** Kinds whose finding explains all that it covers: the name in a mail address is no second finding. */
const covering: readonly FindingKind[] = ['cpr', 'mail', 'address', 'phone', 'cvr', 'date'];

/** What hides a finding of a kind: the same kind again, or a covering kind. */
function hiders(kind: FindingKind): readonly FindingKind[] {
  return [...covering, kind];
}

/**
 * In the order of the text; of findings that overlap, the first in the list stays. Each character is marked once per
 * kind, so that thousands of findings cost no more than the text is long.
 */
export function settle(found: readonly Hit[], length: number): Hit[] {
  const marks = new Map<FindingKind, Uint8Array>();
  const kept = found.filter((one) => {
    const hidden = hiders(one.kind).some((kind) => marks.get(kind)?.subarray(one.start, one.end).includes(1));
    if (hidden) return false;
    const own = marks.get(one.kind) ?? new Uint8Array(length);
    marks.set(one.kind, own.fill(1, one.start, one.end));
    return true;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
