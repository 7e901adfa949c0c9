import { guardOutgoing } from '../privacy/guardOutgoing.ts';
import type { MessageRow } from '../store/rows.ts';
import type { Outgoing } from './contracts.ts';

/** The last look at what leaves: a message that it stops fails, and says by which rule, never which words. */
export function stopPersonalData(
  outgoing: Outgoing,
  audience: MessageRow['audience'],
  ids: readonly string[],
): void {
  // Initials of citizens are stored nowhere, so there are none to look for.
  const verdict = guardOutgoing(outgoing, audience, { initials: [], ids });
  if (verdict.type === 'stopped') throw new Error(`stopped by the privacy guard: ${verdict.rule}`);
}
