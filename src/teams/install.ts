import type { Logger } from 'pino';
import type { LocalInstant } from '../calendar/local.ts';
import type { Post } from '../register/post.ts';
import type { Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { Envelope } from '../talk/envelope.ts';
import { findTeam, installedTeam } from '../talk/installedTeam.ts';
import type { People } from '../talk/who.ts';
import { faultFields } from '../watching/faultFields.ts';
import { type ChannelDeps, channelScope, followChannel } from './channels.ts';
import { withoutRemoval } from './lostTeam.ts';
import { fetchChannels, fetchGroupId } from './roster.ts';

export interface InstallDeps extends ChannelDeps {
  store: Pick<Store, 'teams' | 'members'>;
  people: People;
  post: Post;
  now(): LocalInstant;
  log: Logger;
  /** Says to whoever leads the team that the bot is out of it. */
  tellOfRemoval(team: Team): Promise<void>;
}

/**
 * Keeps a team's row in step with Teams: the bot was added or removed, a channel or a person came or went. Each can be
 * told twice, and an installation is told by two activities: every step may be done again.
 */
export async function followTeam(activity: Envelope, deps: InstallDeps): Promise<void> {
  if (!activity.channelData?.team) return keepPersonalChat(activity, deps);
  const scope = channelScope(activity);
  if (scope) return followChannel(scope, activity, deps);
  const about = whatHappened(activity);
  switch (about) {
    case 'installed':
      return install(activity, deps);
    case 'removed':
      return remove(activity, deps);
    case 'renamed':
      return rename(activity, deps);
    case 'channels':
      return refreshChannels(activity, deps);
    case 'restored':
      return restore(activity, deps);
    case 'people':
      return refreshPeople(activity, deps);
    case 'nothing':
      return;
  }
}

type Happened = 'installed' | 'removed' | 'renamed' | 'restored' | 'channels' | 'people' | 'nothing';

function whatHappened(activity: Envelope): Happened {
  const bot = activity.recipient.id;
  const added = activity.membersAdded ?? [];
  const removed = activity.membersRemoved ?? [];
  if (activity.type === 'installationUpdate') {
    return activity.action?.startsWith('remove') ? 'removed' : 'installed';
  }
  if (added.some(({ id }) => id === bot)) return 'installed';
  if (removed.some(({ id }) => id === bot)) return 'removed';
  if (added.length > 0 || removed.length > 0) return 'people';
  return toldBy(activity.channelData?.eventType);
}

function toldBy(eventType = ''): Happened {
  switch (eventType) {
    case 'teamRenamed':
      return 'renamed';
    case 'teamDeleted':
    case 'teamHardDeleted':
      return 'removed';
    case 'teamRestored':
      return 'restored';
    default:
      return eventType.startsWith('channel') ? 'channels' : 'nothing';
  }
}

async function rename(activity: Envelope, { store }: InstallDeps): Promise<void> {
  const team = await findTeam(activity, store);
  const name = activity.channelData?.team?.name;
  if (team && name !== undefined) await store.teams.update(team.id, (known = team) => ({ ...known, name }));
}

/** One welcome in the channel and one set-up card to who installed; never a message to every member. */
async function install(activity: Envelope, deps: InstallDeps): Promise<void> {
  const id = (await findTeam(activity, deps.store))?.id ?? (await newTeamId(activity, deps));
  const known = await deps.store.teams.update(id, (row) => installedTeam(id, activity, row));
  await readTeam(known, deps);
  const team = await withOwner(known, activity, deps);
  const at = deps.now();
  await deps.post(team.id, {
    id: `welcome:${team.id}`,
    audience: 'channel',
    to: welcomeChannel(activity, team),
    view: 'welcome',
    at,
  });
  const owner = await deps.people.find(team, team.owner);
  if (!owner) return;
  await deps.post(team.id, {
    id: `setUp:${team.id}`,
    audience: 'personal',
    to: owner.id,
    view: 'setUp',
    at,
  });
}

/**
 * Not every installation says who installed by their Entra id: the roster knows them by the id that they have here.
 * Whoever is not in the team can set nothing up; then it has no owner, and any member may.
 */
async function withOwner(team: Team, { from }: Envelope, { store }: InstallDeps): Promise<Team> {
  const members = (await store.members.list(team.id)).filter(({ left }) => !left);
  if (members.length === 0 || members.some(({ id }) => id === team.owner)) return team;
  const { owner: stood, ...others } = team;
  const owner = members.find(({ teamsUserId }) => teamsUserId === from.id)?.id;
  if (owner === undefined && stood === undefined) return team;
  return store.teams.update(team.id, ({ owner: _, ...current } = others) => ({
    ...current,
    ...(owner !== undefined && { owner }),
  }));
}

/** Entra's id stays when a team is renamed or restored; not every activity of an installation carries it. */
async function newTeamId({ channelData, serviceUrl }: Envelope, { connect }: InstallDeps): Promise<string> {
  const team = channelData?.team;
  if (!team) throw new Error('an installation without a team');
  if (team.aadGroupId) return team.aadGroupId;
  return (await fetchGroupId(await connect(serviceUrl), { teamsId: team.id, serviceUrl })) ?? team.id;
}

/** A team whose lists cannot be read now is installed all the same; they are read again when they are needed. */
async function readTeam(team: Team, deps: InstallDeps): Promise<void> {
  const failed = (what: string) => (err: unknown) =>
    deps.log.warn({ ...faultFields(err), what, team: team.id }, 'team not read');
  await deps.people.refresh(team).catch(failed('people'));
  await readChannels(team, deps).catch(failed('channels'));
}

async function readChannels(team: Team, { store, connect }: InstallDeps): Promise<void> {
  const knownChannels = await fetchChannels(await connect(team.serviceUrl), team);
  const ids = new Set(knownChannels.map(({ id }) => id));
  await store.teams.update(team.id, (current = team) => ({
    ...current,
    knownChannels,
    channels: Object.fromEntries(
      Object.entries(current.channels).filter(([, channel]) => channel && ids.has(channel)),
    ),
  }));
}

function welcomeChannel(activity: Envelope, team: Team): string {
  const { settings, channel } = activity.channelData ?? {};
  return settings?.selectedChannel?.id ?? channel?.id ?? team.teamsId;
}

/** The team stays for thirty days (retention/teams.ts), so that its cases wait for the bot to come back; nothing is sent meanwhile. */
async function remove(activity: Envelope, deps: InstallDeps): Promise<void> {
  const known = await findTeam(activity, deps.store);
  if (!known) return;
  await deps.store.teams.update(known.id, ({ lost: _, ...team } = known) => ({
    ...team,
    removed: true,
    removedAt: team.removedAt ?? utcOfLocal(deps.now()),
  }));
  if (!known.removed) await deps.tellOfRemoval(known);
}

/** A deleted team that an administrator brought back still has its apps. */
async function restore(activity: Envelope, deps: InstallDeps): Promise<void> {
  const known = await findTeam(activity, deps.store);
  if (!known) return;
  await readTeam(await deps.store.teams.update(known.id, (team = known) => withoutRemoval(team)), deps);
}

/** Who deletes a channel hardly thinks of the reminders in it: whoever set up the team is asked for another. */
async function refreshChannels(activity: Envelope, deps: InstallDeps): Promise<void> {
  const team = await findTeam(activity, deps.store);
  if (!team) return;
  await readChannels(team, deps);
  const left = Object.values((await deps.store.teams.get(team.id))?.channels ?? {});
  for (const gone of Object.values(team.channels)) {
    if (gone && !left.includes(gone)) await deps.askForChannel(team, gone);
  }
}

async function refreshPeople(activity: Envelope, deps: InstallDeps): Promise<void> {
  const team = await findTeam(activity, deps.store);
  if (team) await deps.people.refresh(team);
}

/** Somebody opened the chat with the bot: its id spares us asking Teams for one. */
export async function keepPersonalChat(
  activity: Envelope,
  { store }: Pick<InstallDeps, 'store'>,
): Promise<void> {
  const memberId = activity.from.aadObjectId;
  if (activity.conversation.conversationType !== 'personal' || !memberId) return;
  const conversationId = activity.conversation.id;
  for (const team of await store.teams.ofMember(memberId)) {
    const member = await store.members.get(team.id, memberId);
    if (!member || member.conversationId === conversationId) continue;
    await store.members.update(team.id, memberId, (current: Member = member) => ({
      ...current,
      conversationId,
    }));
  }
}
