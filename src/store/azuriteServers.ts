import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What of Azurite's servers is used; the package ships no types. */
interface Server {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}
type Constructor<T> = new (...args: unknown[]) => T;

const load = createRequire(import.meta.url);
const part = <T>(path: string) =>
  (load(`azurite/dist/src/${path}.js`) as { default: Constructor<T> }).default;

const host = '127.0.0.1';
/** The system picks a free port. */
const anyPort = 0;
const keepAliveSeconds = 30;

/** Azurite's table and queue services in this process; without a folder they live in memory only. */
export function azuriteServers(folder: string | undefined): { tables: Server; queues: Server } {
  const inMemory = folder === undefined;
  const file = (name: string) => join(folder ?? '.', name);
  const tables = new (part<object>('table/TableConfiguration'))(
    ...[host, anyPort, keepAliveSeconds, file('tables.json')],
    ...[false, false, undefined, undefined, false, true, '', '', '', undefined, false, inMemory],
  );
  const content = [{ locationId: 'Default', locationPath: file('queues'), maxConcurrency: 10 }];
  const queues = new (part<object>('queue/QueueConfiguration'))(
    ...[host, anyPort, keepAliveSeconds, file('queues.json'), file('queueContent.json'), content],
    ...[false, undefined, false, undefined, false, true, '', '', '', undefined, false, inMemory],
  );
  return {
    tables: new (part<Server>('table/TableServer'))(tables),
    queues: new (part<Server>('queue/QueueServer'))(queues),
  };
}
