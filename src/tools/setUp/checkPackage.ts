import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { resourceOf } from './entraApp.ts';
import { type Finding, look } from './finding.ts';
import { readZip } from './readZip.ts';

const manifestSchema = z.object({
  version: z.string(),
  bots: z.array(z.object({ botId: z.string() })),
  staticTabs: z.array(z.object({ contentUrl: z.string() })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

interface Expected {
  url: string;
  appId: string;
  /** Of the program beside which it is looked at. */
  version: string;
}

/** The app as it is put into Teams: whether it names this address and this bot. */
export async function* checkPackage(
  file: string,
  { url, appId, version }: Expected,
): AsyncGenerator<Finding> {
  const { host } = new URL(url);
  const manifest = async () => {
    const json = readZip(await readFile(file), 'manifest.json');
    if (!json) throw new Error(`${file} er ingen app til Teams`);
    return manifestSchema.parse(JSON.parse(json.toString('utf8')));
  };
  yield look('appens adresse', async () => {
    const { validDomains, staticTabs } = await manifest();
    const others = staticTabs.filter(({ contentUrl }) => !contentUrl.startsWith(`${url}/`));
    if (validDomains.includes(host) && others.length === 0) return undefined;
    return `${file} nævner ${validDomains.join(', ')}, og botten er på ${host}: lav den om med npm run set-up`;
  });
  yield look('appens bot', async () => {
    const { bots, webApplicationInfo } = await manifest();
    if (bots.some(({ botId }) => botId !== appId)) return `${file} nævner en anden bot end ${appId}`;
    const resource = resourceOf(host, appId);
    if (webApplicationInfo.id === appId && webApplicationInfo.resource === resource) return undefined;
    return `${file} logger på som ${webApplicationInfo.resource}, og skal logge på som ${resource}`;
  });
  yield look('appens udgave', async () => {
    const { version: its } = await manifest();
    return its === version ? undefined : `${file} er fra udgave ${its}, og programmet er udgave ${version}`;
  });
}
