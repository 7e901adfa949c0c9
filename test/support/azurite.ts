import { afterAll, beforeAll } from 'vitest';
import { type Azurite, startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';

/** A real, empty storage account for one test file. A test that cannot have it fails; it is never skipped. */
export function testStorage() {
  let azurite: Azurite | undefined;
  let connected: Connected | undefined;
  beforeAll(async () => {
    azurite = await startAzurite();
    connected = await connectStore({
      type: 'connectionString',
      connectionString: azurite.connectionString,
      prefix: 'test',
    });
  });
  afterAll(async () => {
    await azurite?.stop();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('storage has not started');
    return value;
  };
  let count = 0;
  return {
    /** The account's own tables, shared by the tests of the file. */
    get: () => there(connected),
    /** Tables and queues that nobody else has. */
    fresh: () => {
      count += 1;
      const { connectionString } = there(azurite);
      return connectStore({ type: 'connectionString', connectionString, prefix: `fresh${count}` });
    },
    /** What the names of the tables and queues that `fresh` made last begin with. */
    prefix: () => `fresh${count}`,
    /** As another process sees the tables that `fresh` made last. */
    beside: () => {
      const { connectionString } = there(azurite);
      return connectStore({ type: 'connectionString', connectionString, prefix: `fresh${count}` });
    },
    connectionString: () => there(azurite).connectionString,
  };
}
