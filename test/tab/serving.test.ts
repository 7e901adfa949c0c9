import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Here, openTown } from '../support/town.ts';

let folder: string;
let here: Here;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fodfaeste-tab-'));
});
afterEach(async () => {
  await here.close();
  rmSync(folder, { recursive: true });
});

/** A server with what stands for a built tab, or with none. */
async function start(isBuilt: boolean): Promise<string> {
  if (isBuilt) {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<meta content="%NONCE%"><meta content="%SIGN_IN%">%PRELOAD%');
    writeFileSync(join(folder, 'assets/pretend-1.js'), 'plain');
    writeFileSync(join(folder, 'assets/teams-1.js'), 'plain');
    writeFileSync(join(folder, 'assets/index-1.js'), 'plain');
    writeFileSync(join(folder, 'assets/index-1.js.br'), 'packed');
  }
  here = await openTown({ people: ['lise', 'mette'], leader: 'lise', tab: { folder } });
  return here.app.url;
}

/** As `fetch` asks nothing of the kind: with a host of one's own, and what came as it lies. */
function ask(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const asked = request(url, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('the built page', () => {
  test('may be framed by Teams, and runs nothing but its own; each answer has a nonce of its own', async () => {
    const url = await start(true);
    const pages = await Promise.all([1, 2].map(() => ask(`${url}/tab/`)));
    const nonces = pages.map(({ headers, text }) => {
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
      expect(text).toContain(`content="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(pages[0]?.text).toMatch(/rel="modulepreload" [^>]*pretend-1\.js">$/);
    const policy = String(pages[0]?.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoft\.com /);
    expect(pages[0]?.headers['cache-control']).toBe('no-store');
  });

  test('loads files that never change, packed for who can unpack them', async () => {
    const url = await start(true);
    const packed = await ask(`${url}/tab/assets/index-1.js`, { 'accept-encoding': 'gzip, br' });
    expect(packed).toMatchObject({ status: 200, text: 'packed', headers: { 'content-encoding': 'br' } });
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(await ask(`${url}/tab/assets/index-1.js`)).toMatchObject({ text: 'plain' });
    for (const name of ['index-2.js', '..%2findex.html', '..%2f..%2fpackage.json'])
      expect((await ask(`${url}/tab/assets/${name}`)).status, name).toBe(404);
  });
});

test('without a build the bot runs, and both the log and the page say what is missing', async () => {
  const url = await start(false);
  const page = await ask(`${url}/tab/`);
  expect(page).toMatchObject({ status: 503 });
  expect(page.text).toContain('npm run build');
  expect((await ask(`${url}/tab/`, { 'accept-language': 'en' })).text).toContain('The tab is not built');
  expect(here.app.logged.join('')).toContain('the tab is not built');
  expect((await ask(`${url}/healthz`)).status).toBe(200);
});

describe('where there is nobody to sign in to', () => {
  const pretend = async (url: string, headers = {}) => {
    const body = JSON.stringify({ person: here.town.memberId('mette') });
    const type = { 'content-type': 'application/json' };
    return fetch(`${url}/api/tab/pretend`, { method: 'POST', body, headers: { ...type, ...headers } });
  };

  test('whoever is at this machine chooses who they are', async () => {
    const url = await start(true);
    expect((await ask(`${url}/teams`)).text).toContain('Mette');
    const { token } = (await (await pretend(url)).json()) as { token: string };
    const me = await fetch(`${url}/api/tab/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ name: 'Mette', leads: false });
  });

  test('nobody does so from elsewhere: through a proxy, or by another name for this machine', async () => {
    const url = await start(true);
    expect((await pretend(url, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(404);
    expect((await pretend(url, { forwarded: 'for=192.0.2.7' })).status).toBe(404);
    expect((await ask(`${url}/teams`, { host: 'elsewhere.example' })).status).toBe(404);
  });
});
