import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AppOptions, createApp } from '../../src/app.ts';
import type { Connected } from '../../src/store/connect.ts';
import { createSignIn } from '../../src/web/tab/signIn.ts';
import { startTokenIssuer } from './tokenIssuer.ts';

export const tenant = '11111111-2222-4333-8444-555555555555';
export const appId = '99999999-2222-4333-8444-555555555555';

export interface Fault {
  trust?: AppOptions['trust'];
  /** Nobody answers where Teams', or Entra's, keys should be. */
  keysGone?: 'teams' | 'entra';
  notBuilt?: true;
  /** It answers, and sends nothing. */
  notStarted?: true;
}

/** An installation as an operator looks at it: the product on loopback, with an issuer of its own. */
export async function anInstallation(
  storage: Connected,
  { trust, keysGone, notBuilt, notStarted }: Fault = {},
) {
  const issuer = await startTokenIssuer();
  const nowhere = await closedPort();
  const folder = mkdtempSync(join(tmpdir(), 'installation-'));
  if (!notBuilt) {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<meta content="%NONCE%"><meta content="%SIGN_IN%">');
  }
  const teams = keysGone === 'teams' ? { ...issuer.source, metadataUrl: nowhere } : issuer.source;
  const keysUrl = keysGone === 'entra' ? nowhere : `${issuer.source.issuer}/keys`;
  const credential = { type: 'secret', secret: 'of a test' } as const;
  const app = { id: appId, tenantId: tenant, credential };
  const { url, delivery, close } = await createApp({
    ...{ host: '127.0.0.1', port: 0, clock: Date.now, instance: 'instance-1', storage },
    trust: trust ?? { type: 'app', app, tokens: teams },
    log: pino({ level: 'silent' }),
    tab: { folder, ...(!trust && { signIn: createSignIn({ appId, tenantId: tenant, keysUrl }) }) },
  });
  if (!notStarted) {
    delivery.start();
    while (delivery.health.lastSweep().at === undefined) await delivery.health.storeReachable();
  }
  return {
    url,
    close: async () => {
      await close();
      await issuer.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** An address at which nobody answers. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
