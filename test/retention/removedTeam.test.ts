import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetRemovedTeams } from '../../src/retention/teams.ts';
import { forgetRound } from '../../src/rounds/forget.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { named } from '../audit/overseers.ts';
import { testStorage } from '../support/azurite.ts';
import { aCase } from '../support/botServerCases.ts';
import { aWorker } from '../support/delivery.ts';
import { aChange, aMember, aRecord, aTeam } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { openTown } from '../support/town.ts';

const adviser = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
const storage = testStorage();

async function aTown() {
  const memory = memoryStorage();
  const here = await openTown({
    memory,
    people: ['lise', 'ole', 'mette'],
    leader: 'lise',
    roles: { lise: ['leader'], ole: ['leader'], mette: ['jobBroker'] },
    team: () => ({ setUp: true }),
  });
  const { app, town } = here;
  await aCase(app, town, 'B-101', 'mette');
  await app.deliver();
  await here.ask('mette', '/sag B-101');
  await named(here, adviser);
  const goTo = async (at: string) => {
    await here.goTo(at);
    await forgetRound(app.delivery);
  };
  return { here, rows: here.everything, goTo };
}

test('a team that took the bot out keeps its open cases for thirty days, and then there is no row of it', async () => {
  const { here, rows, goTo } = await aTown();
  const { app, town } = here;
  await here.store.teams.update('another', () => aTeam({ id: 'another' }));
  await here.store.commit('another', aChange({ record: { row: aRecord('B-101') } }));
  await app.post(town.uninstalled('lise'));
  await app.deliver();
  expect(JSON.stringify(here.inChat('lise', 'fjernet fra teamet'))).toContain('venter i 30 dage');
  await goTo('2026-05-13T07:59');
  expect((await here.store.cases.get(town.groupId, 'B-101'))?.row.caseRef).toBe('B-101');
  await goTo('2026-05-13T08:01');
  const left = rows().filter((row) => !row.includes('another'));
  expect(left).toEqual([]);
  expect(rows().length).toBeGreaterThan(1);
  await here.close();
});

test('a bot that comes back in time finds everything, and the thirty days begin anew', async () => {
  const { here, goTo } = await aTown();
  const { app, town, store } = here;
  await app.post(town.uninstalled('lise'));
  await goTo('2026-05-10T08:00');
  await app.post(town.installed('lise'));
  await goTo('2026-06-20T08:00');
  expect(await store.cases.get(town.groupId, 'B-101')).toBeDefined();
  expect((await store.teams.get(town.groupId))?.removedAt).toBeUndefined();
  await app.post(town.uninstalled('lise'));
  await goTo('2026-07-19T08:00');
  expect(await store.cases.get(town.groupId, 'B-101')).toBeDefined();
  await here.close();
});

test('a team that an earlier release has as removed has thirty days from now on', async () => {
  const store = await storage.freshStore();
  await store.teams.update('old', () => aTeam({ id: 'old', removed: true }));
  const { deps, time } = aWorker(store, { now: '2026-04-13T08:00' });
  expect(await forgetRemovedTeams(deps)).toBe(0);
  time.set('2026-05-13T07:59');
  expect(await forgetRemovedTeams(deps)).toBe(0);
  time.set('2026-05-13T08:00');
  expect(await forgetRemovedTeams(deps)).toBe(1);
  expect(await store.teams.get('old')).toBeUndefined();
});

test('more rows than a transaction takes, and one that cannot be read: all of them go, from the files too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fodfaeste-gone-'));
  const azurite = await startAzurite(folder);
  const { connectionString } = azurite;
  const { store } = await connectStore({ type: 'connectionString', connectionString });
  const removedAt = '2026-04-13T06:00:00.000Z';
  await store.teams.update('gone', () => aTeam({ id: 'gone', removed: true, removedAt }));
  await store.members.update('gone', 'id-mette', () => aMember('id-mette', { name: 'Mette Holm' }));
  for (let index = 0; index < 230; index += 1)
    await store.commit('gone', aChange({ record: { row: aRecord(`B-${1000 + index}`) } }));
  await store.commit('gone', aChange({ record: { row: { caseRef: 'B-broken' } as never } }));
  const { deps } = aWorker(store, { now: '2026-06-13T08:00' });
  expect(await forgetRemovedTeams(deps)).toBe(1);
  await azurite.stop();
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const texts = await Promise.all(
    names.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /B-1\d{3}|B-broken|Mette|id-mette|"gone"/.test(text))).toEqual([]);
  await rm(folder, { recursive: true });
});
