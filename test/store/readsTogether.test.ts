import { expect, test } from 'vitest';
import { isUnreadable } from '../../src/store/unreadable.ts';
import { testStorage } from '../support/azurite.ts';
import { aCard, aChange, aRecord } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

const storage = testStorage();
const kinds = [
  'C01|due|2026-04-13',
  'C01|due|2026-05-11',
  'C03|overdue|2026-04-13',
  'C09|callNow|2026-04-13',
];
const others = ['C15|gap|2026-04-20', 'C45|gap|2026-05-04,2026-05-27'];

test.each(['B-101', "o'hara", 'a/b\\c#d?e', 'æøå Å', '100%', '👩‍🔧'])(
  'cards of %j that are asked for together are what each of them is alone',
  async (caseRef) => {
    const { store } = storage.get();
    const teamId = `together ${caseRef}`;
    const keys = [...kinds, ...others].map((rest) => `${caseRef}|${rest}`);
    const cards = keys.map((key) => ({ row: aCard(key) }));
    await store.commit(teamId, aChange({ cards: [...cards, { row: aCard(`${caseRef}1|${kinds[0]}`) }] }));
    const asked = [...keys, `${caseRef}|C02|nobody`, `${caseRef}|C99|nobody`, ...keys.slice(0, 1)];
    const together = await Promise.all(asked.map((key) => store.cases.card(teamId, key)));
    expect(together.map((card) => card?.row.key)).toEqual([...keys, undefined, undefined, keys[0]]);
    for (const [index, key] of keys.entries())
      expect(together[index]).toEqual(await store.cases.card(teamId, key));
  },
);

test.each([
  { name: 'four of a case are read one by one', keys: kinds.map((rest) => `B-1|${rest}`), calls: 4 },
  {
    name: 'six of a case are one query',
    keys: [...kinds, ...others].map((rest) => `B-1|${rest}`),
    calls: 1,
  },
  {
    name: 'those of two cases are two queries',
    keys: ['B-1', 'B-2'].flatMap((caseRef) => [...kinds, ...others].map((rest) => `${caseRef}|${rest}`)),
    calls: 2,
  },
])('$name', async ({ keys, calls }) => {
  const asked: string[] = [];
  const { store } = memoryStorage(Date.now, (call) => {
    asked.push(call);
    return undefined;
  });
  await store.commit('team', aChange({ cards: keys.map((key) => ({ row: aCard(key) })) }));
  asked.length = 0;
  const read = await Promise.all(keys.map((key) => store.cases.card('team', key)));
  expect(asked).toHaveLength(calls);
  expect(read.map((card) => card?.row.key)).toEqual(keys);
});

test('of six that are read together one that cannot be read costs itself', async () => {
  const { store, cases } = memoryStorage();
  const keys = [...kinds, ...others].map((rest) => `B-1|${rest}`);
  await store.commit('team', aChange({ cards: keys.map((key) => ({ row: aCard(key) })) }));
  const [lying] = cases.rows('team', 'card:');
  if (lying) cases.lay({ ...lying, v0: '{"key":' });
  const read = await Promise.allSettled(keys.map((key) => store.cases.card('team', key)));
  const faults = read.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(faults.map(isUnreadable)).toEqual([true]);
  expect(read.filter(({ status }) => status === 'fulfilled')).toHaveLength(keys.length - 1);
});

const awkward = ['B-101', "o'hara", 'a/b\\c#d?e', 'æøå Å', '100%', '👩‍🔧', 'B-1', 'B-10', '=0020'];
const numbered = Array.from({ length: 30 }, (_, number) => `C-${number}`);

test('cases of a team that are asked for together are what each of them is alone', async () => {
  const { store } = storage.get();
  for (const caseRefs of [awkward, numbered])
    await store.commit(
      'cases together',
      aChange({ records: caseRefs.map((caseRef) => ({ row: aRecord(caseRef) })) }),
    );
  for (const asked of [awkward, awkward.slice(0, 2), [...numbered.slice(3), 'nobody', ...awkward, 'B-101']]) {
    const together = await Promise.all(asked.map((ref) => store.cases.getTogether('cases together', ref)));
    const alone = await Promise.all(asked.map((ref) => store.cases.get('cases together', ref)));
    expect(together).toEqual(alone);
    expect(together.map((found) => found?.row.caseRef)).toEqual(
      asked.map((ref) => (ref === 'nobody' ? undefined : ref)),
    );
  }
});

/** Thirty cases of a team in memory, each with what it asks storage for. */
async function thirtyCases(fails: (call: string) => boolean = () => false) {
  const asked: string[] = [];
  let begun = false;
  const memory = memoryStorage(Date.now, (call) => {
    if (begun) asked.push(call);
    return begun && fails(call) ? 'refused' : undefined;
  });
  const records = numbered.map((caseRef) => ({ row: aRecord(caseRef) }));
  await memory.store.commit('team', aChange({ records }));
  begun = true;
  const read = (caseRefs: readonly string[]) =>
    Promise.allSettled(caseRefs.map((caseRef) => memory.store.cases.getTogether('team', caseRef)));
  return { ...memory, asked, read };
}

const foundIn = (read: Awaited<ReturnType<Awaited<ReturnType<typeof thirtyCases>>['read']>>) =>
  read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.row.caseRef] : []));

test.each([
  { name: 'one case is read by its key', count: 1, calls: ['getEntity'] },
  { name: 'two cases are one query', count: 2, calls: ['listEntities'] },
  { name: 'thirty are three', count: 30, calls: ['listEntities', 'listEntities', 'listEntities'] },
])('$name', async ({ count, calls }) => {
  const { read, asked } = await thirtyCases();
  expect(foundIn(await read(numbered.slice(0, count)))).toEqual(numbered.slice(0, count));
  expect(asked).toEqual(calls);
});

test('where the query fails each case is read by itself', async () => {
  const { read } = await thirtyCases((call) => call === 'listEntities');
  expect(foundIn(await read(numbered))).toEqual(numbered);
});

test('of thirty that are read together one that cannot be read costs itself', async () => {
  const { read, cases } = await thirtyCases();
  const lying = cases.row('team', 'case:C-7');
  if (lying) cases.lay({ ...lying, v0: '{"caseRef":' });
  const all = await read(numbered);
  expect(foundIn(all)).toEqual(numbered.filter((caseRef) => caseRef !== 'C-7'));
  expect(all.flatMap((one) => (one.status === 'rejected' ? [isUnreadable(one.reason)] : []))).toEqual([true]);
});
