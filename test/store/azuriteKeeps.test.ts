import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStorage } from '../../src/storage.ts';
import { type Azurite, type AzuriteOptions, newStorageKey, startAzurite } from '../../src/store/azurite.ts';
import { connectStore, connectTables } from '../../src/store/connect.ts';
import type { Store } from '../../src/store/store.ts';
import { patient } from '../support/patient.ts';
import { isRunning, startedBy } from '../support/processes.ts';
import { aChange, aRecord, aTeam } from '../support/rows.ts';

const preload = join(import.meta.dirname, '../support/fullDisk.ts');
const quickSweeps = join(import.meta.dirname, '../support/quickSweeps.ts');
let folder = '';
const open: Azurite[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-kept-'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  await rm(folder, { recursive: true });
});

async function start(options: AzuriteOptions = {}) {
  const azurite = await startAzurite(folder, options);
  open.push(azurite);
  return { azurite, store: await connectTables({ type: 'connectionString', ...azurite }) };
}
const codes = async (store: Store) => {
  const found: string[] = [];
  for await (const { caseRef } of store.cases.list('team-1')) found.push(caseRef);
  return found;
};
const write = (store: Store, caseRef: string) =>
  store.commit('team-1', aChange({ record: { row: aRecord(caseRef) } }));
const full = () => join(folder, 'full');
const kill = ({ processId }: Azurite) => {
  process.kill(processId ?? 0, 'SIGKILL');
  return processId ?? 0;
};

describe('the embedded storage', () => {
  test('has all that it answered when it is killed in the same moment', async () => {
    const first = await start();
    await first.store.teams.update('team-1', () => aTeam());
    for (let count = 0; count < 20; count += 1) await write(first.store, `B-${100 + count}`);
    const stored = await first.store.cases.get('team-1', 'B-105');
    await first.store.cases.remove('team-1', stored!);
    await first.store.commit(
      'team-1',
      aChange({
        record: {
          row: aRecord('B-106', { sequence: 7 }),
          etag: (await first.store.cases.get('team-1', 'B-106'))!.etag,
        },
      }),
    );
    const gone = kill(first.azurite);
    await vi.waitFor(() => expect(isRunning(gone)).toBe(false), patient);

    const { store } = await start();
    expect(await codes(store)).toHaveLength(19);
    expect(await codes(store)).not.toContain('B-105');
    expect((await store.cases.get('team-1', 'B-106'))?.row.sequence).toBe(7);
    expect((await store.teams.all()).map(({ id }) => id)).toEqual(['team-1']);
  });

  test('that dies is started again at its address, with all that it answered', async () => {
    const told: string[] = [];
    const { azurite, store } = await start({ startAgain: (line) => told.push(line) });
    await write(store, 'B-101');
    for (const next of ['B-102', 'B-103']) {
      const killed = kill(azurite);
      await vi.waitFor(async () => expect(await write(store, next)).toBeTruthy(), patient);
      expect(azurite.processId).not.toBe(killed);
    }
    expect(await codes(store)).toEqual(['B-101', 'B-102', 'B-103']);
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  test('calls nothing saved while its disk takes nothing, and all again when it does', async () => {
    const key = newStorageKey();
    const { azurite, store } = await start({ preload, key });
    await write(store, 'B-101');
    await writeFile(full(), '');
    await expect(write(store, 'B-102')).rejects.toThrow();
    await expect(store.teams.update('team-2', () => aTeam({ id: 'team-2' }))).rejects.toThrow();
    await expect(store.teams.all()).rejects.toThrow();
    await rm(full());
    await write(store, 'B-103');
    expect(await codes(store)).toContain('B-101');
    const heard = await codes(store);

    const gone = kill(azurite);
    await vi.waitFor(() => expect(isRunning(gone)).toBe(false), patient);
    const again = await start({ key });
    expect(await codes(again.store)).toEqual(heard);
  });

  test('whose disk is full is stopped, and has what it called saved', async () => {
    const { azurite, store } = await start({ preload });
    await write(store, 'B-101');
    await writeFile(full(), '');
    await expect(write(store, 'B-102')).rejects.toThrow();
    const id = azurite.processId ?? 0;
    await azurite.stop();
    expect(isRunning(id)).toBe(false);
    await rm(full());
    const again = await start();
    expect(await codes(again.store)).toContain('B-101');
  });

  test('that stands still is stopped all the same, and leaves no process', async () => {
    const { azurite } = await start({ startAgain: () => {} });
    const id = azurite.processId ?? 0;
    process.kill(id, 'SIGSTOP');
    await azurite.stop();
    expect(isRunning(id)).toBe(false);
  });

  test('that died is not started again by who stops', async () => {
    const { azurite } = await start({ startAgain: () => {} });
    const killed = kill(azurite);
    await azurite.stop();
    await vi.waitFor(() => expect(isRunning(killed)).toBe(false), patient);
    expect(isRunning(azurite.processId ?? 0)).toBe(false);
  });

  test('keeps nothing of what was deleted in any of its files', async () => {
    const { store } = await start();
    await write(store, 'B-101');
    await write(store, 'B-102');
    await store.cases.remove('team-1', (await store.cases.get('team-1', 'B-101'))!);
    const written = async () => {
      const files = (await readdir(folder)).filter((name) => name.startsWith('tables'));
      return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join();
    };
    await vi.waitFor(async () => expect(await written()).not.toContain('B-101'), patient);
    expect(await written()).toContain('B-102');
  });

  test('has no hint in its files once it is done, and those that wait are kept', async () => {
    const { azurite } = await start({ preload: quickSweeps });
    const { hints } = await connectStore({ type: 'connectionString', ...azurite });
    const put = (messageId: string) =>
      hints.put({ teamId: 'team-1', pointers: [{ messageId, request: 'r1' }] }, { lane: 'urgent' });
    const written = async () => {
      const names = await readdir(join(folder, 'queues'));
      // One may be swept away between the two.
      const read = (name: string) => readFile(join(folder, 'queues', name), 'utf8').catch(() => '');
      return (await Promise.all(names.map(read))).join();
    };
    await put('done|B-101');
    expect(await written()).toContain('done|B-101');
    for (const hint of await hints.take(1)) await hint.done();
    await vi.waitFor(async () => expect(await written()).not.toContain('done|B-101'), patient);
    await put('waits|B-102');
    await vi.waitFor(async () => expect(await readdir(join(folder, 'queues'))).toHaveLength(1), patient);
    expect(await hints.take(1)).toMatchObject([{ pointers: [{ messageId: 'waits|B-102' }] }]);
  });

  test('begins its journal anew when all is written down', async () => {
    const { azurite, store } = await start();
    await write(store, 'B-101');
    await azurite.stop();
    const { store: second } = await start();
    expect(await codes(second)).toEqual(['B-101']);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['tables.json', 'tables.json.journal']));
  });
});

test('a bot on storage of its own goes on when that dies', async () => {
  const told: string[] = [];
  const storage = await openStorage({ type: 'embedded', folder }, (line) => told.push(line));
  const { store, hints } = storage.connected;
  await store.teams.update('team-1', () => aTeam());
  const processId = startedBy(process.pid).find(({ command }) => command.includes(folder))?.id;
  process.kill(processId ?? 0, 'SIGKILL');
  await vi.waitFor(async () => expect(await store.teams.all()).toHaveLength(1), patient);
  expect(told[0]).toContain('died');
  // Its queues were made so short a while before that the disk has not heard of them.
  await hints.put({ teamId: 'team-1', pointers: [] });
  expect(await hints.take(1)).toMatchObject([{ teamId: 'team-1' }]);
  await storage.close();
});
