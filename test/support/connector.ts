import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakePerson {
  id: string;
  name: string;
  aadObjectId: string;
  userPrincipalName: string;
}

export interface PostedActivity {
  id: string;
  conversationId: string;
  type: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: Record<string, unknown> }[];
  [field: string]: unknown;
}

export type Failure =
  | 'reset'
  | 'hang'
  /** The message arrives, and nobody is told. */
  | 'acceptThenReset'
  /** Answers, but so many milliseconds late. */
  | { slowMs: number }
  | { status: number; headers?: Record<string, string>; body?: unknown };

/** One request, as a judge sees it before it is answered. */
export interface Asked {
  /** As `POST /v3/conversations`. */
  line: string;
  /** The thread that it posts to; for a chat that is being opened, the person. */
  thread: string;
  body: Body;
}

/** Decides about each request whether it goes wrong. */
export type Judge = (asked: Asked) => Failure | undefined;

export interface FakeConnector {
  serviceUrl: string;
  /** Every request that came in, as `POST /v3/conversations`. */
  requests: string[];
  /** How many connections were opened. */
  connections(): number;
  conversations: Map<string, { members: string[]; channelId?: string }>;
  activities: Map<string, PostedActivity>;
  /** How often each activity was updated. */
  updates: string[];
  /** Activities that were deleted, in order. */
  deleted: string[];
  /** People of a conversation or team, by its id. */
  people: Map<string, FakePerson[]>;
  channels: Map<string, { id: string; name?: string }[]>;
  /** Answers the next `times` requests that match with a failure; what is returned ends it. */
  fail(match: RegExp, failure: Failure, times?: number): () => void;
  /** Posted activities in a conversation, oldest first. */
  in(conversationId: string): PostedActivity[];
  close(): Promise<void>;
}

/** What Teams is to the bot: its connector REST API, on loopback, in memory. */
export async function startConnector(judge: Judge = () => undefined): Promise<FakeConnector> {
  const failures: { match: RegExp; failure: Failure; left: number }[] = [];
  const state = {
    requests: [] as string[],
    conversations: new Map<string, { members: string[]; channelId?: string }>(),
    activities: new Map<string, PostedActivity>(),
    updates: [] as string[],
    deleted: [] as string[],
    people: new Map<string, FakePerson[]>(),
    channels: new Map<string, { id: string; name?: string }[]>(),
  };
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const line = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
      state.requests.push(line);
      const ordered = failures.find(({ match, left }) => left > 0 && match.test(line));
      if (ordered) ordered.left -= 1;
      const failure = ordered?.failure ?? judge({ line, thread: threadOf(line, body), body });
      const accept = () => {
        const answer = route(state, line, body);
        send(response, answer === undefined ? 404 : 200, answer ?? { error: { code: 'NotFound' } });
      };
      if (!failure) return accept();
      if (typeof failure === 'object' && 'slowMs' in failure) return void setTimeout(accept, failure.slowMs);
      if (failure === 'acceptThenReset') route(state, line, body);
      failWith(response, failure);
    });
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  // On a busy machine a connection must not end just as it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    connections: () => connections,
    serviceUrl: `http://127.0.0.1:${port}/`,
    fail: (match, failure, times = 1) => {
      const ordered = { match, failure, left: times };
      failures.push(ordered);
      return () => {
        ordered.left = 0;
      };
    },
    in: (conversationId) =>
      [...state.activities.values()].filter((activity) => activity.conversationId === conversationId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The thread that Teams' limits count by. */
function threadOf(line: string, body: Body): string {
  const [, target = ''] = line.split(' ', 2);
  const [, , , id] = target.split('?', 1).join().split('/');
  if (id) return id;
  const { channelData, members } = body as {
    channelData?: { channel?: { id: string } };
    members?: { id: string }[];
  };
  return channelData?.channel?.id ?? members?.map((member) => member.id).join() ?? '';
}

type State = Pick<
  FakeConnector,
  'conversations' | 'activities' | 'updates' | 'deleted' | 'people' | 'channels'
>;
type Body = Record<string, unknown>;

function route(state: State, line: string, body: Body): unknown {
  const [method, target = ''] = line.split(' ', 2);
  const url = new URL(target, 'http://connector');
  const [, version, area, id = '', part, activityId] = decodeURIComponent(url.pathname).split('/');
  if (version !== 'v3') return undefined;
  if (area === 'teams')
    return part ? channelsOf(state, id) : { id, name: 'Team', aadGroupId: `group-of-${id}` };
  if (method === 'POST' && !id) return open(state, body);
  // Teams does not mind how it is spelt, and not every client spells it alike.
  if (part?.toLowerCase() === 'pagedmembers') return page(state.people.get(id) ?? [], url);
  if (part === 'members') return state.people.get(id) ?? [];
  if (part !== 'activities') return undefined;
  if (method === 'PUT' && activityId) return update(state, activityId, body);
  if (method === 'DELETE' && activityId) return remove(state, activityId);
  return post(state, id, body);
}

function channelsOf(state: State, teamId: string): unknown {
  return { conversations: state.channels.get(teamId) ?? [] };
}

/** A chat with one person is the same chat each time; a post in a channel starts a thread. */
function open(state: State, body: Body): unknown {
  const channelId = (body.channelData as { channel?: { id: string } } | undefined)?.channel?.id;
  const members = ((body.members as { id: string }[] | undefined) ?? []).map((member) => member.id);
  if (!channelId) {
    const id = `a:${members.join()}`;
    state.conversations.set(id, { members });
    return { id };
  }
  const posted = post(state, channelId, body.activity as Body) as { id: string };
  return { id: `${channelId};messageid=${posted.id}`, activityId: posted.id };
}

function post(state: State, conversationId: string, body: Body): unknown {
  const id = `activity-${state.activities.size + state.deleted.length + 1}`;
  state.activities.set(id, { ...body, type: String(body.type), id, conversationId });
  return { id };
}

function update(state: State, id: string, body: Body): unknown {
  const known = state.activities.get(id);
  if (!known) return undefined;
  state.activities.set(id, { ...body, type: String(body.type), id, conversationId: known.conversationId });
  state.updates.push(id);
  return { id };
}

/** Ids are never used again. */
function remove(state: State, id: string): unknown {
  if (!state.activities.delete(id)) return undefined;
  state.deleted.push(id);
  return {};
}

/** Two a page, so that whoever forgets the second page is found out. */
function page(people: FakePerson[], url: URL): unknown {
  const from = Number(url.searchParams.get('continuationToken') ?? 0);
  const next = from + 2;
  return {
    members: people.slice(from, next),
    ...(next < people.length && { continuationToken: String(next) }),
  };
}

async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Body) : {};
}

function failWith(response: ServerResponse, failure: Exclude<Failure, { slowMs: number }>): void {
  if (failure === 'hang') return;
  if (failure === 'reset' || failure === 'acceptThenReset') return void response.socket?.resetAndDestroy();
  for (const [name, value] of Object.entries(failure.headers ?? {})) response.setHeader(name, value);
  send(response, failure.status, failure.body ?? { error: { code: 'Failed' } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
