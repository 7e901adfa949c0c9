import { describe, expect, test } from 'vitest';
import type { DueRow } from '../../src/store/dueRow.ts';
import type { CaseRecord, LoggedEvent } from '../../src/store/rows.ts';
import { testStorage } from '../support/azurite.ts';
import { aCard, aChange, aMember, aMessage, aRecord, aTeam } from '../support/rows.ts';
import { startStorageProxy } from '../support/storageProxy.ts';

const storage = testStorage();
const awkward = [
  'B-101',
  'a/b\\c#d?e',
  'æøå Å',
  "o'hara",
  '100%',
  'x\u0001y\u0085z',
  '=0020',
  'a+b&c',
  '👩‍🔧',
];

const opened = (caseRef: string, sequence: number): LoggedEvent => ({
  sequence,
  event: { at: '2026-04-01T09:00', caseRef, type: 'caseOpened' },
  by: 'import',
  source: `line ${sequence}`,
});
const due = (at: string, cardKey: string): DueRow => ({
  at: `${at}:00.000Z`,
  cardKey,
  caseRef: cardKey.split('|')[0] ?? '',
  why: 'plan',
});

describe('a case', () => {
  test.each(awkward)('%j comes back as it was written, whatever its code', async (caseRef) => {
    const { store } = storage.get();
    const teamId = `team ${caseRef}`;
    const cardKey = `${caseRef}|C01|due|2026-04-13`;
    const row = aRecord(caseRef);
    const done = await store.commit(
      teamId,
      aChange({
        record: { row },
        events: [opened(caseRef, 1), opened(caseRef, 2)],
        dueAdded: [due('2026-04-13T06:00', cardKey)],
        cards: [{ row: aCard(cardKey) }],
        messages: [{ row: aMessage(`m ${caseRef}`) }],
        audit: [{ at: '2026-04-13T06:00:00.000Z', who: 'import', act: 'register', verb: 'open', caseRef }],
      }),
    );
    expect(done).toMatchObject({ outbox: [{ messageId: `m ${caseRef}` }] });
    expect((await store.cases.get(teamId, caseRef))?.row).toEqual(row);
    expect((await store.cases.events(teamId, caseRef)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await store.cases.card(teamId, cardKey))?.row.key).toBe(cardKey);
    expect((await store.cases.cards(teamId, caseRef)).map(({ row: card }) => card.key)).toEqual([cardKey]);
    expect((await store.cases.due(teamId, '2026-04-13T06:00:00.000Z')).rows).toHaveLength(1);
    expect(await store.messages.outbox(teamId)).toHaveLength(1);
  });

  test('with a state larger than one property keeps every character', async () => {
    const { store } = storage.get();
    const silenced = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`C01|${index}`, { reason: 'æ👩‍🔧'.repeat(3) }]),
    );
    const row = aRecord('B-1', { silenced });
    expect(await store.commit('large', aChange({ record: { row } }))).toBeTruthy();
    expect((await store.cases.get('large', 'B-1'))?.row).toEqual(row);
  });

  test('whose code begins like another is not mixed up with it', async () => {
    const { store } = storage.get();
    for (const caseRef of ['B-1', 'B-10']) {
      const cards = [{ row: aCard(`${caseRef}|C01|due|2026-04-13`) }];
      await store.commit('prefix', aChange({ events: [opened(caseRef, 1)], cards }));
    }
    expect(await store.cases.events('prefix', 'B-1')).toHaveLength(1);
    expect(await store.cases.cards('prefix', 'B-1')).toHaveLength(1);
  });

  test('is listed without the other rows of the team', async () => {
    const { store } = storage.get();
    const records = ['B-3', 'B-1', 'B-2'].map((caseRef) => ({ row: aRecord(caseRef) }));
    await store.commit('list', aChange({ records, cards: [{ row: aCard('B-1|C01|due|x') }] }));
    const listed: CaseRecord[] = [];
    for await (const record of store.cases.list('list')) listed.push(record);
    expect(listed.map(({ caseRef }) => caseRef)).toEqual(['B-1', 'B-2', 'B-3']);
  });
});

