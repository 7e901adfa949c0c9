import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStorage } from '../../src/storage.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { patient } from '../support/patient.ts';
import { aChange, aRecord, aTeam } from '../support/rows.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-storage-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const open = async () => {
  const azurite = await startAzurite(folder);
  const storage = await connectStore({
    type: 'connectionString',
    connectionString: azurite.connectionString,
  });
  return { azurite, ...storage };
};
const isRunning = (processId: number) => {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
};

test('what was kept is there at the next start, under another key and port', async () => {
  const first = await open();
  await first.store.teams.update('team-1', () => aTeam());
  await first.store.commit('team-1', aChange({ record: { row: aRecord('B-101') } }));
  await first.hints.put({ teamId: 'team-1', pointers: [] });
  await first.azurite.stop();

  const second = await open();
  expect(second.azurite.connectionString).not.toBe(first.azurite.connectionString);
  expect((await second.store.cases.get('team-1', 'B-101'))?.row).toEqual(aRecord('B-101'));
  expect((await second.store.teams.all()).map(({ id }) => id)).toEqual(['team-1']);
  expect(await second.hints.take(1)).toMatchObject([{ teamId: 'team-1' }]);
  await second.azurite.stop();
});

test('a bot that starts on storage of its own finds nobody on the list: who is there still was killed', async () => {
  const first = await openStorage({ type: 'embedded', folder });
  await first.connected.store.instances.seen('killed', '2026-04-13T06:00:00.000Z');
  await first.close();
  const second = await openStorage({ type: 'embedded', folder });
  expect(await second.connected.store.instances.list()).toEqual([]);
  await second.close();
});

test('a second owner of the folder is refused, and the first goes on', async () => {
  const first = await open();
  await expect(startAzurite(folder)).rejects.toThrow(`the data folder ${folder} is in use`);
  expect(await first.store.teams.all()).toEqual([]);
  await first.azurite.stop();
});

test('a lock that a crash left behind does not stop the next start', async () => {
  await writeFile(join(folder, 'owner.json'), '{"port":1}');
  const { azurite } = await open();
  await azurite.stop();
  await writeFile(join(folder, 'owner.json'), '');
  const again = await open();
  expect(isRunning(again.azurite.processId ?? 0)).toBe(true);
  await again.azurite.stop();
});

test('storage ends with the program that started it, even when that is killed, and is free for the next', async () => {
  const owner = fork(join(import.meta.dirname, '../support/azuriteOwner.ts'), [folder], { execArgv: [] });
  const [{ processId }] = (await once(owner, 'message')) as [{ processId: number }];
  expect(isRunning(processId)).toBe(true);
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(processId)).toBe(false), patient);
  const { azurite } = await open();
  await azurite.stop();
});
