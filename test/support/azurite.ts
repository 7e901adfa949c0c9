import { afterAll, beforeAll, inject } from 'vitest';
import { type Azurite, startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectCopies, connectStore, connectTables } from '../../src/store/connect.ts';
import type { CopiedRow } from '../../src/store/copiedRow.ts';
import { everythingIn } from './everything.ts';

/** Real, empty storage for one test file, in the account of the run. A test that cannot have it fails; it is never skipped. */
export function testStorage() {
  return storageIn(() => inject('account'));
}

/** An account that no other file sees: for who uses it under the names of production. */
export function ownAccount() {
  let azurite: Azurite | undefined;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite?.stop());
  return storageIn(() => there(azurite).connectionString);
}

function storageIn(connectionString: () => string) {
  const file = `t${crypto.randomUUID().slice(0, 8)}`;
  const own = `${file}own`;
  let connected: Connected | undefined;
  let count = 0;
  const fresh = () => `${file}n${count}x`;
  // What is tried again after it has been done leaves a message for later: a busy machine is waited for instead. Who goes
  // another way makes faults of his own, and waits as production does.
  const account = (prefix: string, through?: string) =>
    ({
      ...({ type: 'connectionString', connectionString: through ?? connectionString(), prefix } as const),
      ...(through === undefined && { tryMs: 120_000 }),
    }) as const;
  const connect = (...at: Parameters<typeof account>) => connectStore(account(...at));
  beforeAll(async () => {
    connected = await connect(own);
  });
  return {
    /** Tables and queues that the tests of the file share. */
    get: () => there(connected),
    /** The same as another process sees it, or as it is reached `through` another address. */
    elsewhere: (through?: string) => connect(own, through),
    /** Tables and queues that nobody else has. */
    fresh: (through?: string) => {
      count += 1;
      return connect(fresh(), through);
    },
    /** The same without queues, for who brings one. */
    freshStore: (through?: string) => {
      count += 1;
      return connectTables(account(fresh(), through));
    },
    /** A store without queues that begins with a team which was prepared elsewhere. */
    prepared: async (teamId: string, rows: readonly CopiedRow[], through?: string) => {
      count += 1;
      const prefix = fresh();
      const copies = await connectCopies(account(prefix));
      if ((await copies.put(teamId, rows)) !== 'put') throw new Error('the team is not there as prepared');
      return connectTables(account(prefix, through));
    },
    /** What the names of the tables and queues that `fresh` made last begin with. */
    prefix: fresh,
    /** As another process sees the tables that `fresh` made last. */
    beside: () => connect(fresh()),
    /** Every row and message of the file's, as it lies there. */
    everything: () => everythingIn(connectionString(), file),
    connectionString,
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('storage has not started');
  return value;
}
