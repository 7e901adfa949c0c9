import type restify from 'restify';

/** For what is no page of its own: nothing is loaded, nothing runs, nobody frames it. */
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What every answer says to a browser; a page sets its own policy. HEAD is answered wherever GET is. */
export function addHeaders(routes: restify.Server): void {
  routes.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', nothing);
    response.setHeader('referrer-policy', 'no-referrer');
    // Node leaves the body out by what was asked at first; only the route is found by this.
    if (request.method === 'HEAD') request.method = 'GET';
    next();
  });
}
