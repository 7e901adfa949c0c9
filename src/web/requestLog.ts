import type { Logger } from 'pino';
import type restify from 'restify';

/** One line a request: never a body, a query or a header. */
export function addRequestLog(routes: restify.Server, log: Logger): void {
  const started = new WeakMap<restify.Request, number>();
  routes.pre((request: restify.Request, _response: restify.Response, next: restify.Next) => {
    started.set(request, performance.now());
    next();
  });
  routes.on('after', (request: restify.Request, response: restify.Response, route?: { path?: unknown }) => {
    const ms = Math.round(performance.now() - (started.get(request) ?? performance.now()));
    log.info(
      { method: request.method, route: route?.path ?? 'none', status: response.statusCode, ms },
      'request',
    );
  });
}
