import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { configExitCode, readConfig, type StorageConfig } from '../config.ts';
import { type Azurite, startAzurite } from '../store/azurite.ts';

/**
 * `npm run start:three`: three bots on this machine on the same storage, on the ports from `PORT` on (0: free ones); what
 * a load balancer stands in front of. Without an account they share one embedded storage, which belongs to none of them.
 */
const count = 3;

const usage = `npm run start:three
  Tre bots på denne maskine med fælles lager, på portene fra PORT og frem; hvad en lastfordeler står foran.`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
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
      execArgv: ['--max-semi-space-size=8'],
      env: { ...process.env, ...env, PORT: String(port === 0 ? 0 : port + index) },
    }),
  );
  const ends = bots.map((bot) => once(bot, 'exit'));
  const stop = () => {
    for (const bot of bots) bot.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const codes = (await Promise.all(ends)).map(([code]) => code as number | null);
  await shared?.stop();
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

async function sharedStorage(storage: StorageConfig): Promise<Azurite | undefined> {
  return storage.type === 'embedded'
    ? startAzurite(join(storage.folder, 'azurite'), {
        startAgain: (line) => process.stderr.write(`${line}\n`),
      })
    : undefined;
}

await main();