describe('a transaction', () => {
  test('under an old ETag changes nothing at all', async () => {
    const { store } = storage.get();
    await store.commit('etag', aChange({ record: { row: aRecord('B-1') } }));
    const first = await store.cases.get('etag', 'B-1');
    const change = (who: string) =>
      aChange({
        record: { row: aRecord('B-1', { sequence: 1, recentSources: [who] }), etag: first?.etag },
        events: [{ ...opened('B-1', 1), by: who }],
        messages: [{ row: aMessage(`message of ${who}`) }],
      });
    const both = await Promise.all(['anna', 'bo'].map((who) => store.commit('etag', change(who))));
    expect(both.filter(Boolean)).toHaveLength(1);
    const winner = (await store.cases.get('etag', 'B-1'))?.row.recentSources;
    expect((await store.cases.events('etag', 'B-1')).map(({ by }) => by)).toEqual(winner);
    expect(await store.messages.outbox('etag')).toMatchObject([{ messageId: `message of ${winner}` }]);
  });

  test('that makes what exists already changes nothing', async () => {
    const { store } = storage.get();
    const card = { row: aCard('B-1|C01|due|x') };
    await store.commit('twice', aChange({ cards: [card] }));
    expect(await store.commit('twice', aChange({ record: { row: aRecord('B-1') }, cards: [card] }))).toBe(
      false,
    );
    expect(await store.cases.get('twice', 'B-1')).toBeUndefined();
  });

  test('that cannot fit is refused before anything is written', async () => {
    const { store } = storage.get();
    const events = Array.from({ length: 101 }, (_, index) => opened('B-1', index + 1));
    await expect(store.commit('fit', aChange({ events }))).rejects.toThrow('does not fit');
    const big = Array.from({ length: 10 }, (_, index) => ({
      row: aRecord(`B-${index}`, { silenced: { x: { reason: 'x'.repeat(450_000) } } }),
    }));
    await expect(store.commit('fit', aChange({ records: big }))).rejects.toThrow('does not fit');
    expect(await store.cases.events('fit', 'B-1')).toEqual([]);
    expect(await store.cases.get('fit', 'B-0')).toBeUndefined();
  });
});

describe('due rows', () => {
  test('come in order of moment up to now, with the moment of the next', async () => {
    const { store } = storage.get();
    const dueAdded = ['2026-04-14T06:00', '2026-04-13T06:00', '2026-04-13T06:15', '2026-10-26T07:00'].map(
      (at, index) => due(at, `B-${9 - index}|C01|due|x`),
    );
    await store.commit('due', aChange({ dueAdded }));
    const found = await store.cases.due('due', '2026-04-13T06:15:00.000Z');
    expect(found.rows.map(({ at }) => at)).toEqual(['2026-04-13T06:00:00.000Z', '2026-04-13T06:15:00.000Z']);
    expect(found.next).toBe('2026-04-14T06:00:00.000Z');
    const removed = aChange({ dueRemoved: dueAdded.slice(1), dueAdded: dueAdded.slice(3) });
    expect(await store.commit('due', removed)).toBeTruthy();
    const left = await store.cases.due('due', '2027-01-01T00:00:00.000Z');
    expect(left.rows.map(({ at }) => at)).toEqual(['2026-04-14T06:00:00.000Z', '2026-10-26T07:00:00.000Z']);
  });

  test('bring along what comes after, as far as a page goes', async () => {
    const { store } = storage.get();
    const dueAdded = Array.from({ length: 40 }, (_, index) =>
      due(`2026-05-${10 + Math.floor(index / 2)}T06:00`, `B-${index}|C01|due|x`),
    );
    await store.commit('ahead', aChange({ dueAdded }));
    const page = await store.cases.due('ahead', '2026-05-10T06:00:00.000Z');
    expect(page.rows).toHaveLength(2);
    expect(page).toMatchObject({ next: '2026-05-11T06:00:00.000Z' });
    expect(page.ahead.before).toBe('2026-05-25T06:00:00.000Z');
    expect(page.ahead.rows.map(({ at }) => at)).toEqual(dueAdded.slice(2, 32).map(({ at }) => at));
    const last = await store.cases.due('ahead', '2026-05-26T06:00:00.000Z');
    expect(last.rows).toHaveLength(34);
    expect(last.ahead).toEqual({ rows: dueAdded.slice(34) });
  });
});

