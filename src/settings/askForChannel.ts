import { toLocal } from '../calendar/localTime.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import { digestOf } from '../store/digest.ts';
import type { Team } from '../store/rows.ts';

/** Nothing more goes to a channel that is gone; the set-up card asks for another, once a channel. */
export async function askForChannel(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'clock' | 'log'>,
  { team, members }: TeamView,
  channelId: string,
): Promise<void> {
  const chosen = Object.values(team.channels).includes(channelId);
  const owner = members.find(({ id, left }) => id === team.owner && !left) ?? leaderOf({ team, members });
  if (!chosen || !owner) return;
  const id = `setUp:${team.id}:${digestOf(channelId)}`;
  const to = owner.id;
  const at = toLocal(deps.clock());
  const row = newMessage({ id, audience: 'personal', to, cards: [], view: 'setUp', at });
  await deps.store.teams.update(team.id, (current = team) => without(current, channelId));
  deps.log.warn({ teamId: team.id }, 'a channel is gone; whoever set up the team is asked for another');
  await commit(deps, team.id, { messages: [{ row }] });
}

function without(team: Team, channelId: string): Team {
  const kept = Object.entries(team.channels).filter(([, channel]) => channel !== channelId);
  return {
    ...team,
    channels: Object.fromEntries(kept),
    knownChannels: team.knownChannels.filter(({ id }) => id !== channelId),
  };
}
