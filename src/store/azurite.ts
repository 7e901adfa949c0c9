import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ChildMessage } from './azuriteChild.ts';

const account = 'fodfaeste';

export interface Azurite {
  connectionString: string;
  processId: number | undefined;
  /** Writes everything down and ends the process. */
  stop(): Promise<void>;
}

export interface AzuriteOptions {
  /** A module that its process reads first (a benchmark's). */
  preload?: string;
  /** For who starts it again and goes on. */
  key?: string;
}

/**
 * Embedded table and queue storage on free loopback ports, in a process of its own, under a key of its own.
 * With a folder the state is there again at the next start; without one it lives in memory.
 * Throws when another process owns the folder.
 */
export async function startAzurite(
  folder?: string,
  { preload, key = newStorageKey() }: AzuriteOptions = {},
): Promise<Azurite> {
  const child = fork(join(import.meta.dirname, 'azuriteChild.ts'), folder === undefined ? [] : [folder], {
    detached: true,
    env: { AZURITE_ACCOUNTS: `${account}:${key}` },
    execArgv: preload === undefined ? [] : ['--import', preload],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { tables, queues } = await readiness(child);
  return {
    connectionString: connectionString(key, tables, queues),
    processId: child.pid,
    stop: () => stop(child),
  };
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

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exited;
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
