import { setTimeout as pause } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';
import { sharedConnections } from './connections.ts';
import { directCalls } from './directCalls.ts';
import { readEntity } from './entity.ts';
import type { Hints } from './hints.ts';
import { type Queues, queueHints } from './queueHints.ts';
import type { Store } from './store.ts';
import { tableStore } from './tableStore.ts';
import { type TeamCopies, teamCopies } from './teamCopies.ts';

/**
 * `prefix` keeps several users of one account apart (tests, slots); letters and digits, a letter first. `tryMs` is how long
 * one try of a request to the tables may take, where that is not the usual. `recalls: false` is a process in which nobody
 * presses and nothing is sent: what it wrote it need not remember.
 */
export type StorageAccount = (
  | { type: 'connectionString'; connectionString: string }
  /** Reached with the managed identity (or whoever is signed in on a developer's machine). */
  | { type: 'account'; name: string }
) & { prefix?: string; tryMs?: number; recalls?: boolean };

export interface Connected {
  store: Store;
  hints: Hints;
}

/** Short waits: who asks storage has a person waiting, and every commit may be tried again as a whole. */
const retryOptions = { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 };

/** The same in the words of the queue's SDK. */
const queueOptions = { retryOptions: { maxTries: 4, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 } };

const tableOptions = ({ tryMs }: StorageAccount) => ({
  retryOptions,
  additionalPolicies: [{ policy: sharedConnections(tryMs), position: 'perRetry' as const }],
});

/** Makes the tables and queues that are missing. Throws when storage cannot be reached or refuses. */
export async function connectStore(account: StorageAccount): Promise<Connected> {
  const [store, hints] = await Promise.all([connectTables(account), connectQueues(account)]);
  return { store, hints };
}

/** The tables alone, for who has another queue. */
export async function connectTables(account: StorageAccount): Promise<Store> {
  const { teams, cases } = await tablesOf(account);
  const clients = { teams: Object.assign(teams, directCalls), cases: Object.assign(cases, directCalls) };
  return tableStore(clients, Date.now, readEntity, account.recalls);
}

/** The same tables, for who takes out whole teams and puts them back. */
export async function connectCopies(account: StorageAccount): Promise<TeamCopies> {
  return teamCopies(await tablesOf(account), async (ms) => void (await pause(ms)));
}

async function tablesOf(account: StorageAccount) {
  const tables = {
    teams: await tableClient(account, `${account.prefix ?? ''}teams`),
    cases: await tableClient(account, `${account.prefix ?? ''}cases`),
  };
  await Promise.all(Object.values(tables).map((table) => table.createTable()));
  return tables;
}

async function connectQueues(account: StorageAccount): Promise<Hints> {
  const queues: Queues = {
    urgent: await queueClient(account, `${account.prefix ?? ''}urgent`),
    normal: await queueClient(account, `${account.prefix ?? ''}normal`),
    calm: await queueClient(account, `${account.prefix ?? ''}calm`),
    poison: await queueClient(account, `${account.prefix ?? ''}poison`),
  };
  await Promise.all(Object.values(queues).map((queue: QueueClient) => queue.createIfNotExists()));
  return queueHints(queues);
}

async function tableClient(account: StorageAccount, name: string): Promise<TableClient> {
  if (account.type === 'connectionString') {
    const allowInsecureConnection = isLocal(account.connectionString);
    return TableClient.fromConnectionString(account.connectionString, name, {
      ...tableOptions(account),
      allowInsecureConnection,
    });
  }
  const address = `https://${account.name}.table.core.windows.net`;
  return new TableClient(address, name, await credential(), tableOptions(account));
}

async function queueClient(account: StorageAccount, name: string): Promise<QueueClient> {
  if (account.type === 'connectionString') {
    return new QueueClient(account.connectionString, name, queueOptions);
  }
  return new QueueClient(
    `https://${account.name}.queue.core.windows.net/${name}`,
    await credential(),
    queueOptions,
  );
}

/** Its library is read only where it is used: a good part of a start. */
async function credential(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

/** Plain http only to storage on this machine. */
function isLocal(connectionString: string): boolean {
  return /UseDevelopmentStorage=true|TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(
    connectionString,
  );
}
