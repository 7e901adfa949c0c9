import type restify from 'restify';

/** A picture at a signed address; the same address always shows the same. Undefined: there is none. */
export function sendPng(response: restify.Response, png: Buffer | undefined): void {
  sendFile(response, png, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' });
}

/** A CSV to keep under `name`, which nothing on the way may keep. Undefined: there is none. */
export function sendCsv(response: restify.Response, csv: string | undefined, name: string): void {
  sendFile(response, csv === undefined ? undefined : Buffer.from(csv, 'utf8'), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
}

function sendFile(
  response: restify.Response,
  body: Buffer | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  if (!body) {
    response.send(404);
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