describe('a message', () => {
  test('is claimed by one of two, and settled with its own request only', async () => {
    const { store } = storage.get();
    await store.commit('claim', aChange({ messages: [{ row: aMessage('m1') }] }));
    await store.commit('claim', aChange({ stale: ['m1'] }));
    const message = await store.messages.get('claim', 'm1');
    const [first, second] = await store.messages.outbox('claim');
    if (!message || !first || !second) throw new Error('the message and its two requests must be there');
    const claim = () =>
      store.messages.save('claim', { ...message, row: { ...message.row, state: 'sending' } });
    const etags = (await Promise.all([claim(), claim()])).filter((etag) => etag !== undefined);
    expect(etags).toHaveLength(1);
    const sent = { row: { ...message.row, state: 'sent' as const }, etag: etags[0] ?? '' };
    expect(await store.messages.settle('claim', sent, first)).toBe(true);
    expect(await store.messages.outbox('claim')).toEqual([second]);
    expect(await store.messages.settle('claim', sent, second)).toBe(false);
    await store.messages.discard('claim', second);
    await store.messages.discard('claim', second);
    expect(await store.messages.outbox('claim')).toEqual([]);
  });

  test("that failed for good stands on the leader's list", async () => {
    const { store } = storage.get();
    await store.commit('failed', aChange({ messages: [{ row: aMessage('m1') }, { row: aMessage('m2') }] }));
    const [message, pointers] = await Promise.all([
      store.messages.get('failed', 'm2'),
      store.messages.outbox('failed'),
    ]);
    const pointer = pointers.find(({ messageId }) => messageId === 'm2');
    if (!message || !pointer) throw new Error('the message must be there');
    await store.messages.settle('failed', { ...message, row: { ...message.row, state: 'failed' } }, pointer);
    expect((await store.messages.failed('failed')).map(({ id }) => id)).toEqual(['m2']);
  });
});

