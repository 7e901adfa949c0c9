import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../src/tools/package.ts';
import type { Az } from '../../src/tools/setUp/checkAzure.ts';
import { runSetUp, type Surroundings } from '../../src/tools/setUp.ts';
import { testStorage } from '../support/azurite.ts';
import { anInstallation, appId, closedPort, type Fault, tenant } from '../support/installation.ts';
import { type StorageJudge, startStorageProxy } from '../support/storageProxy.ts';

const storage = testStorage();
const dayMs = 24 * 60 * 60_000;
let folder: string;
let healthy: Awaited<ReturnType<typeof anInstallation>>;
let version: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-'));
  ({ version } = JSON.parse(await readFile('package.json', 'utf8')));
  healthy = await anInstallation(await storage.fresh());
  await buildPackage(packageOf(healthy.url), version, join(folder, 'fodfaeste.zip'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(async () => {
  await healthy.close();
  await rm(folder, { recursive: true });
});

const packageOf = (url: string) => ({ appId, teamsAppId: appId, publicUrl: new URL(url) });

async function check(url: string, over: Partial<Surroundings> = {}, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runSetUp(['--check', url, '--tenant', tenant, '--app-id', appId, ...args], {
    ...{ say: (line) => out.push(line), complain: (line) => err.push(line), fetch, clock: Date.now, folder },
    az: async () => Promise.reject(new Error('nobody asked for Azure')),
    certificateEnd: async () => Date.now() + 80 * dayMs,
    ...over,
  });
  return { code, out, err };
}

/** An installation with a fault, and an app that names its address. */
async function faulty(fault: Fault, judge?: StorageJudge) {
  const proxy = judge && (await startStorageProxy(storage.connectionString(), judge));
  const it = await anInstallation(await storage.fresh(proxy?.connectionString), fault);
  open.push(it, ...(proxy ? [proxy] : []));
  const file = join(folder, 'faulty.zip');
  await buildPackage(packageOf(it.url), version, file);
  return { ...it, args: ['--package', file] };
}

/** The healthy one under an address in the world. */
const elsewhere: typeof fetch = (asked, init) =>
  fetch(String(asked).replace('https://bot.example.dk', healthy.url), init);

/** The healthy one, of which one address answers something else. */
const answering =
  (path: string, change: (body: Record<string, unknown>) => object): typeof fetch =>
  async (asked, init) => {
    const answer = await fetch(asked, init);
    if (!String(asked).endsWith(path)) return answer;
    return Response.json(change((await answer.json()) as Record<string, unknown>), answer);
  };

test('of an installation that works nothing is said', async () => {
  const { code, out, err } = await check(healthy.url);
  expect(err).toEqual([]);
  expect(code).toBe(0);
  expect(out.at(-1)).toMatch(/^\d+ ting er set efter, og intet er galt\.$/);
  expect(out.length).toBeGreaterThan(18);
});

describe('what is wrong is said, and nothing else', () => {
  test('nobody answers', async () => {
    const { err, code } = await check(await closedPort());
    expect(err[0]).toContain('FEJL  adresse: ');
    expect(code).toBe(1);
  });

  test('another program answers', async () => {
    const { err } = await check(healthy.url, { fetch: async () => new Response('hej', { status: 404 }) });
    expect(err.join('\n')).toContain('er det Fodfæste, der kører der?');
  });

  test.each<[string, Fault, string]>([
    ['anybody is believed', { trust: { type: 'anybody' } }, 'botten: svarer enhver'],
    ["Teams' keys cannot be fetched", { keysGone: 'teams' }, "botten: kan ikke hente Teams' nøgler"],
    ["Entra's keys cannot be fetched", { keysGone: 'entra' }, 'log på: kan ikke hente Entras nøgler'],
    ['the tab is not built', { notBuilt: true }, 'fane: er ikke bygget'],
    ['nothing is sent', { notStarted: true }, 'runde: den sidste runde uden fejl var aldrig'],
  ])('%s', async (_, fault, said) => {
    const { url, args } = await faulty(fault);
    const { err } = await check(url, {}, ...args);
    expect(err.join('\n')).toContain(said);
    expect(err).toHaveLength(fault.trust ? 2 : 1);
  });

  test.each([
    ['tables', 'lager: tabellerne svarer ikke'],
    ['queues', 'kø: køen svarer ikke'],
  ])('the role for %s is missing', async (service, said) => {
    let isTaken = false;
    const { url, args } = await faulty({}, (asked) =>
      isTaken && asked.service === service ? { status: 403 } : undefined,
    );
    isTaken = true;
    const { err } = await check(url, {}, ...args);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(said);
  });

  test('its clock is another', async () => {
    const { err } = await check(healthy.url, { clock: () => Date.now() + 10 * 60_000 });
    expect(err).toEqual([expect.stringContaining('ur: uret dér og uret her er 10 minutter fra hinanden')]);
  });

  test.each<[string, object, string]>([
    ['something waits', { oldestDue: '2026-01-01T08:00:00.000Z' }, 'forfaldent: noget har ventet i'],
    ['teams are silent', { silentTeams: 2 }, 'tavse teams: i 2 er påmindelserne ikke gået ud'],
    ['rows cannot be read', { unreadableRows: 3 }, 'ulæselige rækker: 3'],
    ['cases have no reminder ahead', { cardless: 4 }, 'sager uden påmindelse: 4'],
    [
      'the clocks of its processes differ',
      { clockSkewMs: 45_000 },
      'ure indbyrdes: processernes ure er 45 sekunder',
    ],
  ])('%s', async (_, told, said) => {
    const { err } = await check(healthy.url, {
      fetch: answering('/readyz', (body) => ({ ...body, ...told })),
    });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(said);
  });

  test('its certificate runs out', async () => {
    const args = [
      'https://bot.example.dk',
      { fetch: elsewhere },
      '--package',
      join(folder, 'world.zip'),
    ] as const;
    await buildPackage(packageOf('https://bot.example.dk'), version, join(folder, 'world.zip'));
    expect((await check(...args)).err).toEqual([]);
    const [url, around, ...more] = args;
    const soon = { ...around, certificateEnd: async () => Date.now() + 3.5 * dayMs };
    expect((await check(url, soon, ...more)).err).toEqual([
      expect.stringContaining('certifikat: udløber om 3 dage'),
    ]);
  });

  test.each<[string, { version?: string; appId?: string; publicUrl?: URL }, string]>([
    ['another address', { publicUrl: new URL('https://old.example.dk') }, 'appens adresse: '],
    ['another bot', { appId: '22222222-2222-4333-8444-555555555555' }, 'appens bot: '],
    ['another release', { version: '0.0.9' }, 'appens udgave: '],
  ])('the app in Teams is of %s', async (_, { version: its = version, ...over }, said) => {
    const file = join(folder, 'other.zip');
    await buildPackage({ ...packageOf(healthy.url), ...over }, its, file);
    const { err } = await check(healthy.url, {}, '--package', file);
    expect(err.join('\n')).toContain(said);
  });

  test('the app in Teams is no app', async () => {
    const file = join(folder, 'none.zip');
    await writeFile(file, 'this is no zip file, but long enough');
    const { err } = await check(healthy.url, {}, '--package', file);
    expect(err.join('\n')).toContain('filen er ingen zip');
  });
});

describe('what only Azure knows', () => {
  const resource = () => `api://${new URL(healthy.url).host}/${appId}`;
  const scope = { id: 'scope-1', value: 'access_as_user', isEnabled: true };
  const clients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];
  const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
  const app = (over = {}) => ({
    ...{ identifierUris: [resource()], signInAudience: 'AzureADMyOrg' },
    api: {
      ...{ requestedAccessTokenVersion: 2, oauth2PermissionScopes: [scope] },
      preAuthorizedApplications: clients.map((id) => ({ appId: id, delegatedPermissionIds: ['scope-1'] })),
      ...over,
    },
  });
  const bot = (over = {}) => ({
    properties: { endpoint: `${healthy.url}/api/messages`, msaAppId: appId, msaAppTenantId: tenant, ...over },
  });
  const role = (roleDefinitionName: string) => ({ roleDefinitionName, scope: '/subscriptions/s' });

  /** As `az` answers when everything is as set-up leaves it, by what it is asked. */
  const asLeft = (): Record<string, unknown> => ({
    'ad app credential list': [{ endDateTime: inDays(-10) }, { endDateTime: inDays(300) }],
    'ad app show': app(),
    'bot show': bot(),
    'bot msteams show': { properties: { properties: { isEnabled: true } } },
    'identity show': { principalId: 'principal-1' },
    'storage account show': { id: '/subscriptions/s/storage' },
    'role assignment list': [role('Storage Table Data Contributor'), role('Storage Queue Data Contributor')],
  });
  const azSaying =
    (answers: Record<string, unknown>): Az =>
    async (words) => {
      const asked = words.join(' ');
      const known = Object.keys(answers).find((start) => asked.startsWith(start));
      if (!known) throw new Error(`az ${asked}: not known`);
      return answers[known];
    };
  const look = (over: Record<string, unknown> = {}) =>
    check(healthy.url, { az: azSaying({ ...asLeft(), ...over }) }, '--azure');

  test('is as set-up leaves it', async () => expect(await look()).toMatchObject({ code: 0, err: [] }));

  test.each<[string, string, () => unknown, string]>([
    [
      'the secret runs out',
      'ad app credential list',
      () => [{ endDateTime: inDays(12.5) }],
      'hemmeligheden: udløber om 12 dage',
    ],
    [
      'the secret has run out',
      'ad app credential list',
      () => [{ endDateTime: inDays(-1) }],
      'hemmeligheden: er udløbet',
    ],
    ['there is no secret', 'ad app credential list', () => [], 'hemmeligheden: der er ingen'],
    [
      'the address of sign-in is missing',
      'ad app show',
      () => ({ ...app(), identifierUris: [] }),
      'ingen kan logge på fanen',
    ],
    [
      'others may sign in',
      'ad app show',
      () => ({ ...app(), signInAudience: 'AzureADMultipleOrgs' }),
      'åben for andre',
    ],
    [
      'tokens are of version 1',
      'ad app show',
      () => app({ requestedAccessTokenVersion: null }),
      'af version 2',
    ],
    [
      'the right is missing',
      'ad app show',
      () => app({ oauth2PermissionScopes: [] }),
      'mangler rettigheden access_as_user',
    ],
    ['Teams is not allowed', 'ad app show', () => app({ preAuthorizedApplications: [] }), 'giver ikke Teams'],
    [
      'Teams is sent elsewhere',
      'bot show',
      () => bot({ endpoint: 'https://old.example/api/messages' }),
      'sender til https://old',
    ],
    ['the bot is another', 'bot show', () => bot({ msaAppId: tenant }), 'botten i Azure: er '],
    [
      'the channel is off',
      'bot msteams show',
      () => ({ properties: { properties: { isEnabled: false } } }),
      'Teams-kanalen: er slået fra',
    ],
    [
      'a role is missing',
      'role assignment list',
      () => [role('Storage Table Data Contributor')],
      'mangler Storage Queue Data Contributor',
    ],
    ['az is not signed in', 'identity show', () => undefined, 'lagerets roller: kan ikke undersøges'],
  ])('%s', async (_, asked, answer, said) => {
    const { err, code } = await look({ [asked]: answer() });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(said);
    expect(code).toBe(1);
  });
});
