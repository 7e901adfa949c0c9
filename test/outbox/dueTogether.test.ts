import { expect, test } from 'vitest';
import { createPacer } from '../../src/outbox/pacing/pacer.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { aCard, aChange, aMember, aMessage, aRecord, aTeam } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import type { TableFault } from '../support/simulator/memoryTable.ts';

const teamId = 'team-1';
const people = ['entra-jonas', 'entra-lis', 'entra-mette'];
const caseOf = (person: string) => `B-${person}`;
const keyOf = (person: string) => `${caseOf(person)}|C01|due|2026-04-13`;

/** What storage does with a call, in their order from the morning on; undefined lets it be. */
type Fault = (call: string, number: number) => TableFault | undefined;

/** Each of three people has a card of a case of their own, due at the same moment, and one hint for all of them. */
async function aMorning(fault: Fault = () => undefined) {
  const calls: string[] = [];
  let begun = false;
  const storage = memoryStorage(Date.now, (call) => {
    if (!begun) return undefined;
    calls.push(call);
    return fault(call, calls.filter((one) => one === call).length);
  });
  const { store } = storage;
  const worker = aWorker(store, { pacer: createPacer() });
  await store.teams.update(teamId, () => aTeam());
  for (const person of people)
    await store.members.update(teamId, person, () =>
      aMember(person, { conversationId: `conversation with ${person}` }),
    );
  const done = await store.commit(
    teamId,
    aChange({
      records: people.map((person) => ({ row: aRecord(caseOf(person)) })),
      cards: people.map((person) => ({ row: aCard(keyOf(person), { to: [person], messages: [person] }) })),
      messages: people.map((person) => ({
        row: aMessage(person, { to: person, cards: [keyOf(person)], calm: true }),
      })),
    }),
  );
  if (!done) throw new Error('the morning could not be made');
  await worker.deps.hints.put({ teamId, pointers: done.outbox }, { lane: 'calm' });
  // Teams and people are known for a while.
  await Promise.all([store.teams.recent(teamId), store.members.recent(teamId)]);
  begun = true;
  const messages = async () => {
    begun = false;
    return Promise.all(people.map(async (person) => (await store.messages.get(teamId, person))?.row));
  };
  return { ...worker, storage, store, calls, messages };
}

const told = (shown: readonly { to: string }[]) => shown.map(({ to }) => to).sort();

/** Somebody in another process answers the card of one of them. */
async function answers(store: Store, person: string): Promise<void> {
  const card = await store.cases.card(teamId, keyOf(person));
  if (!card) throw new Error('the card must be there');
  const row = { ...card.row, state: 'answered' as const };
  await store.commit(teamId, aChange({ cards: [{ row, etag: card.etag }], stale: [person] }));
}

test('what is due together is claimed and recorded by one request each', async () => {
  const { deps, teams, calls, messages } = await aMorning();
  await workAll(deps);
  expect(told(teams.shown)).toEqual(people);
  expect(calls).toEqual(['submitTransaction', 'submitTransaction']);
  expect(await messages()).toMatchObject(people.map((to) => ({ to, state: 'sent', possibleDuplicates: 0 })));
  expect(await deps.store.messages.outbox(teamId)).toEqual([]);
});

test('each is claimed in storage before anything of it leaves', async () => {
  const { deps, teams, storage } = await aMorning();
  const other = storage.another();
  const found: unknown[] = [];
  const look = async (target: { type: string; member?: { id: string } }) => {
    const row = (await other.messages.get(teamId, target.member?.id ?? ''))?.row;
    found.push([row?.state, row?.leaseBy?.startsWith(deps.instance)]);
    return undefined as never;
  };
  teams.script.push(...people.map(() => look));
  await workAll(deps);
  expect(found).toEqual(people.map(() => ['sending', true]));
});

test('one whose card was answered meanwhile is not sent, and the others are, once', async () => {
  const { deps, teams, storage, messages } = await aMorning();
  await answers(storage.another(), 'entra-lis');
  await workAll(deps);
  expect(told(teams.shown)).toEqual(['entra-jonas', 'entra-mette']);
  expect(teams.calls).toBe(2);
  expect(await messages()).toMatchObject([
    { state: 'sent', possibleDuplicates: 0 },
    { state: 'dropped', possibleDuplicates: 0 },
    { state: 'sent', possibleDuplicates: 0 },
  ]);
});

test('one that changes while all are sent is brought up to date, and the others are recorded with theirs', async () => {
  const { deps, teams, storage, messages } = await aMorning();
  teams.script.push(async () => {
    await answers(storage.another(), 'entra-lis');
    return undefined as never;
  });
  await workAll(deps);
  expect(teams.shown).toHaveLength(people.length);
  expect(await messages()).toMatchObject(people.map(() => ({ state: 'sent', possibleDuplicates: 0 })));
  expect((await messages()).map((row) => row?.leaseBy)).toEqual(people.map(() => undefined));
});

test('one that Teams refuses for good costs itself', async () => {
  const { deps, teams, messages } = await aMorning();
  teams.script.push((target) => {
    expect(target.type).toBe('personal');
    return { type: 'refused', status: 403 };
  });
  await workAll(deps);
  expect(teams.shown).toHaveLength(2);
  const states = (await messages()).map((row) => row?.state);
  expect(states.toSorted()).toEqual(['failed', 'sent', 'sent']);
});

test.each([
  ['refuses the claims together', (call: string, number: number) => isFirst(call, number, 1, 'refused')],
  ['does not answer the claims', (call: string, number: number) => isFirst(call, number, 1, 'lost')],
  ['says the opposite of the claims', (call: string, number: number) => isFirst(call, number, 1, 'belied')],
  ['refuses the records together', (call: string, number: number) => isFirst(call, number, 2, 'refused')],
  ['does not answer the records', (call: string, number: number) => isFirst(call, number, 2, 'lost')],
  ['is asked for the claims twice', (call: string, number: number) => isFirst(call, number, 1, 'twice')],
  ['is asked for the records twice', (call: string, number: number) => isFirst(call, number, 2, 'twice')],
  [
    'refuses a record by itself, too',
    (call: string, number: number) =>
      call === 'submitTransaction' && (number === 2 || number === 4) ? 'refused' : undefined,
  ],
] satisfies [string, Fault][])('storage %s: all are sent once and known to be', async (_, fault) => {
  const { deps, teams, messages } = await aMorning(fault);
  await workAll(deps);
  expect(told(teams.shown)).toEqual(people);
  expect(await messages()).toMatchObject(people.map(() => ({ state: 'sent', possibleDuplicates: 0 })));
  expect(await deps.store.messages.outbox(teamId)).toEqual([]);
});

function isFirst(call: string, number: number, at: number, fault: TableFault): TableFault | undefined {
  return call === 'submitTransaction' && number === at ? fault : undefined;
}
