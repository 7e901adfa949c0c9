import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createSignIn } from '../../src/web/tab/signIn.ts';
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from '../support/tokenIssuer.ts';
import { type Here, openTown, type TownOptions } from '../support/town.ts';

export const appId = '11111111-1111-4111-8111-111111111111';
export const tenantId = 'tenant-1';
export const host = 'bot.kommune.example';
const entra = `https://login.microsoftonline.com/${tenantId}/v2.0`;

export interface Answer {
  status: number;
  etag: string;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A town whose people sign in to the tab as in Teams; only the issuer of their tokens is the test's. */
export interface TabTown extends Here {
  /** What Teams hands the tab for somebody, as a header; `over`: what is different about it. */
  header(name: string, over?: Partial<TokenClaims>): Promise<string>;
  /** `GET`, or `POST` where there is a body. */
  asks(name: string, page: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The same with a header of the test's own. */
  asksWith(authorization: string, page: string, body?: object): Promise<Answer>;
}

export function inTabTown(options: TownOptions): () => TabTown {
  let issuer: TokenIssuer;
  let here: TabTown;
  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });
  afterAll(() => issuer.close());
  beforeEach(async () => {
    here = await openTabTown(options, issuer);
  });
  afterEach(() => here.close());
  return () => here;
}

export async function openTabTown(options: TownOptions, issuer: TokenIssuer): Promise<TabTown> {
  const signIn = createSignIn({ appId, tenantId, host, keysUrl: `${issuer.source.issuer}/keys` });
  const here = await openTown({ ...options, tab: { signIn, ...options.tab } });
  const header = (name: string, over: Partial<TokenClaims> = {}) =>
    issuer.header({
      ...{ audience: `api://${host}/${appId}`, issuer: entra, serviceUrl: '' },
      ...over,
      more: { oid: here.town.memberId(name), tid: tenantId, scp: 'access_as_user', ...over.more },
    });
  const ask = async (page: string, body: object | undefined, headers: Record<string, string>) => {
    const response = await fetch(`${here.app.url}/api/tab/${page}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    });
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
  };
  return {
    ...here,
    header,
    asks: async (name, page, body, headers = {}) =>
      ask(page, body, { authorization: await header(name), ...headers }),
    asksWith: (authorization, page, body) => ask(page, body, { authorization }),
  };
}
