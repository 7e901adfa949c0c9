import { azuriteServers } from './azuriteServers.ts';
import { lockFolder } from './folderLock.ts';

/**
 * The process that `azurite.ts` starts. It ends when its parent says so or is gone (the channel closes even after
 * `kill -9`), and only then: ctrl-C in a terminal must not take storage away from a bot that is still finishing.
 */
export type ChildMessage =
  | { type: 'ready'; tables: string; queues: string }
  | { type: 'fault'; message: string };

const [tablesPort = '0', queuesPort = '0', folder] = process.argv.slice(2);

/** A server whose disk is gone may wait for ever to write; nobody would be left who ends its process. */
const closingAtMostMs = 5_000;

async function run(): Promise<void> {
  const parentGone = new Promise<void>((resolve) => process.once('disconnect', resolve));
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  const { tables, queues } = azuriteServers(folder, {
    tables: Number(tablesPort),
    queues: Number(queuesPort),
  });
  await Promise.all([tables.start(), queues.start()]);
  await tell({ type: 'ready', tables: tables.getHttpServerAddress(), queues: queues.getHttpServerAddress() });
  await parentGone;
  setTimeout(() => process.exit(1), closingAtMostMs).unref();
  // Whatever cannot be written down now was never called saved, or stands in the journal.
  await Promise.allSettled([tables.close(), queues.close()]);
  await unlock();
}

/** Resolves when the parent has it, or is gone. */
async function tell(message: ChildMessage): Promise<void> {
  if (process.connected) await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMissing = 'code' in error && error.code === 'MODULE_NOT_FOUND';
  return isMissing
    ? 'the embedded storage is for trying out and is not installed here: set STORAGE_ACCOUNT, or npm ci'
    : error.message;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

run().then(
  () => process.exit(0),
  async (error: unknown) => {
    await tell({ type: 'fault', message: messageOf(error) });
    // What still listens would keep the process alive.
    process.exit(1);
  },
);
