import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readZip } from '../../src/tools/setUp/readZip.ts';
import { runSetUp } from '../../src/tools/setUp.ts';
import { main, type Template, watching } from '../support/azure.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const appId = '99999999-2222-4333-8444-555555555555';
const given = ['--tenant', tenant, '--email', 'drift@vejen.example'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: string[], ask?: (question: string) => Promise<string>) {
  const out: string[] = [];
  const err: string[] = [];
  const never = async () => Promise.reject(new Error('set-up looks at nothing'));
  const code = await runSetUp(args, {
    ...{ say: (line) => out.push(line), complain: (line) => err.push(line), folder, ask },
    ...{ fetch: never, clock: () => 0, az: never, certificateEnd: never },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const json = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
const files = async () => {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'base64')]));
};

test('the same answers give the same commands and the same files', async () => {
  const first = await run([...given, '--app-id', appId]);
  const made = await files();
  expect(first.code).toBe(0);
  expect(await run([...given, '--app-id', appId])).toEqual(first);
  expect(await files()).toEqual(made);
  expect(made.map(([name]) => name)).toEqual([
    'azure.json',
    'entra-app.json',
    'entra-scope.json',
    'fodfaeste.zip',
    'watching.json',
  ]);
});

test('every command is filled in, and they stand in the order in which they are needed', async () => {
  const { out } = await run([...given, '--app-id', appId]);
  const commands = out.split('\n').filter((line) => /^ {3}(az|npm|zip) /.test(line));
  expect(commands.join('\n')).not.toMatch(/<|>|undefined|\{\{|DIT|YOUR/);
  const inOrder = [
    `az login --tenant ${tenant}`,
    `az ad sp create --id ${appId}`,
    'entra-scope.json',
    'entra-app.json',
    'az group create --name fodfaeste --location westeurope',
    'manifest/azure/main.json',
    'manifest/azure/watching.json',
    'npm run build',
    'az webapp deploy',
    'npm run set-up -- --check https://fodfaeste-',
  ].map((part) => commands.findIndex((command) => command.includes(part)));
  expect(inOrder).not.toContain(-1);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});

test('with an app nobody makes another one by pasting it all', async () => {
  expect((await run([...given, '--app-id', appId])).out).not.toContain('az ad app create');
});

test('without an app there is only the step that makes it, and no file', async () => {
  const { out } = await run(given);
  expect(out).toContain('az ad app create');
  expect(out).not.toContain('az group create');
  expect(out).toContain('--app-id');
  expect(await readdir(folder)).toEqual([]);
});

test('no file holds a secret, and none is printed: it goes from Entra to the site', async () => {
  const { out } = await run([...given, '--app-id', appId]);
  const parameters = (await json('azure.json')).parameters as object;
  expect(Object.keys(parameters)).not.toContain('appSecret');
  expect(out).toContain('appSecret="$(az ad app credential reset');
  expect(out).toMatch(/appSecret=.* --output none$/m);
});

test.each<[string, Template]>([
  ['azure.json', main],
  ['watching.json', watching],
])('%s has values for parameters of the template, of their lengths', async (file, template) => {
  await run([...given, '--app-id', appId, '--address', 'https://fodfaeste.vejen.example/']);
  const { parameters } = (await json(file)) as { parameters: Record<string, { value: string }> };
  for (const [name, { value }] of Object.entries(parameters)) {
    const known = template.parameters[name] as { minLength?: number; maxLength?: number } | undefined;
    expect(known, name).toBeDefined();
    expect(value.length).toBeGreaterThanOrEqual(known?.minLength ?? 1);
    expect(value.length).toBeLessThanOrEqual(known?.maxLength ?? 200);
  }
  const bare = Object.entries(template.parameters).filter(
    ([, { defaultValue }]) => defaultValue === undefined,
  );
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining(bare.map(([name]) => name)));
});

test('names in commands are those that the template makes', async () => {
  const { out } = await run([...given, '--app-id', appId, '--name', 'fod-faeste', '--group', 'rg-fod']);
  const { suffix } = (await json('azure.json')).parameters as { suffix: { value: string } };
  expect(out).toContain(
    `programmet fod-faeste-${suffix.value}, lageret fodfaeste${suffix.value}, botten fod-faeste-${suffix.value}-bot`,
  );
  expect(main.variables).toMatchObject({
    unique: "[concat(toLower(parameters('name')), '-', parameters('suffix'))]",
    storage: "[concat(take(replace(toLower(parameters('name')), '-', ''), 11), parameters('suffix'))]",
    bot: "[concat(variables('unique'), '-bot')]",
    identity: "[concat(variables('unique'), '-id')]",
    site: "[variables('unique')]",
  });
});

test('the app in Entra has an address, one right, and the clients of Teams, which may use it', async () => {
  await run([...given, '--app-id', appId, '--address', 'https://fodfaeste.vejen.example']);
  const app = await json('entra-app.json');
  const [scope] = app.api.oauth2PermissionScopes;
  expect(app).toMatchObject({
    identifierUris: [`api://fodfaeste.vejen.example/${appId}`],
    signInAudience: 'AzureADMyOrg',
    api: { requestedAccessTokenVersion: 2 },
  });
  expect(scope).toMatchObject({ value: 'access_as_user', type: 'User', isEnabled: true });
  expect(scope.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(app.api.preAuthorizedApplications).toEqual([
    { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: [scope.id] },
    { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: [scope.id] },
  ]);
  const { api } = await json('entra-scope.json');
  expect(api).toEqual({ ...app.api, preAuthorizedApplications: undefined });
});

test('the app for Teams names the address and the bot, and the scope that Entra has', async () => {
  await run([...given, '--app-id', appId, '--address', 'https://fodfaeste.vejen.example']);
  const zip = await readFile(join(folder, 'fodfaeste.zip'));
  const manifest = JSON.parse(String(readZip(zip, 'manifest.json')));
  const { identifierUris } = await json('entra-app.json');
  expect(manifest.webApplicationInfo).toEqual({ id: appId, resource: identifierUris[0] });
  expect(manifest.validDomains).toEqual(['fodfaeste.vejen.example']);
  expect(readZip(zip, 'nothing.json')).toBeUndefined();
});

test('an address of their own brings its name and its certificate', async () => {
  const { out } = await run([...given, '--app-id', appId, '--address', 'https://fodfaeste.vejen.example']);
  expect(out).toContain('en CNAME fra fodfaeste.vejen.example til fodfaeste-');
  expect(out).toContain('--hostname fodfaeste.vejen.example');
});

test('what was not said is asked, where somebody sits', async () => {
  const questions: string[] = [];
  const { out, code } = await run([], async (question) => {
    questions.push(question);
    return question.startsWith('Tenant') ? tenant : question.startsWith('Hvem') ? 'drift@vejen.example' : '';
  });
  expect(code).toBe(0);
  expect(questions).toHaveLength(4);
  expect(out).toContain(`az login --tenant ${tenant}`);
});

test.each([
  [[], ['--tenant mangler', '--email mangler']],
  [
    ['--tenant', 'vejen', '--email', 'x'],
    ['--tenant skal være et GUID', '--email skal være'],
  ],
  [[...given, '--name', "a'; rm"], ['--name skal være']],
  [[...given, '--group', '$(x)'], ['--group skal være']],
  [[...given, '--address', 'http://fodfaeste.dk'], ['adressen skal være som']],
  [[...given, '--check', 'https://fodfaeste.dk'], ['--app-id mangler']],
  [[...given, '--color'], ["Unknown option '--color'"]],
])('%j: every fault at once', async (args, faults) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  for (const fault of faults) expect(err).toContain(fault);
});
