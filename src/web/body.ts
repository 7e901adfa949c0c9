import restify from 'restify';

/** Well above the largest activity that Teams sends (its messages end at about 100 KB). */
const maxBodyBytes = 256 * 1024;

/** A packed body could unfold to any size; Teams packs none. */
export function refusePacked(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const packed = request.header('content-encoding', '') !== '';
  if (packed) response.send(415);
  next(packed ? false : undefined);
}

export function jsonBody(maxBodySize = maxBodyBytes): restify.RequestHandler[] {
  return [
    restify.plugins.bodyReader({ maxBodySize }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
  ];
}
