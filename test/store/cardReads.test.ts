import { expect, test } from 'vitest';
import { isUnreadable } from '../../src/store/unreadable.ts';
import { testStorage } from '../support/azurite.ts';
import { aCard, aChange } from '../support/rows.ts';
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
