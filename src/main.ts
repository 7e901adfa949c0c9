import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, configExitCode, readConfig } from './config.ts';
import { newId } from './privacy/letters.ts';
import { createStop } from './stopping.ts';
import { openStorage } from './storage.ts';
import { discreet } from './watching/faultFields.ts';
import { createSignIn } from './web/tab/signIn.ts';

/** The only reader of the clock; everybody else is handed it as a plain function. */
const realClock = (): number => Date.now();

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const storage = await openStorage(config.storage, (line) => log.error(line));
  if (storage.embedded)
    log.warn(
      { folder: storage.embedded },
      'no storage account: the embedded storage is for trying out, on one machine and one disk',
    );
  if (!config.app) log.warn('no app id: every message is refused; `npm run demo` shows the bot without one');
  const instance = newId();
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
    tab: { signIn: signInOf(config), app: config.teamsAppId },
  });
  app.delivery.start();
  const stop = createStop({
    close: async () => {
      try {
        await app.close();
      } finally {
        await watching?.stop().catch((err) => log.warn({ err }, 'the last metrics were not taken'));
        await storage.close();
      }
    },
    leave: () => app.delivery.leave(),
    exit: () => process.exit(),
  });
  const stopFor = (why: string) => {
    log.info({ why }, 'stopping');
    stop().catch((err) => discreet(log).error({ err }, 'stopped with something in hand'));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopFor);
  // Only a process that was forked hears this: who started it is gone. Its line to them does not keep it alive.
  process.once('disconnect', () => stopFor('disconnect'));
  process.channel?.unref();
  log.info({ url: app.url }, 'ready');
}

/** People sign in to the same app as the bot's. */
function signInOf({ app, publicHost }: Config) {
  return app && createSignIn({ appId: app.id, tenantId: app.tenantId, host: publicHost });
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
