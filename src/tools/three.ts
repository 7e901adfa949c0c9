import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { configExitCode, readConfig, type StorageConfig } from '../config.ts';
import { type Azurite, startAzurite } from '../store/azurite.ts';

/**
 * `npm run start:three`: three bots on this machine on the same storage, on the ports from `PORT` on; what a load balancer
 * stands in front of. Without an account they share one embedded storage, which belongs to none of them.
 */
const count = 3;

async function main(): Promise<void> {
  const result = readConfig();
  if ('faults' in result) {
    for (const fault of result.faults) process.stderr.write(`${fault}\n`);
    process.exitCode = configExitCode;
    return;
  }
  const { port, storage } = result.config;
  const shared = await sharedStorage(storage);
  const env = shared && { STORAGE_CONNECTION_STRING: shared.connectionString };
  const bots = Array.from({ length: count }, (_, index) =>
    fork(join(import.meta.dirname, '../main.ts'), {
      env: { ...process.env, ...env, PORT: String(port + index) },
    }),
  );
  const stop = async () => {
    await Promise.all(bots.map(stopped));
    await shared?.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function sharedStorage(storage: StorageConfig): Promise<Azurite | undefined> {
  return storage.type === 'embedded' ? startAzurite(join(storage.folder, 'azurite')) : undefined;
}

async function stopped(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const exit = once(bot, 'exit');
  bot.kill('SIGTERM');
  await exit;
}

await main();
