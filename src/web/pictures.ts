import { createHmac, timingSafeEqual } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type restify from 'restify';
import type { LocalDate } from '../calendar/calendar.ts';
import { marbleSvg } from '../results/marblePicture.ts';
import { type MarbleCounts, marbleColours, noMarbles } from '../results/marbles.ts';

const mostOfAColour = 999;
const named = /^((?:\d{1,3}-){3}\d{1,3})_(\d{4}-\d{2}-\d{2})_([\w-]{22})\.png$/;

/**
 * Address of a picture of the marbles: how many of each colour, until when it may be looked at, and a signature over
 * both. There is nothing else in it, so whoever has it learns no more than the card says.
 */
export function marblePath(counts: MarbleCounts, until: LocalDate, key: string): string {
  const what = marbleColours.map((colour) => Math.min(counts[colour], mostOfAColour)).join('-');
  return `/pictures/${what}_${until}_${signature(what, until, key)}.png`;
}

/** The picture of an address; undefined for one that was not signed here, or whose day has passed. */
export function picture(name: string, today: LocalDate, key: string): Buffer | undefined {
  const [, what = '', until = '', given = ''] = named.exec(name) ?? [];
  if (until < today || !isSame(given, signature(what, until, key))) return undefined;
  const counts = noMarbles();
  for (const [index, count] of what.split('-').entries()) {
    const colour = marbleColours[index];
    if (colour) counts[colour] = Number(count);
  }
  return new Resvg(marbleSvg(counts), { font: { loadSystemFonts: false } }).render().asPng();
}

/** Serves the pictures: to anybody who has a signed address, as Teams fetches them without saying who looks. */
export function addPictures(routes: restify.Server, key: string, today: () => LocalDate): void {
  routes.get('/pictures/:name', async (request: restify.Request, response: restify.Response) => {
    const png = picture(String(request.params.name), today(), key);
    if (!png) {
      response.send(404);
      return;
    }
    response.writeHead(200, {
      'content-type': 'image/png',
      'content-length': png.length,
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    });
    response.end(png);
  });
}

function signature(what: string, until: string, key: string): string {
  const mac = createHmac('sha256', key).update(`${what}_${until}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
