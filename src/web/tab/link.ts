import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { TabLink, TabPlace } from '../../cards/tabPlace.ts';
import type { Site, TabHost } from '../site.ts';

/** As the manifest has it. */
const entity = 'tab';
const sealBytes = 16;
const letters = 'abcdefghijklmnop';

/** Makes the addresses that open the tab at a place; undefined where there is none to open. */
export function tabLinkOf(site: Site | undefined): TabLink | undefined {
  const host = site?.tab;
  return host && ((place) => addressOf(pageOf(place, site.key), host, site.url));
}

/** Ids in its addresses that somebody else made: digits in them may look like a CPR number, and are none. */
export function idsInLinks(site: Site | undefined): string[] {
  return site?.tab?.type === 'teams' ? [site.tab.app] : [];
}

/** What the tab's own address has behind its `#`: a case by its seal. */
function pageOf(place: TabPlace, key: string): string {
  return place.page === 'case' ? `linked/${sealed(place.code, place.team, key)}` : place.page;
}

function addressOf(page: string, host: TabHost, url: string): string {
  if (host.type === 'pretend') return `${url}/teams#/${page}`;
  const said = new URLSearchParams({
    webUrl: `${url}/tab/`,
    context: JSON.stringify({ subEntityId: page }),
  });
  return `https://teams.microsoft.com/l/entity/${host.app}/${entity}?${said}`;
}

/** The way back: the chat with the bot; undefined where it has no address. */
export function chatAddress({ tab }: Site): string | undefined {
  return tab?.type === 'teams' ? `https://teams.microsoft.com/l/entity/${tab.app}/conversations` : tab?.chat;
}

/**
 * A case's code, to be read with the same key and for the same team alone, in letters: nobody on its way learns which case a
 * link is about. Pure: the same case has the same link, so that a card that is drawn again is the same card.
 */
export function sealed(code: string, team: string, key: string): string {
  const seal = sealOf(code, team, key);
  const cipher = createCipheriv('aes-256-ctr', keyFor(team, key), seal);
  const hidden = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
  return spell(Buffer.concat([seal, hidden]));
}

/** The code in a link; undefined for one of another team or another key, or of nobody. */
export function unsealed(id: string, team: string, key: string): string | undefined {
  if (!/^(?:[a-p]{2}){17,120}$/.test(id)) return undefined;
  const bytes = unspell(id);
  const seal = bytes.subarray(0, sealBytes);
  const decipher = createDecipheriv('aes-256-ctr', keyFor(team, key), seal);
  const code = Buffer.concat([decipher.update(bytes.subarray(sealBytes)), decipher.final()]).toString('utf8');
  return timingSafeEqual(sealOf(code, team, key), seal) ? code : undefined;
}

function sealOf(code: string, team: string, key: string): Buffer {
  return createHmac('sha256', key).update(`tab link\n${team}\n${code}`).digest().subarray(0, sealBytes);
}

function keyFor(team: string, key: string): Buffer {
  return createHmac('sha256', key).update(`tab link key\n${team}`).digest();
}

function spell(bytes: Buffer): string {
  return bytes.toString('hex').replace(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? '');
}

function unspell(text: string): Buffer {
  return Buffer.from(
    text.replace(/./g, (letter) => letters.indexOf(letter).toString(16)),
    'hex',
  );
}
