import { expect, test } from 'vitest';
import { teamCopies } from '../../src/store/teamCopies.ts';
import { aChange, aMember, aRecord, aTeam } from '../support/rows.ts';
import { type MemoryStorage, memoryStorage } from '../support/simulator/memoryStore.ts';

/** More than storage tells at once. */
const manyRows = 2_500;

interface Restless {
  /** What happens before some of the pages are read, as another process would do it. */
  meanwhile?(storage: MemoryStorage, page: number): void;
}

async function aTeamOf(rows: number, { meanwhile }: Restless = {}) {
  let page = 0;
  let isQuiet = true;
  const storage: MemoryStorage = memoryStorage(Date.now, (call) => {
    if (call !== 'listEntities' || isQuiet) return undefined;
    page += 1;
    meanwhile?.(storage, page);
    return undefined;
  });
  await storage.store.teams.update('team-1', () => aTeam());
  for (let row = 0; row < rows; row += 1) lay(storage, `case:B-${String(row).padStart(5, '0')}`, 0);
  isQuiet = false;
  const waited: number[] = [];
  const copies = copiesOf(storage, async (ms) => void waited.push(ms));
  return { storage, copies, waited, pages: () => page };
}

const copiesOf = ({ teams, cases }: MemoryStorage, wait = async (_ms: number) => {}) =>
  teamCopies({ teams: teams.client, cases: cases.client }, wait);

function lay({ cases }: MemoryStorage, rowKey: string, count: number): void {
  cases.lay({ partitionKey: 'team-1', rowKey, v0: JSON.stringify({ count }) });
}

/** Two rows that one transaction writes: the first and the last that are read. */
const ends = ['case:B-00000', `case:B-${String(manyRows - 1).padStart(5, '0')}`] as const;
const countAt = (
  rows: readonly { key: string; values: Record<string, unknown> }[] | undefined,
  key: string,
) => JSON.parse(String(rows?.find((row) => row.key === key)?.values.v0)).count;

test('what belongs together is copied as it was together, though it changes while it is read', async () => {
  const { copies, waited } = await aTeamOf(manyRows, {
    meanwhile: (storage, page) => {
      if (page > 5) return;
      for (const key of ends) lay(storage, key, page);
    },
  });
  const rows = await copies.take('team-1');
  expect(ends.map((key) => countAt(rows, key))).toEqual([5, 5]);
  expect(rows).toHaveLength(manyRows + 1);
  expect(waited.length).toBeGreaterThan(0);
});

test('a row that is gone when it is read again is not in the copy, and one that came is', async () => {
  const { copies } = await aTeamOf(manyRows, {
    meanwhile: (storage, page) => {
      if (page !== 3) return;
      void storage.cases.client.deleteEntity('team-1', ends[0]);
      lay(storage, 'case:A-1', 7);
    },
  });
  const rows = await copies.take('team-1');
  expect(rows?.map(({ key }) => key)).not.toContain(ends[0]);
  expect(countAt(rows, 'case:A-1')).toBe(7);
});

test('of a team that never holds still there is no copy', async () => {
  const { copies, waited } = await aTeamOf(3, {
    meanwhile: (storage, page) => lay(storage, 'case:B-00000', page),
  });
  expect(await copies.take('team-1')).toBeUndefined();
  expect(waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
});

test('a team is put back with its rows and no others, and people find it', async () => {
  const { storage, copies } = await aTeamOf(0);
  const { store } = storage;
  await store.members.update('team-1', 'entra-mette', () => aMember('entra-mette'));
  await store.commit('team-1', aChange({ record: { row: aRecord('B-101') } }));
  const rows = (await copies.take('team-1')) ?? [];

  const other = memoryStorage();
  lay(other, 'case:LEFT-1', 1);
  expect(await copiesOf(other).put('team-1', rows)).toBe('put');
  expect(await copiesOf(other).take('team-1')).toEqual(rows);
  expect((await other.store.teams.ofMember('entra-mette')).map(({ id }) => id)).toEqual(['team-1']);
});

test('a team that is there is not touched', async () => {
  const { storage, copies } = await aTeamOf(2);
  const rows = (await copies.take('team-1')) ?? [];
  lay(storage, 'case:B-00000', 9);
  expect(await copies.put('team-1', rows)).toBe('there');
  expect(countAt(await copies.take('team-1'), 'case:B-00000')).toBe(9);
});

test('who is interrupted leaves no team, and begins again', async () => {
  const { copies } = await aTeamOf(250);
  const rows = (await copies.take('team-1')) ?? [];
  let writes = 0;
  const breaking = memoryStorage(Date.now, (_, isWrite) => {
    if (isWrite) writes += 1;
    return isWrite && writes === 2 ? 'refused' : undefined;
  });
  await expect(copiesOf(breaking).put('team-1', rows)).rejects.toThrow();
  expect(breaking.cases.rows('team-1')).toHaveLength(100);
  expect(await breaking.store.teams.all()).toEqual([]);
  expect(await copiesOf(breaking).put('team-1', rows)).toBe('put');
  expect(await copiesOf(breaking).take('team-1')).toEqual(rows);
});

test('rows that lie there otherwise than they were written make no team', async () => {
  const { copies } = await aTeamOf(3);
  const rows = (await copies.take('team-1')) ?? [];
  const storage: MemoryStorage = memoryStorage(Date.now, (call) => {
    if (call === 'listEntities' && storage.cases.row('team-1', 'case:B-00002'))
      lay(storage, 'case:B-00002', 9);
    return undefined;
  });
  expect(await copiesOf(storage).put('team-1', rows)).toBe('differs');
  expect(await storage.store.teams.all()).toEqual([]);
});
