import type { Logger } from 'pino';
import type restify from 'restify';
import { createRation } from '../watching/ration.ts';

/** Lines a minute of requests that nobody signed: enough for probes of health, and to see that somebody knocks. */
const mostUnsigned = 60;
/** Served to anybody who asks. */
const open = new Set(['/healthz', '/readyz', '/privacy', '/terms']);

/** One line a request: never a body, a query or a header. What nobody signed can be asked without end, so it is rationed. */
export function addRequestLog(routes: restify.Server, log: Logger): void {
  const started = new WeakMap<restify.Request, { at: number; method: string | undefined }>();
  const mayLog = createRation({
    most: mostUnsigned,
    now: () => performance.now(),
    told: (without) => log.warn({ requests: without }, 'requests that nobody signed were not logged'),
  });
  routes.pre((request: restify.Request, _response: restify.Response, next: restify.Next) => {
    started.set(request, { at: performance.now(), method: request.method });
    next();
  });
  routes.on('after', (request: restify.Request, response: restify.Response, route?: { path?: unknown }) => {
    const path = String(route?.path ?? 'none');
    const status = response.statusCode;
    if ((status >= 400 || open.has(path)) && status !== 500 && !mayLog()) return;
    const { at, method } = started.get(request) ?? { at: performance.now(), method: request.method };
    log.info({ method, route: path, status, ms: Math.round(performance.now() - at) }, 'request');
  });
}
