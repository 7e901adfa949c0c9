import type { LocalInstant } from '../calendar/local.ts';
import type { Sent } from '../outbox/contract.ts';
import { leftover } from '../outbox/takeBack.ts';
import type { Team } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { commit } from './commit.ts';
import type { CommitDeps } from './deps.ts';
import { newMessage } from './newMessage.ts';

/** Deletes in Teams what the bot answered there without keeping it as a message; by the way of all deletions. */
export async function takeBackPosted(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log'>,
  { id }: Team,
  { to, at, ...posted }: Sent & { to: string; at: LocalInstant },
): Promise<void> {
  const answer = newMessage({ id: '', audience: 'personal', to, cards: [], view: 'card', at });
  const row = leftover({ ...answer, ...posted }, utcOfLocal(at));
  if (row) await commit(deps, id, { messages: [{ row }] });
}
