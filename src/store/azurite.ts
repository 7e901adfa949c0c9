import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChildMessage } from './azuriteChild.ts';
import type { Ports } from './azuriteServers.ts';

const account = 'fodfaeste';

export interface Azurite {
  connectionString: string;
  /** Of the process that runs now. */
  readonly processId: number | undefined;
  /** Writes everything down and ends the process. */
  stop(): Promise<void>;
}

export interface AzuriteOptions {
  /** A module that its process reads first (a benchmark's, a test's). */
  preload?: string;
  /** For who starts it again and goes on. */
  key?: string;
  /**
   * A process that dies is started again, at the same address, with all that it answered; told each time. Only with a
   * folder: what lived in memory is gone.
   */
  startAgain?(told: string): void;
}

/** Longer than its process takes to write everything down, or to give that up. */
const endsWithinMs = 6_000;
const pauses = { firstMs: 100, longestMs: 10_000 };

/**
 * Embedded table and queue storage on free loopback ports, in a process of its own, under a key of its own: for trying out
 * and for tests. With a folder the state is there again at the next start; without one it lives in memory.
 * Throws when another process owns the folder.
 */
export async function startAzurite(folder?: string, options: AzuriteOptions = {}): Promise<Azurite> {
  const { key = newStorageKey(), startAgain } = options;
  const begin = (ports: Ports) => beginProcess(folder, ports, key, options.preload);
  let child = begin({ tables: 0, queues: 0 });
  const { tables, queues } = await readiness(child);
  const ports = { tables: portOf(tables), queues: portOf(queues) };
  let isStopping = false;

  const watch = () => {
    if (startAgain && folder !== undefined) child.once('exit', () => void again(startAgain));
  };
  const again = async (told: (line: string) => void) => {
    for (let wait = pauses.firstMs; !isStopping; wait = Math.min(wait * 2, pauses.longestMs)) {
      told('the storage process died and is started again');
      await pause(wait, undefined, { ref: false });
      if (isStopping) return;
      child = begin(ports);
      const started = await readiness(child).then(
        () => true,
        () => false,
      );
      if (started) return watch();
    }
  };
  watch();
  return {
    connectionString: connectionString(key, tables, queues),
    get processId() {
      return child.pid;
    },
    stop: async () => {
      isStopping = true;
      await stop(child);
    },
  };
}

function beginProcess(
  folder: string | undefined,
  { tables, queues }: Ports,
  key: string,
  preload: string | undefined,
): ChildProcess {
  const words = [String(tables), String(queues), ...(folder === undefined ? [] : [folder])];
  return fork(join(import.meta.dirname, 'azuriteChild.ts'), words, {
    detached: true,
    env: { AZURITE_ACCOUNTS: `${account}:${key}`, ...compiled() },
    execArgv: preload === undefined ? [] : ['--import', preload],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Nothing else of our environment is its business; where modules lie compiled, a start takes a quarter less. */
function compiled(): { NODE_COMPILE_CACHE?: string } {
  // Node's own folder for its version lies in the one that was named.
  const own = getCompileCacheDir();
  return own === undefined ? {} : { NODE_COMPILE_CACHE: dirname(own) };
}

function portOf(address: string): number {
  return Number(new URL(address).port);
}

export function newStorageKey(): string {
  return randomBytes(32).toString('base64');
}

async function readiness(child: ChildProcess): Promise<{ tables: string; queues: string }> {
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`storage did not start (exit code ${code})`);
  });
  const [message] = (await Promise.race([once(child, 'message'), exited])) as [ChildMessage];
  exited.catch(() => {});
  if (message.type === 'fault') throw new Error(message.message);
  return message;
}

/** One that hangs is ended the hard way: a process that is left over holds its folder. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  const late = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  await exited;
  clearTimeout(late);
}

function connectionString(key: string, tables: string, queues: string): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=${tables}/${account}`,
    `QueueEndpoint=${queues}/${account}`,
  ].join(';');
}
