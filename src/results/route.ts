import type restify from 'restify';
import type { LocalDate } from '../calendar/local.ts';
import type { RouteDeps } from '../web/route.ts';
import { sendPng } from '../web/sendFile.ts';
import { isSigned, signature, spelled, unspelled } from '../web/signed.ts';
import type { Site } from '../web/site.ts';
import { drawPng } from './drawPng.ts';
import { type MarblePicture, marbleSvg } from './marblePicture.ts';
import { marbleColours, noMarbles } from './marbles.ts';
import type { MarbleUrl } from './viewMarbles.ts';

const mostOfAColour = 999;
const named = /^((?:[a-j]{1,3}-){5}[a-j]{1,3})_([a-j]{4}-[a-j]{2}-[a-j]{2})_([\w-]{22})\.png$/;
/** Twice the size in which it is shown, as screens have more dots than that. */
const pixels = 480;

/**
 * Address of a picture of marbles: how many of each colour, the goal, until when it may be looked at, and a signature
 * over all three. There is nothing else in it, so whoever has it learns no more than the card says.
 */
export function marblePath({ counts, goal }: MarblePicture, until: LocalDate, key: string): string {
  const numbers = [...marbleColours.map((colour) => counts[colour]), goal];
  const what = numbers.map((number) => Math.min(number, mostOfAColour)).join('-');
  return `/pictures/${spelled(`${what}_${until}`)}_${signature(what, until, key)}.png`;
}

/** Where a picture is served; nowhere without a site. */
export function marbleUrl(site: Site | undefined): MarbleUrl {
  return (picture, until) => site && `${site.url}${marblePath(picture, until, site.key)}`;
}

/** The picture of an address; undefined for one that was not signed here, or whose day has passed. */
export function picture(name: string, today: LocalDate, key: string): Buffer | undefined {
  const [, counted = '', lastDay = '', given = ''] = named.exec(name) ?? [];
  const [what, until] = [unspelled(counted), unspelled(lastDay)];
  if (until < today || !isSigned(given, what, until, key)) return undefined;
  const numbers = what.split('-').map(Number);
  const counts = noMarbles();
  for (const [index, colour] of marbleColours.entries()) counts[colour] = numbers[index] ?? 0;
  return drawPng(marbleSvg({ counts, goal: numbers[marbleColours.length] ?? 0 }), pixels);
}

/** Serves the pictures: to anybody who has a signed address, as Teams fetches them without saying who looks. */
export const addPictures = (
  routes: restify.Server,
  { key, today }: Pick<RouteDeps, 'key' | 'today'>,
): void => {
  routes.get('/pictures/:name', async (request: restify.Request, response: restify.Response) => {
    sendPng(response, picture(String(request.params.name), today(), key));
  });
};
