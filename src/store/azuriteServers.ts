import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { keepJournal, type TableServer } from './azuriteJournal.ts';
import { keepQueueFilesShort, type QueueServer } from './azuriteQueueFiles.ts';

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
/** Ports on loopback; 0 is a free one that the system picks. */
export interface Ports {
  tables: number;
  queues: number;
}
const keepAliveSeconds = 30;

/**
 * Azurite's table and queue services in this process; without a folder they live in memory only. What tables answer is
 * kept; a message of a queue that is lost with the process is given again by who waits for it (outbox/rescue.ts).
 */
export function azuriteServers(folder: string | undefined, ports: Ports): { tables: Server; queues: Server } {
  leaveOutTelemetry();
  const inMemory = folder === undefined;
  const file = (name: string) => join(folder ?? '.', name);
  const tables = new (part<object>('table/TableConfiguration'))(
    ...[host, ports.tables, keepAliveSeconds, file('tables.json')],
    ...[false, false, undefined, undefined, false, true, '', '', '', undefined, false, inMemory],
  );
  const content = [{ locationId: 'Default', locationPath: file('queues'), maxConcurrency: 10 }];
  const queues = new (part<object>('queue/QueueConfiguration'))(
    ...[host, ports.queues, keepAliveSeconds, file('queues.json'), file('queueContent.json'), content],
    ...[false, undefined, false, undefined, false, true, '', '', '', undefined, false, inMemory],
  );
  const tableServer = new (part<Server & TableServer>('table/TableServer'))(tables);
  const queueServer = new (part<Server & QueueServer>('queue/QueueServer'))(queues);
  if (inMemory) return { tables: tableServer, queues: queueServer };
  keepQueueFilesShort(queueServer);
  return { tables: keepingItsWord(tableServer, file('tables.json')), queues: queueServer };
}

/**
 * Azurite tells its maker of each request where it is started as a program, and never here. But its servers load what it would
 * be told with (blobs, OpenTelemetry): two thirds of a start and 60 MB. They find an empty part in its place.
 */
function leaveOutTelemetry(): void {
  const path = load.resolve('azurite/dist/src/common/Telemetry.js');
  const exports = { AzuriteTelemetryClient: { TraceRequest() {} } };
  load.cache[path] ??= Object.assign(new Module(path), { exports, loaded: true });
}

function keepingItsWord(server: Server & TableServer, file: string): Server {
  const journal = keepJournal(server, file);
  return {
    start: () => server.start(),
    getHttpServerAddress: () => server.getHttpServerAddress(),
    close: async () => {
      try {
        await server.close();
      } finally {
        journal.close();
      }
    },
  };
}