describe('teams and members', () => {
  const atSix = Date.UTC(2026, 3, 13, 6);

  test('a team is due from its moment on, and sleeps only if nobody touched it', async () => {
    const { store } = storage.get();
    await store.teams.update('late', () => aTeam({ id: 'late', nextDue: '2026-04-13T06:00:00.000Z' }));
    await store.teams.update('none', () => aTeam({ id: 'none' }));
    expect(await store.teams.due('2026-04-13T05:59:59.000Z')).toEqual([]);
    const [team] = await store.teams.due('2026-04-13T06:00:00.000Z');
    expect(team?.row.id).toBe('late');
    if (!team) return;
    await store.teams.wakeBy('late', '2026-04-12T06:00:00.000Z', atSix);
    await store.teams.wakeBy('late', '2026-05-12T06:00:00.000Z', atSix);
    expect(await store.teams.sleepUntil(team, undefined)).toBe(false);
    expect((await store.teams.get('late'))?.nextDue).toBe('2026-04-12T06:00:00.000Z');
  });

  test.each([
    { awake: '2026-04-13T06:00:00.000Z', is: 'awake, so that a sweep may be looking at it', sleeps: false },
    { awake: '2026-04-14T06:00:00.000Z', is: 'asleep till then', sleeps: true },
  ])('who wakes a team for later finds it $is', async ({ awake, sleeps }) => {
    const { store } = storage.get();
    const id = `from ${awake}`;
    await store.teams.update(id, () => aTeam({ id, nextDue: awake }));
    const team = (await store.teams.due('2099-12-01T06:00:00.000Z')).find(({ row }) => row.id === id);
    await store.teams.wakeBy(id, '2099-05-12T06:00:00.000Z', atSix);
    expect((await store.teams.get(id))?.nextDue).toBe(awake);
    expect(team && (await store.teams.sleepUntil(team, '2099-06-01T06:00:00.000Z'))).toBe(sleeps);
  });

  test('of many who wake a team at once, the earliest counts, and another team is woken beside it', async () => {
    const { store } = storage.get();
    for (const id of ['woken', 'beside']) await store.teams.update(id, () => aTeam({ id }));
    const hours = ['09', '07', '08', '10'];
    await Promise.all([
      ...hours.map((hour) => store.teams.wakeBy('woken', `2026-04-13T${hour}:00:00.000Z`, atSix)),
      store.teams.wakeBy('beside', '2026-04-13T11:00:00.000Z', atSix),
    ]);
    expect((await store.teams.get('woken'))?.nextDue).toBe('2026-04-13T07:00:00.000Z');
    expect((await store.teams.get('beside'))?.nextDue).toBe('2026-04-13T11:00:00.000Z');
  });

  test('who puts a team to sleep knows for sending what it has written, and asks anew when somebody was first', async () => {
    const store = await storage.freshStore();
    const { store: other } = await storage.beside();
    for (const id of ['slept', 'touched']) {
      await store.teams.update(id, () => aTeam({ id, closingDays: [], nextDue: '2026-04-13T06:00:00.000Z' }));
    }
    const due = await store.teams.due('2026-04-13T06:00:00.000Z');
    await other.teams.update('touched', (team) => ({ ...(team ?? aTeam()), closingDays: ['05-01'] }));
    const slept = await Promise.all(due.map((team) => store.teams.sleepUntil(team, undefined)));
    await other.teams.update('slept', (team) => ({ ...(team ?? aTeam()), closingDays: ['05-01'] }));
    const known = await Promise.all(due.map(({ row }) => store.teams.recent(row.id)));
    expect(slept).toEqual([true, false]);
    expect(known).toMatchObject([
      { id: 'slept', nextDue: undefined, closingDays: [] },
      { id: 'touched', closingDays: ['05-01'] },
    ]);
  });

  test('changes at once by several are all kept', async () => {
    const { store } = storage.get();
    const add = (day: string) =>
      store.teams.update('many', (team) => ({
        ...(team ?? aTeam({ id: 'many', closingDays: [] })),
        closingDays: [...(team?.closingDays ?? []), day],
      }));
    await Promise.all(['01-02', '01-03', '01-04', '01-05'].map(add));
    expect((await store.teams.get('many'))?.closingDays.sort()).toEqual(['01-02', '01-03', '01-04', '01-05']);
  });

  test('a person is found in all teams, with an id that needs escaping', async () => {
    const { store } = storage.get();
    for (const id of ['t/1', 't/2']) {
      await store.teams.update(id, () => aTeam({ id }));
      await store.members.update(id, 'aad#1', () => aMember('entra-anna', { id: 'aad#1' }));
    }
    await store.members.update('t/1', 'aad#12', () => aMember('entra-bo', { id: 'aad#12' }));
    expect((await store.teams.ofMember('aad#1')).map(({ id }) => id)).toEqual(['t/1', 't/2']);
    expect((await store.members.list('t/1')).map(({ name }) => name)).toEqual(['entra-anna', 'entra-bo']);
    expect((await store.members.get('t/2', 'aad#1'))?.name).toBe('entra-anna');
  });
});

describe('a commit whose answer gets lost', () => {
  /** The first write reaches storage and nobody is told; the SDK makes it again. */
  async function unheard() {
    let armed = false;
    const proxy = await startStorageProxy(storage.connectionString(), ({ writes }) => {
      if (!armed || !writes) return undefined;
      armed = false;
      return 'acceptThenReset';
    });
    const { store } = await storage.elsewhere(proxy.connectionString);
    armed = true;
    return { store, close: () => proxy.close() };
  }
  const change = () =>
    aChange({
      record: { row: aRecord('B-1') },
      events: [opened('B-1', 1)],
      messages: [{ row: aMessage('m1') }],
    });

  test.each([
    ['known by its request', change],
    ['known by its event', () => ({ ...change(), messages: [] })],
  ])('is done, %s', async (name, changeOf) => {
    const { store, close } = await unheard();
    const done = await store.commit(name, changeOf());
    expect(done).toMatchObject({ outbox: changeOf().messages.map(() => ({ messageId: 'm1' })) });
    await close();
  });

  test.each([
    ['a request', change],
    ['an event', () => ({ ...change(), messages: [] })],
  ])('is not done when somebody else was first, with %s', async (name, changeOf) => {
    const teamId = `first with ${name}`;
    const other = { ...opened('B-1', 1), source: 'another line' };
    expect(await storage.get().store.commit(teamId, { ...changeOf(), events: [other] })).toBeTruthy();
    const { store, close } = await unheard();
    expect(await store.commit(teamId, changeOf())).toBe(false);
    await close();
  });
});
