import { azuriteServers } from './azuriteServers.ts';
import { lockFolder } from './folderLock.ts';

/**
 * The process that `azurite.ts` starts. It ends when its parent says so or is gone (the channel closes even after
 * `kill -9`), and only then: ctrl-C in a terminal must not take storage away from a bot that is still finishing.
 */
export type ChildMessage =
  | { type: 'ready'; tables: string; queues: string }
  | { type: 'fault'; message: string };

const folder = process.argv[2];

async function run(): Promise<void> {
  const parentGone = new Promise<void>((resolve) => process.once('disconnect', resolve));
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  const { tables, queues } = azuriteServers(folder);
  await Promise.all([tables.start(), queues.start()]);
  tell({ type: 'ready', tables: tables.getHttpServerAddress(), queues: queues.getHttpServerAddress() });
  await parentGone;
  await Promise.all([tables.close(), queues.close()]);
  await unlock();
}

function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

run().then(
  () => process.exit(0),
  (error: unknown) => {
    tell({ type: 'fault', message: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  },
);
