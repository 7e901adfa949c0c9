import { toLocal } from '../calendar/localTime.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import type { CommitDeps } from '../register/deps.ts';
import { dropHints } from '../register/dropHints.ts';
import { newMessage } from '../register/newMessage.ts';
import { leaderOf } from '../register/readers.ts';
import { digestOf } from '../store/digest.ts';
import { noChange } from '../store/noChange.ts';
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
  const to = owner.upn;
  const at = toLocal(deps.clock());
  const row = newMessage({ id, audience: 'personal', to, cards: [], view: 'setUp', at });
  const committed = await deps.store.commit(team.id, { ...noChange, messages: [{ row }] });
  await deps.store.teams.update(team.id, (current = team) => without(current, channelId));
  deps.log.warn({ teamId: team.id }, 'a channel is gone; whoever set up the team is asked for another');
  if (committed) await dropHints(deps, team.id, committed.outbox);
}

function without(team: Team, channelId: string): Team {
  const kept = Object.entries(team.channels).filter(([, channel]) => channel !== channelId);
  return {
    ...team,
    channels: Object.fromEntries(kept),
    knownChannels: team.knownChannels.filter(({ id }) => id !== channelId),
  };
}
