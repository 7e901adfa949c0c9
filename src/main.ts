import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, configExitCode, readConfig } from './config.ts';
import { openStorage } from './storage.ts';

/** The only reader of the clock; everybody else is handed it as a plain function. */
const realClock = (): number => Date.now();

/** Azure kills a container that is still there a while after its SIGTERM; storage may not even answer a goodbye. */
const stopMs = 8_500;
const killedMs = 9_500;

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const storage = await openStorage(config.storage);
  if (storage.embedded)
    log.info({ folder: storage.embedded }, 'no storage account: embedded Azurite started');
  if (!config.app) log.warn('no app id: every message is refused; `npm run demo` shows the bot without one');
  const instance = randomUUID();
  const watching = await watch(config, instance);
  const app = await createApp({
    host: config.host,
    port: config.port,
    trust: config.app ? { type: 'app', app: config.app } : { type: 'nobody' },
    storage: storage.connected,
    clock: realClock,
    log,
    instance,
    metrics: watching?.metrics,
    pictures: config.pictures,
  });
  app.delivery.start();
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(), killedMs).unref();
    // What is not finished by then is left as after a crash, and off the list another process goes on with it at once.
    setTimeout(() => void app.delivery.leave().finally(() => process.exit()), stopMs).unref();
    await app.close();
    await watching?.stop().catch((err) => log.warn({ err }, 'the last metrics were not taken'));
    await storage.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, (name) => void stop(name));
  // Only a process that was forked hears this: who started it is gone.
  process.once('disconnect', () => void stop('disconnect'));
  log.info({ url: app.url }, 'ready');
}

/** Its libraries are read only where somebody watches: they would be a good part of the start. */
async function watch({ azureMonitor }: Config, instance: string) {
  if (azureMonitor === undefined) return undefined;
  const { watchWithAzureMonitor } = await import('./watching/azureMonitor.ts');
  return watchWithAzureMonitor(azureMonitor, instance);
}

async function main(): Promise<void> {
  const result = readConfig();
  if ('config' in result) return start(result.config);
  for (const fault of result.faults) process.stderr.write(`${fault}\n`);
  process.exitCode = configExitCode;
}

await main();
