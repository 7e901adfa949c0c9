/*
 * Web: the server and its routes, without those that a feature owns.
 * Its rule: whoever cannot prove to be Teams is served nothing but health, pages and signed addresses.
 * The way through: `createServer` → `/api/messages` → whoever receives activities; a feature adds its address (`route.ts`).
 * A signed address says all that it serves (`signed.ts`); a fault is answered without its reason (`faults.ts`).
 */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify from 'restify';
import { jsonBody, refusePacked } from './body.ts';
import { hideFaults } from './faults.ts';
import { addHeaders } from './headers.ts';
import { addHealth, type Health } from './health.ts';
import { isLoopback } from './loopback.ts';
import { addPages } from './pages.ts';
import { addRequestLog } from './requestLog.ts';
import { stopServing } from './stopServing.ts';

export interface ServerDeps {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Nobody proves who they are: then only this machine may knock. */
  unauthenticated: boolean;
  /** Answers one activity from Teams. */
  receive(body: unknown, authorization: string): Promise<{ status: number; body?: unknown }>;
  health: Health;
  log: Logger;
}

export interface RunningServer {
  /** The address that it answers on, as `http://127.0.0.1:3978`. */
  url: string;
  /** For what else is to be served, as the tab. */
  routes: restify.Server;
  close(): Promise<void>;
}

/**
 * In ms: longer than what stands before the bot keeps a connection that nobody uses (Azure's front: 4 minutes). Who ends it
 * first may end it just as a request comes over it, which is then refused with 502.
 */
const keepAliveTimeout = 5 * 60_000;

/** Starts the web server. Throws when it would serve the network without knowing who asks, or cannot bind. */
export async function createServer(deps: ServerDeps): Promise<RunningServer> {
  if (deps.unauthenticated && !isLoopback(deps.host)) {
    throw new Error('without an app id nobody can prove to be Teams, so the bot serves this machine only');
  }
  // restify logs bodies in its faults; the request log and the fault handler say all that may be said.
  const routes = restify.createServer({ name: '', log: silent(deps.log) });
  // Whoever sends so slowly holds a connection for nothing: Teams is done in a moment.
  Object.assign(routes.server, { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout });
  const close = stopServing(routes.server as Server);
  addRequestLog(routes, deps.log);
  addHeaders(routes);
  hideFaults(routes, deps.log);
  addHealth(routes, deps.health);
  addPages(routes);
  addMessages(routes, deps.receive);
  await listen(routes, deps.port, deps.host);
  const { port } = routes.address() as AddressInfo;
  const host = deps.host.includes(':') ? `[${deps.host}]` : deps.host;
  return { url: `http://${host}:${port}`, routes, close };
}

function addMessages(routes: restify.Server, receive: ServerDeps['receive']): void {
  const answer = async (request: restify.Request, response: restify.Response) => {
    const reply = await receive(request.body, request.header('authorization', ''));
    response.send(reply.status, reply.body);
  };
  routes.post('/api/messages', refusePacked, ...jsonBody(), answer);
}

/** Its types know pino 7, which the log's methods are the same as. */
function silent(log: Logger): restify.ServerOptions['log'] {
  return log.child({}, { level: 'silent' }) as unknown as restify.ServerOptions['log'];
}

function listen(server: restify.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
