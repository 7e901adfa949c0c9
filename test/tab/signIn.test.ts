import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { tabPages } from '../../src/features.ts';
import { createSignIn } from '../../src/web/tab/signIn.ts';
import type { TokenClaims } from '../support/tokenIssuer.ts';
import { appId, host, inTabTown, tenantId } from './tabTown.ts';

const here = inTabTown({ people: ['lise', 'mette'], leader: 'lise' });
const pages = [
  ['me'],
  ['press', {}],
  ['import', {}],
  ...[...tabPages.keys()].map((page) => [page] as const),
] as const;

describe('a token of Teams', () => {
  test.each<[string, Partial<TokenClaims>]>([
    ['of the resource by its address', {}],
    ['of the resource by its bot', { audience: `api://${host}/botid-${appId}` }],
    ['of the app by its id', { audience: appId }],
    ['of version 1', { issuer: `https://sts.windows.net/${tenantId}/` }],
  ])('%s is good', async (_, over) => {
    const answer = await here().asksWith(await here().header('mette', over), 'me');
    expect(answer).toMatchObject({ status: 200, body: { name: 'Mette', language: 'da' } });
  });

  test.each<[string, Partial<TokenClaims>]>([
    ['signed with another key', { forged: true }],
    ['that names a key that nobody published', { kid: 'key-2' }],
    ['that has run out', { expiresIn: -3_600 }],
    ['that never runs out', { endless: true }],
    ['that is not good yet', { startsIn: 3_600 }],
    ['for another app', { audience: '99999999-1111-4111-8111-111111111111' }],
    ['for the same app at another address', { audience: `api://elsewhere.example/${appId}` }],
    ['of another issuer', { issuer: 'https://login.microsoftonline.com/tenant-2/v2.0' }],
    ['of another tenant', { more: { tid: 'tenant-2' } }],
    ['without the right to act for somebody', { more: { scp: 'openid profile' } }],
    ['of a program', { more: { idtyp: 'app' } }],
    ['of nobody', { more: { oid: undefined } }],
  ])('%s is none, on any page', async (_, over) => {
    const header = await here().header('mette', over);
    for (const [page, body = undefined] of pages)
      expect(await here().asksWith(header, page, body), page).toMatchObject({
        status: 401,
        body: { cause: 'token' },
      });
    expect(here().app.logged.join('')).toContain('the tab was refused');
  });

  test.each(['', 'Bearer', 'Bearer not.a.token', 'Basic bWV0dGU6MTIzNA=='])('%j is none', async (header) => {
    expect(await here().asksWith(header, 'me')).toMatchObject({ status: 401 });
  });

  test('signed with a secret that both know, or with nothing, is none', async () => {
    const claims = { oid: here().town.memberId('mette'), tid: tenantId, scp: 'access_as_user' };
    const signed = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(appId)
      .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(appId));
    const [, payload] = signed.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [signed, unsigned])
      expect(await here().asksWith(`Bearer ${token}`, 'me')).toMatchObject({ status: 401 });
  });

  test('cannot be judged while the keys do not come: it may be good in a moment', async () => {
    const signIn = createSignIn({ appId, tenantId, host, keysUrl: 'http://127.0.0.1:1/keys' });
    expect(await signIn(await here().header('mette'))).toEqual({ refused: 'keys' });
  });
});

test('nobody chooses who they are where there is an app to sign in to', async () => {
  const { url } = here().app;
  expect((await fetch(`${url}/teams`)).status).toBe(404);
  const person = here().town.memberId('mette');
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  };
  expect((await fetch(`${url}/api/tab/pretend`, asked)).status).toBe(401);
});
