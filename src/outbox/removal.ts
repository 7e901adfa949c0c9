import { dateOf, toLocal } from '../calendar/localTime.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Team } from '../store/rows.ts';

const prefix = 'removed|';

/** The one message that still goes out for a team without its bot. */
export function isAboutRemoval({ messageId }: { messageId: string }): boolean {
  return messageId.startsWith(prefix);
}

/**
 * The bot was taken out of a team: the log says so, and the leader hears it in the chat with the bot, where Teams still
 * allows one; without a leader, whoever set the team up. Teams may say it twice: once a day is enough.
 */
export async function tellOfRemoval(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'clock' | 'log'>,
  team: Team,
): Promise<void> {
  deps.log.warn({ teamId: team.id }, 'the bot was taken out of a team; its cards wait until it is back');
  const members = await deps.store.members.list(team.id);
  const owner = members.find(({ id, left }) => id === team.owner && !left);
  const reader = leaderOf({ team, members }) ?? owner;
  if (!reader) return;
  const at = toLocal(deps.clock());
  const id = `${prefix}${team.id}|${dateOf(at)}`;
  const row = newMessage({ id, audience: 'personal', to: reader.id, cards: [], view: 'removed', at });
  await commit(deps, team.id, { messages: [{ row }] }, 'urgent');
}
