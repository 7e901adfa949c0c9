import { type Lane, lanes } from '../store/hints.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Pointer } from '../store/store.ts';
import type { CommitDeps } from './deps.ts';
import { dropHints } from './dropHints.ts';

/** Absence first, what was planned for the morning last; what a person has just answered is between them. */
export function laneOf({ urgent, calm, activityId }: MessageRow): Lane {
  if (urgent) return 'urgent';
  return calm && activityId === undefined ? 'calm' : 'normal';
}

/** Requests of one commit, each in the lane of its message or `all` in one. Those for messages that were there before are changes. */
export async function dropByLane(
  deps: Pick<CommitDeps, 'hints' | 'log'>,
  teamId: string,
  messages: readonly MessageRow[],
  outbox: readonly Pointer[],
  all?: Lane,
): Promise<void> {
  if (all) return dropHints(deps, teamId, outbox, all);
  const laneOfId = new Map(messages.map((message) => [message.id, laneOf(message)]));
  const byLane = Map.groupBy(outbox, ({ messageId }) => laneOfId.get(messageId) ?? 'normal');
  for (const lane of lanes) await dropHints(deps, teamId, byLane.get(lane) ?? [], lane);
}
