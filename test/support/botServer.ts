import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { type AdapterDeps, createAdapter, type TeamsAdapter, type Turn } from '../../src/teams/adapter.ts';
import { createServer } from '../../src/web/server.ts';

export interface BotServer {
  url: string;
  adapter: TeamsAdapter;
  /** Every line that was logged, at any level. */
  logged: string[];
  /** Posts an activity as Teams does. */
  post(activity: object, authorization?: string): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

/** The real web server and the real adapter, with a turn of the test's own. */
export async function startBotServer(
  trust: AdapterDeps['trust'],
  makeTurn: (adapter: TeamsAdapter, log: AdapterDeps['log']) => Turn,
): Promise<BotServer> {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const adapter = createAdapter({ trust, log });
  const turn = makeTurn(adapter, log);
  const server = await createServer({
    host: '127.0.0.1',
    port: 0,
    unauthenticated: trust.type === 'anybody',
    receive: (body, authorization) => adapter.receive(body, authorization, turn),
    health: { storeReachable: async () => true, lastSweep: () => ({ late: false }) },
    log,
  });
  return {
    url: server.url,
    adapter,
    logged,
    post: (activity, authorization) => postActivity(server.url, activity, authorization),
    close: () => server.close(),
  };
}

/** Kept open, as Teams keeps its own. `fetch` works more than twice as long for a post, and there are thousands. */
const agent = new Agent({ keepAlive: true });

/** Posts an activity as Teams does. */
export function postActivity(url: string, activity: object, authorization?: string) {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const asked = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (answer) => {
      text(answer).then((told) => {
        resolve({ status: answer.statusCode ?? 0, body: told ? (JSON.parse(told) as unknown) : undefined });
      }, reject);
    });
    asked.on('error', reject).end(JSON.stringify(activity));
  });
}
