import { type ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Team } from '../store/rows.ts';
import { oneAttempt } from './oneAttempt.ts';

/** A person as Teams' roster has them; people from outside the tenant have no Entra object id here. */
const person = z.object({
  id: z.string(),
  name: z.string().default(''),
  aadObjectId: z.string().optional(),
  userPrincipalName: z.string().optional(),
  email: z.string().optional(),
});
export type RosterPerson = z.infer<typeof person>;

const pageSize = 100;
/** A team holds 25,000 people at most; a roster that goes on longer never ends. */
const maxPages = 300;

/** Everybody in the team. Throws when Teams does not answer: half a roster would mark people as left. */
export async function fetchRoster(client: ConnectorClient, teamsId: string): Promise<RosterPerson[]> {
  const people: RosterPerson[] = [];
  let continuationToken: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const result = await client.conversations.getConversationPagedMembers(teamsId, {
      pageSize,
      ...(continuationToken ? { continuationToken } : {}),
    } as Parameters<typeof client.conversations.getConversationPagedMembers>[1]);
    people.push(...z.array(person).parse(result.members));
    continuationToken = result.continuationToken;
    if (!continuationToken) return people;
  }
  throw new Error('the roster of a team does not end');
}

const channelList = z.object({
  conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })).default([]),
});

/** The channels of a team. General has the team's own id and no name. */
export async function fetchChannels(
  client: ConnectorClient,
  team: Pick<Team, 'teamsId' | 'serviceUrl'>,
): Promise<Team['knownChannels']> {
  const { conversations } = channelList.parse(await teamsApi(client, team).fetchChannelList(team.teamsId));
  return conversations.map(({ id, name }) => ({ id, name: name ?? 'General' }));
}

const details = z.object({ aadGroupId: z.string().optional() });

/** Entra's id of a team, if Teams knows one. */
export async function fetchGroupId(
  client: ConnectorClient,
  team: Pick<Team, 'teamsId' | 'serviceUrl'>,
): Promise<string | undefined> {
  return details.parse(await teamsApi(client, team).fetchTeamDetails(team.teamsId)).aadGroupId;
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
