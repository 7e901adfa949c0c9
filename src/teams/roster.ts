import { type ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Team } from '../store/rows.ts';
import { withoutNulls } from '../talk/withoutNulls.ts';
import { oneAttempt } from './oneAttempt.ts';

const text = z.string().trim().optional().catch(undefined);
/** The Entra object id goes by either name, and a name may come in parts only. */
const person = z
  .object({
    id: z.string().min(1),
    ...{ name: text, givenName: text, surname: text },
    ...{ aadObjectId: text, objectId: text, userPrincipalName: text, email: text, userRole: text },
  })
  .transform(({ id, name, givenName, surname, ...given }) => ({
    id,
    name: name || [givenName, surname].filter(Boolean).join(' '),
    objectId: given.aadObjectId || given.objectId || undefined,
    signInName: (given.userPrincipalName || given.email || undefined)?.toLowerCase(),
    role: given.userRole?.toLowerCase(),
  }));

/** A person as Teams' roster has them; whoever did not sign in has no Entra object id. */
export type RosterPerson = z.infer<typeof person>;

export interface Roster {
  people: RosterPerson[];
  /** Entries that cannot be read at all: then nobody can say who is missing. */
  unread: number;
}

const pageSize = 100;
/** A team holds 25,000 people at most; a roster that goes on longer never ends. */
const maxPages = 300;

/** Everybody in the team. Throws when Teams does not answer: half a roster would mark people as left. */
export async function fetchRoster(client: ConnectorClient, teamsId: string): Promise<Roster> {
  const roster: Roster = { people: [], unread: 0 };
  let continuationToken: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const result = await client.conversations.getConversationPagedMembers(teamsId, {
      pageSize,
      ...(continuationToken ? { continuationToken } : {}),
    } as Parameters<typeof client.conversations.getConversationPagedMembers>[1]);
    for (const entry of z.array(z.unknown()).parse(result.members ?? [])) {
      const read = person.safeParse(withoutNulls(entry));
      if (read.success) roster.people.push(read.data);
      else roster.unread += 1;
    }
    continuationToken = result.continuationToken;
    if (!continuationToken) return roster;
  }
  throw new Error('the roster of a team does not end');
}

const channelList = z.object({
  conversations: z.array(z.unknown()).default([]),
});
const channel = z.object({ id: z.string(), name: z.string().nullish() });

/** The channels of a team. General has the team's own id and no name. */
export async function fetchChannels(
  client: ConnectorClient,
  team: Pick<Team, 'teamsId' | 'serviceUrl'>,
): Promise<Team['knownChannels']> {
  const { conversations } = channelList.parse(await teamsApi(client, team).fetchChannelList(team.teamsId));
  const channels = conversations.flatMap((one) => channel.safeParse(one).data ?? []);
  return channels.map(({ id, name }) => ({ id, name: name ?? 'General' }));
}

const details = z.object({ aadGroupId: z.string().nullish() });

/** Entra's id of a team, if Teams knows one. */
export async function fetchGroupId(
  client: ConnectorClient,
  team: Pick<Team, 'teamsId' | 'serviceUrl'>,
): Promise<string | undefined> {
  return details.parse(await teamsApi(client, team).fetchTeamDetails(team.teamsId)).aadGroupId ?? undefined;
}

/** Reads wait no longer than this: somebody's turn waits with them. */
const readTimeoutMs = 10_000;

function teamsApi(
  client: ConnectorClient,
  { serviceUrl }: Pick<Team, 'serviceUrl'>,
): TeamsConnectorClient['teams'] {
  const credentials = Reflect.get(client, 'credentials');
  return oneAttempt(new TeamsConnectorClient(credentials, { baseUri: serviceUrl }), readTimeoutMs).teams;
}
