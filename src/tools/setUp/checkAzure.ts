import { z } from 'zod';
import { resourceOf, scopeName, teamsClients, tokenVersion } from './entraApp.ts';
import { type Finding, look } from './finding.ts';
import type { SetUpPlan } from './plan.ts';

/** Runs `az` with these words, which only read; what it answers, as JSON. */
export type Az = (words: readonly string[]) => Promise<unknown>;

const dayMs = 24 * 60 * 60_000;
/** As long as it takes in a municipality to get somebody with the right to make a new one. */
const secretLeastMs = 30 * dayMs;
const storageRoles = ['Storage Table Data Contributor', 'Storage Queue Data Contributor'];

const secretsSchema = z.array(z.object({ endDateTime: z.string() }));
const appSchema = z.object({
  identifierUris: z.array(z.string()),
  signInAudience: z.string(),
  api: z.object({
    requestedAccessTokenVersion: z.number().nullish(),
    oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.string(), isEnabled: z.boolean() })),
    preAuthorizedApplications: z.array(
      z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) }),
    ),
  }),
});
const botSchema = z.object({
  properties: z.object({ endpoint: z.string(), msaAppId: z.string(), msaAppTenantId: z.string().nullish() }),
});
const channelSchema = z.object({
  properties: z.object({ properties: z.object({ isEnabled: z.boolean() }) }),
});
const rolesSchema = z.array(z.object({ roleDefinitionName: z.string(), scope: z.string() }));

/** What only Azure and Entra can say: what was to be set there, and whether it still is. */
export async function* checkAzure(
  plan: SetUpPlan,
  { appId, az, clock }: { appId: string; az: Az; clock(): number },
): AsyncGenerator<Finding> {
  const { group, names, subscription, tenant, url, host } = plan;
  const own = [...(subscription ? ['--subscription', subscription] : []), '--output', 'json'];
  const inGroup = ['--resource-group', group, ...own];
  yield look('hemmeligheden', async () => {
    const found = await az(['ad', 'app', 'credential', 'list', '--id', appId, '--output', 'json']);
    return secretFault(secretsSchema.parse(found), clock());
  });
  yield look('app-registreringen', async () =>
    appFault(
      appSchema.parse(await az(['ad', 'app', 'show', '--id', appId, '--output', 'json'])),
      resourceOf(host, appId),
    ),
  );
  yield look('botten i Azure', async () => {
    const { properties } = botSchema.parse(await az(['bot', 'show', '--name', names.bot, ...inGroup]));
    const endpoint = `${url}/api/messages`;
    if (properties.endpoint !== endpoint)
      return `sender til ${properties.endpoint}, og skal sende til ${endpoint}`;
    if (properties.msaAppId !== appId) return `er ${properties.msaAppId}, og skal være ${appId}`;
    return properties.msaAppTenantId === tenant ? undefined : 'hører til en anden tenant';
  });
  yield look('Teams-kanalen', async () => {
    const found = await az(['bot', 'msteams', 'show', '--name', names.bot, ...inGroup]);
    return channelSchema.parse(found).properties.properties.isEnabled ? undefined : 'er slået fra';
  });
  yield look('lagerets roller', async () => {
    const identity = z
      .object({ principalId: z.string() })
      .parse(await az(['identity', 'show', '--name', names.identity, ...inGroup]));
    const storage = z
      .object({ id: z.string() })
      .parse(await az(['storage', 'account', 'show', '--name', names.storage, ...inGroup]));
    const asked = ['--assignee', identity.principalId, '--scope', storage.id, '--include-inherited'];
    const given = rolesSchema.parse(await az(['role', 'assignment', 'list', ...asked, ...own]));
    const missing = storageRoles.filter((role) => !given.some((one) => one.roleDefinitionName === role));
    return missing.length === 0 ? undefined : `identiteten mangler ${missing.join(' og ')}`;
  });
}

function secretFault(secrets: z.output<typeof secretsSchema>, now: number): string | undefined {
  if (secrets.length === 0) return 'der er ingen: botten kan ikke sende';
  const left = Math.max(...secrets.map(({ endDateTime }) => Date.parse(endDateTime))) - now;
  if (left <= 0) return 'er udløbet: botten kan ikke sende';
  return left < secretLeastMs
    ? `udløber om ${Math.floor(left / dayMs)} dage: lav en ny i god tid`
    : undefined;
}

function appFault({ identifierUris, signInAudience, api }: z.output<typeof appSchema>, resource: string) {
  if (signInAudience !== 'AzureADMyOrg') return 'er åben for andre end jeres egen tenant';
  if (!identifierUris.includes(resource)) return `har ikke adressen ${resource}: ingen kan logge på fanen`;
  if (api.requestedAccessTokenVersion !== tokenVersion)
    return `giver ikke beviser af version ${tokenVersion}`;
  const scope = api.oauth2PermissionScopes.find(({ value, isEnabled }) => value === scopeName && isEnabled);
  if (!scope) return `mangler rettigheden ${scopeName}`;
  const allowed = (client: string) =>
    api.preAuthorizedApplications.some(
      ({ appId, delegatedPermissionIds }) => appId === client && delegatedPermissionIds.includes(scope.id),
    );
  const missing = teamsClients.filter((client) => !allowed(client));
  return missing.length === 0
    ? undefined
    : `giver ikke Teams (${missing.join(', ')}) lov: alle bliver spurgt`;
}
