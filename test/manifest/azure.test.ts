import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createServer } from '../../src/web/server.ts';
import { main, ofType, onlyOf, type Template, watching } from '../support/azure.ts';

interface SiteConfig {
  linuxFxVersion: string;
  appCommandLine: string;
  healthCheckPath: string;
  appSettings: { name: string; value: string }[];
}

const both: [string, Template][] = [
  ['main.json', main],
  ['watching.json', watching],
];

const site = onlyOf(main, 'Microsoft.Web/sites');
const siteConfig = site.properties.siteConfig as SiteConfig;
const settings = new Map(siteConfig.appSettings.map(({ name, value }) => [name, value]));
const bot = onlyOf(main, 'Microsoft.BotService/botServices');

/** Read by Azure and its libraries, not by the bot. */
const platformKeys = [
  'APPLICATION_INSIGHTS_NO_STATSBEAT',
  'AZURE_CLIENT_ID',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
];

/** What Azure would put where the template has an expression. */
const id = '11111111-2222-4333-8444-555555555555';
const filledIn: Record<string, string> = {
  LOG_LEVEL: String(main.parameters.logLevel?.defaultValue),
  STORAGE_ACCOUNT: 'fodfaesteabcdefghijklm',
  APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${id}`,
  APP_ID: id,
  APP_TENANT_ID: id,
  PUBLIC_URL: 'https://fodfaeste-abcdefghijklm.azurewebsites.net',
  PICTURE_KEY: id,
};
const isExpression = (value: string) => value.startsWith('[');

test.each(both)('%s: every parameter is described in Danish and has a default', (_, { parameters }) => {
  const bare = Object.entries(parameters).filter(([, { defaultValue }]) => defaultValue === undefined);
  // An alarm needs somebody who hears it, and nobody can be guessed.
  expect(bare.map(([name]) => name).filter((name) => name !== 'alertEmail')).toEqual([]);
  for (const [name, { metadata }] of Object.entries(parameters)) {
    expect(metadata?.description, name).toMatch(/^[A-ZÆØÅ].{15,}\.$/);
  }
});

test.each(both)('%s: every parameter and variable is used, and every one used is there', (_, template) => {
  const text = JSON.stringify(template);
  for (const kind of ['parameters', 'variables'] as const) {
    const used = [...text.matchAll(new RegExp(`${kind}\\('(\\w+)'\\)`, 'g'))].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(template[kind]).sort());
  }
});

test('both templates call the same things by the same names', () => {
  for (const name of ['unique', 'storage', 'site', 'workspace', 'workspaceId']) {
    expect(watching.variables[name], name).toBe(main.variables[name]);
  }
  for (const name of ['name', 'suffix'])
    expect(watching.parameters[name]?.defaultValue, name).toBe(main.parameters[name]?.defaultValue);
});

test("the site's settings are keys of env.sample, or read by the platform", () => {
  const sample = readFileSync('env.sample', 'utf8');
  const keys = new Set<string>(sample.match(/^[A-Z_]+(?==)/gm));
  const others = [...settings.keys()].filter((key) => !keys.has(key));
  expect(others.sort()).toEqual(platformKeys);
  expect(sample).toContain('AZURE_CLIENT_ID');
});

test('every setting that Azure fills in is filled in here', () => {
  const expressions = [...settings].filter(([, value]) => isExpression(value)).map(([key]) => key);
  const others = ['AZURE_CLIENT_ID', 'APP_MANAGED_IDENTITY', 'APP_SECRET'];
  expect(expressions.sort()).toEqual([...Object.keys(filledIn), ...others].sort());
});

test.each<[string, Record<string, string>, object]>([
  ['a managed identity', { APP_MANAGED_IDENTITY: 'true', APP_SECRET: '' }, { type: 'managedIdentity' }],
  ['an app with a secret', { APP_MANAGED_IDENTITY: '', APP_SECRET: 'x' }, { type: 'secret', secret: 'x' }],
])(
  'with its settings the bot starts in production: account, pictures, metrics, and %s',
  (_, own, credential) => {
    const env = Object.fromEntries(
      [...settings].map(([key, value]) => [key, { ...filledIn, ...own }[key] ?? value]),
    );
    expect(readConfig(env)).toMatchObject({
      config: {
        ...{ production: true, host: '0.0.0.0', logLevel: 'info' },
        storage: { type: 'account', name: filledIn.STORAGE_ACCOUNT },
        app: { id, tenantId: id, credential },
        azureMonitor: filledIn.APPLICATIONINSIGHTS_CONNECTION_STRING,
        pictures: { url: filledIn.PUBLIC_URL, key: filledIn.PICTURE_KEY },
      },
    });
  },
);

test('site and bot are one identity, and Teams is sent to the address that the site has', () => {
  expect(settings.get('APP_ID')).toBe(bot.properties.msaAppId);
  const identity = settings.get('AZURE_CLIENT_ID')?.slice(1, -1);
  expect(settings.get('APP_ID')).toBe(`[if(empty(parameters('appId')), ${identity}, parameters('appId'))]`);
  expect(settings.get('APP_MANAGED_IDENTITY')).toBe("[if(empty(parameters('appId')), 'true', '')]");
  expect(bot.properties).toMatchObject({
    msaAppType: "[if(empty(parameters('appId')), 'UserAssignedMSI', 'SingleTenant')]",
    msaAppMSIResourceId: "[if(empty(parameters('appId')), variables('identityId'), null())]",
    msaAppTenantId: settings.get('APP_TENANT_ID'),
  });
  expect(settings.get('PUBLIC_URL')).toBe("[variables('publicUrl')]");
  expect(bot.properties.endpoint).toBe("[variables('endpoint')]");
  expect(main.outputs?.endpoint?.value).toBe("[variables('endpoint')]");
  expect(onlyOf(main, 'Microsoft.BotService/botServices/channels').properties).toBe(
    "[variables('teamsChannel')]",
  );
  expect(main.variables.teamsChannel).toMatchObject({
    channelName: 'MsTeamsChannel',
    properties: { isEnabled: true },
  });
});

test('the addresses that it names are answered by the server', async () => {
  const server = await createServer({
    ...{ host: '127.0.0.1', port: 0, unauthenticated: true, log: pino({ level: 'silent' }) },
    receive: async () => ({ status: 200, body: { answered: true } }),
    health: {
      storeReachable: async () => true,
      lastSweep: () => ({ at: '2026-04-13T06:00:00Z', late: false }),
    },
  });
  try {
    const ready = await fetch(`${server.url}${siteConfig.healthCheckPath}`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { store: true, late: false }]);
    const path = /variables\('publicUrl'\), '(.+)'\)/.exec(String(main.variables.endpoint))?.[1];
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}${path}`, { method: 'POST', body: '{}', headers });
    expect(await answer.json()).toEqual({ answered: true });
  } finally {
    await server.close();
  }
});

