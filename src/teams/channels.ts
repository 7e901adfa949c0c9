import type { ConnectorClient } from 'botframework-connector';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { Envelope } from '../talk/envelope.ts';
import { findTeam } from '../talk/installedTeam.ts';
import { fetchChannels } from './roster.ts';

export interface ChannelDeps {
  store: Pick<Store, 'teams'>;
  connect(serviceUrl: string): Promise<ConnectorClient>;
  /** Asks whoever set up the team for another channel than this one, which is gone. */
  askForChannel(team: Team, channelId: string): Promise<void>;
}

/** A channel's event is about that channel, whoever is said to have come or gone; undefined for one about the team. */
export function channelScope({
  type,
  action,
  channelData,
  conversation,
  ...activity
}: Envelope): string | undefined {
  const team = channelData?.team?.id;
  const there = conversation.id.split(';')[0];
  const isElsewhere = there !== team && there?.startsWith('19:') ? there : undefined;
  if (type === 'installationUpdate') return action?.startsWith('remove') ? isElsewhere : undefined;
  if (channelData?.eventType?.startsWith('channel')) return channelData.channel?.id ?? isElsewhere;
  if (channelData?.eventType !== undefined) return undefined;
  // Without a word of what it is, the conversation says whose event it is; that the bot came is the team's.
  const isOut = activity.membersRemoved?.some(({ id }) => id === activity.recipient.id) ?? false;
  return isOut ? isElsewhere : undefined;
}

/** Only that channel: it is known by its name, or it is gone and whoever set it up is asked for another. */
export async function followChannel(channelId: string, activity: Envelope, deps: ChannelDeps): Promise<void> {
  const team = await findTeam(activity, deps.store);
  if (!team) return;
  const bot = activity.recipient.id;
  const eventType = activity.channelData?.eventType ?? 'channelMemberRemoved';
  const isAboutUs = (members: Envelope['membersAdded']) => members?.some(({ id }) => id === bot) ?? false;
  switch (eventType) {
    case 'channelDeleted':
    case 'channelUnshared':
      return forgetChannel(team, channelId, deps);
    case 'channelMemberRemoved':
      // An uninstallation from one channel names nobody.
      if (isAboutUs(activity.membersRemoved) || activity.type === 'installationUpdate')
        await forgetChannel(team, channelId, deps);
      return;
    case 'channelMemberAdded':
      if (isAboutUs(activity.membersAdded)) await knowChannel(team, channelId, activity, deps);
      return;
    default:
      return knowChannel(team, channelId, activity, deps);
  }
}

async function forgetChannel(team: Team, channelId: string, deps: ChannelDeps): Promise<void> {
  await deps.askForChannel(team, channelId);
  if (!team.knownChannels.some(({ id }) => id === channelId)) return;
  await deps.store.teams.update(team.id, (current = team) => ({
    ...current,
    knownChannels: current.knownChannels.filter(({ id }) => id !== channelId),
  }));
}

/** Its name stands in the event, or in the list of the team's channels; General's name stands in neither. */
async function knowChannel(
  team: Team,
  channelId: string,
  { channelData }: Envelope,
  { store, connect }: ChannelDeps,
): Promise<void> {
  const told = channelData?.channel?.name;
  const listed = async () =>
    (await fetchChannels(await connect(team.serviceUrl), team)).find(({ id }) => id === channelId)?.name;
  const name = told ?? (await listed());
  if (name === undefined) return;
  await store.teams.update(team.id, (current = team) => {
    const others = current.knownChannels.map((one) => (one.id === channelId ? { ...one, name } : one));
    const isKnown = others.some(({ id }) => id === channelId);
    return { ...current, knownChannels: isKnown ? others : [...others, { id: channelId, name }] };
  });
}
