import { createHash } from 'node:crypto';
import type { StoryRow } from '../store/storyRow.ts';

/** What an approval is bound to: the text to the byte, who may read it, where it goes, and on which ground. */
export function storyHash({ kind, text, channels, consent }: StoryRow): string {
  const bound = [kind, text?.start, text?.difference, text?.result, channels, consent?.date ?? null];
  // Approvals of earlier releases knew of no more.
  const { by, scope, until } = consent ?? {};
  if (until !== undefined) bound.push(by ?? null, scope ?? null, until);
  return createHash('sha256').update(JSON.stringify(bound)).digest('base64url');
}
