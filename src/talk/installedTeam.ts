import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { Envelope } from './envelope.ts';

/** Days on which Danish offices are closed though they are no holidays; a team changes them (10-decisions.md D11). */
const usualClosingDays = ['06-05', '12-24', '12-31'];
/** Cases a worker (S003:26). */
const usualCaseload = 35;

/** The team as this activity tells of it, on top of what is known. */
export function installedTeam(id: string, activity: Envelope, known: Team | undefined): Team {
  const { removed: _, removedAt: __, lost: ___, ...kept } = known ?? defaults;
  const name = activity.recipient.name;
  const called = activity.channelData?.team?.name;
  return {
    ...kept,
    id,
    ...(called !== undefined && { name: called }),
    teamsId: activity.channelData?.team?.id ?? id,
    tenantId: activity.tenantId ?? '',
    serviceUrl: activity.serviceUrl,
    bot: { id: activity.recipient.id, ...(name && { name }) },
    owner: kept.owner ?? activity.from.aadObjectId,
  };
}

const defaults: Omit<Team, 'id' | 'teamsId' | 'tenantId' | 'serviceUrl' | 'bot'> = {
  knownChannels: [],
  channels: {},
  language: 'da',
  closingDays: usualClosingDays,
  deliveryMode: 'personal',
  caseloadLimit: usualCaseload,
  setUp: false,
};

/**
 * The team that an activity in a channel comes from. Not every activity carries the Entra id, so a team is also found
 * by its Teams id. Undefined for a team where the bot was never installed, or of another tenant.
 */
export async function findTeam(activity: Envelope, store: Pick<Store, 'teams'>): Promise<Team | undefined> {
  const named = activity.channelData?.team;
  if (!named) return undefined;
  const byId = named.aadGroupId ? await store.teams.get(named.aadGroupId) : undefined;
  const team = byId ?? (await store.teams.all()).find(({ teamsId }) => teamsId === named.id);
  return team && isOfTenant(team, activity) ? team : undefined;
}

/** A person of one tenant has no business with a team of another. */
export function isOfTenant(team: Team, { tenantId }: Pick<Envelope, 'tenantId'>): boolean {
  return team.tenantId === (tenantId ?? '');
}