test('it runs the Node and the file of package.json', () => {
  const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(siteConfig.linuxFxVersion).toBe(`NODE|${engines.node.replace('>=', '')}-lts`);
  expect(scripts.start).toBe(`exec ${siteConfig.appCommandLine}`);
});

test('the site is told to nobody who does not ask for it safely, and stays awake on two instances', () => {
  expect(site.properties).toMatchObject({ httpsOnly: true, clientAffinityEnabled: false });
  expect(siteConfig).toMatchObject({ alwaysOn: true, ftpsState: 'Disabled', minTlsVersion: '1.2' });
  expect(main.parameters.instances).toMatchObject({ defaultValue: 2, minValue: 2 });
});

test('the identity may do on tables and queues what the store does, and storage knows no other way in', () => {
  // Microsoft's ids of the two built-in roles; the store makes and fills tables and queues, and touches nothing else.
  const roles = {
    'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
    'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  };
  expect(main.variables.roles).toEqual(roles);
  const given = ofType(main, 'Microsoft.Authorization/roleAssignments');
  expect(
    given.map(({ properties }) => /roles'\)\['(.+?)'\]/.exec(String(properties.roleDefinitionId))?.[1]),
  ).toEqual(Object.keys(roles));
  for (const { scope } of given) {
    expect(scope).toBe("[concat('Microsoft.Storage/storageAccounts/', variables('storage'))]");
  }
  const clients = readFileSync('src/store/connect.ts', 'utf8').match(
    /import .* from '@azure\/(?!identity).*'/g,
  );
  expect(clients?.map((line) => line.replace(/.*'(.*)'/, '$1'))).toEqual([
    '@azure/data-tables',
    '@azure/storage-queue',
  ]);
  const storage = onlyOf(main, 'Microsoft.Storage/storageAccounts');
  expect(settings.get('STORAGE_ACCOUNT')).toBe(storage.name);
  expect(storage).toMatchObject({
    sku: { name: 'Standard_ZRS' },
    properties: { minimumTlsVersion: 'TLS1_2', allowSharedKeyAccess: false, allowBlobPublicAccess: false },
  });
});
