import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPackage } from '../package.ts';
import { entraApp } from './entraApp.ts';
import type { SetUpPlan } from './plan.ts';

const root = join(import.meta.dirname, '../../..');

/** What the commands read: never a secret. The names of the files. */
export async function writeFiles(plan: SetUpPlan, appId: string, folder: string): Promise<string[]> {
  const { name, suffix, region, email, address, url } = plan;
  const both = { name, suffix, location: region };
  const files = {
    'entra-scope.json': entraApp(plan, appId, false),
    'entra-app.json': entraApp(plan, appId, true),
    'azure.json': parameters({ ...both, appId, ...(address && { address }) }),
    'watching.json': parameters({ ...both, alertEmail: email }),
  };
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files))
    await writeFile(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const config = { appId, teamsAppId: appId, publicUrl: new URL(url) };
  await buildPackage(config, version, join(folder, 'fodfaeste.zip'));
  return [...Object.keys(files), 'fodfaeste.zip'];
}

/** As Azure reads them from a file. */
function parameters(values: Record<string, string>) {
  const entries = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(entries),
  };
}
