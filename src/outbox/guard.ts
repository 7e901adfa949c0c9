import { guardOutgoing, type OutgoingRule } from '../privacy/guardOutgoing.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Outgoing } from './contract.ts';

/** A message that may not leave, with the rule that it breaks; never the words that break it. */
export class StoppedByGuard extends Error {
  constructor(rule: OutgoingRule) {
    super(`stopped by the privacy guard: ${rule}`);
    this.name = 'StoppedByGuard';
  }
}

/** The last look at what leaves: a message that it stops fails, and says by which rule, never which words. */
export function stopPersonalData(
  outgoing: Outgoing,
  audience: MessageRow['audience'],
  ids: readonly string[],
): void {
  // Initials of citizens are stored nowhere, so there are none to look for.
  const verdict = guardOutgoing(outgoing, audience, { initials: [], ids });
  if (verdict.type === 'stopped') throw new StoppedByGuard(verdict.rule);
}
