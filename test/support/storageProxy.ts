import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type StorageFailure =
  /** Answered, with no effect. */
  | { status: number }
  /** No answer, no effect. */
  | 'reset'
  | 'hang'
  /** It had its effect, and nobody is told. */
  | 'acceptThenReset'
  | 'acceptThenHang';

/** One request as a judge sees it. */
export interface StorageRequest {
  /** As `PUT /fodfaeste/cases(…)`. */
  line: string;
  service: 'tables' | 'queues';
  /** Whether it changes anything. */
  writes: boolean;
}

export type StorageJudge = (asked: StorageRequest) => StorageFailure | undefined;

export interface StorageProxy {
  /** The account as it is reached through the proxy. */
  connectionString: string;
  /** Storage was started again, on other ports. */
  retarget(connectionString: string): void;
  close(): Promise<void>;
}

/** What stands between the bot and its storage, and fails as a network and a service do. */
export async function startStorageProxy(target: string, judge: StorageJudge): Promise<StorageProxy> {
  let current = target;
  const servers = {
    tables: await listening((...turn) => pass('tables', addressOf(current, 'Table'), judge, turn)),
    queues: await listening((...turn) => pass('queues', addressOf(current, 'Queue'), judge, turn)),
  };
  const through = (name: string, { port }: URL, server: Server) =>
    [
      `${name}Endpoint=http://127.0.0.1:${port}/`,
      `${name}Endpoint=http://127.0.0.1:${portOf(server)}/`,
    ] as const;
  return {
    connectionString: target
      .replace(...through('Table', addressOf(target, 'Table'), servers.tables))
      .replace(...through('Queue', addressOf(target, 'Queue'), servers.queues)),
    retarget: (connectionString) => {
      current = connectionString;
    },
    close: async () => {
      await Promise.all(Object.values(servers).map(closed));
    },
  };
}

type Turn = [asked: IncomingMessage, answer: ServerResponse];

async function pass(service: StorageRequest['service'], target: URL, judge: StorageJudge, turn: Turn) {
  const [asked, answer] = turn;
  const body = await buffer(asked);
  const line = `${asked.method} ${asked.url}`;
  const failure = judge({ line, service, writes: asked.method !== 'GET' });
  if (failure === 'hang') return;
  if (failure === 'reset') return void answer.destroy();
  if (typeof failure === 'object') return say(answer, { status: failure.status });
  try {
    const reply = await forward(target, asked, body);
    if (failure === 'acceptThenHang') return;
    if (failure === 'acceptThenReset') return void answer.destroy();
    say(answer, reply);
  } catch {
    answer.destroy();
  }
}

interface Reply {
  status: number;
  headers?: IncomingMessage['headers'];
  body?: Buffer;
}

/** Not as one chain: where restify is loaded, `writeHead` returns nothing. */
function say(answer: ServerResponse, { status, headers, body }: Reply): void {
  answer.writeHead(status, headers);
  answer.end(body);
}

function forward({ hostname, port }: URL, { method, url, headers }: IncomingMessage, body: Buffer) {
  return new Promise<Reply>((resolve, reject) => {
    const onward = request({ hostname, port, method, path: url, headers }, (reply) => {
      buffer(reply).then(
        (replied) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: replied }),
        reject,
      );
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

function addressOf(connectionString: string, service: 'Table' | 'Queue'): URL {
  const address = new RegExp(`${service}Endpoint=([^;]+)`).exec(connectionString)?.[1];
  if (!address) throw new Error(`there is no ${service} service in the connection string`);
  return new URL(address);
}

async function listening(answer: (...turn: Turn) => unknown): Promise<Server> {
  const server = createServer((...turn) => void answer(...turn));
  // A machine that is busy would find its idle connections closed, all at once; only the judge shall close any.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
