import { describe, expect, test } from 'vitest';
import { namesRound } from '../../src/rounds/names.ts';
import { backRow } from '../../src/store/dueRow.ts';
import { toEntity } from '../../src/store/entity.ts';
import { cardRowKey, caseKey, dueKey, eventKey, memberKey, messageKey } from '../../src/store/keys.ts';
import type { CaseRecord } from '../../src/store/rows.ts';
import { type Store, wholeTeam } from '../../src/store/store.ts';
import { aWorker } from '../support/delivery.ts';
import { aCard, aMember, aMessage, aRecord, aTeam } from '../support/rows.ts';
import { type MemoryStorage, memoryStorage } from '../support/simulator/memoryStore.ts';

/* Rows as releases before ids left them, and as imports that came before a person did: they name people by sign-in names. */
const teamId = 'team-1';
const mette = 'mette.holm@vejen.example';
const anders = 'anders@vejen.example';
const stranger = 'ny@vejen.example';
const leave = { from: '2026-04-08', to: '2026-04-09', standIn: anders };
const back = backRow('entra-mette', leave, '2026-04-10T06:00:00.000Z');

const lay = ({ cases }: MemoryStorage, rowKey: string, row: unknown) =>
  cases.lay(toEntity(teamId, rowKey, row));
const raw = ({ cases }: MemoryStorage, rowKey: string) =>
  JSON.parse(String(cases.row(teamId, rowKey)?.v0)) as Record<string, unknown>;

/** Members as the release before this one wrote them. */
async function aTeamOfBefore(): Promise<MemoryStorage> {
  const storage = memoryStorage();
  await storage.store.teams.update(teamId, () => aTeam({ id: teamId }));
  const person = (id: string, upn: string, over: object = {}) =>
    lay(storage, memberKey(id), { ...aMember(id), upn, ...over });
  person('entra-mette', mette, { signInName: 'mette.berg@vejen.example', leaves: [leave], standIn: anders });
  person('entra-anders', anders);
  person('entra-gone', 'gone@vejen.example', { left: true });
  // A new colleague who came to a name that somebody had left: known by the id even then.
  person('entra-heir', 'entra-heir', { signInName: 'gone@vejen.example' });
  return storage;
}

const record = (over: Partial<CaseRecord['state']>) => {
  const { state, ...rest } = aRecord('B-1');
  return { ...rest, state: { ...state, ...over } };
};
const stateOf = async (store: Store) => (await store.cases.get(teamId, 'B-1'))?.row.state;

const rows: [string, string, unknown, (store: Store) => Promise<unknown>, unknown][] = [
  [
    'the responsible of a case',
    caseKey('B-1'),
    record({ assignees: [['jobBroker', mette]] }),
    async (store) => (await stateOf(store))?.assignees,
    [['jobBroker', 'entra-mette']],
  ],
  [
    'each role on its own, and who has left',
    caseKey('B-1'),
    record({
      assignees: [
        ['jobBroker', 'gone@vejen.example'],
        ['instructor', anders],
      ],
    }),
    async (store) => (await stateOf(store))?.assignees.map(([, who]) => who),
    ['entra-gone', 'entra-anders'],
  ],
  [
    'a name in capitals',
    caseKey('B-1'),
    record({ assignees: [['jobBroker', mette.toUpperCase()]] }),
    async (store) => (await stateOf(store))?.assignees,
    [['jobBroker', 'entra-mette']],
  ],
  [
    'the case in a list, too',
    caseKey('B-1'),
    record({ assignees: [['jobBroker', mette]] }),
    async (store) => {
      for await (const { state } of store.cases.list(teamId)) return state.assignees;
      return [];
    },
    [['jobBroker', 'entra-mette']],
  ],
  [
    'with whom it was opened',
    caseKey('B-1'),
    {
      ...record({}),
      opening: { caseRef: 'B-1', programme: 'flere-skal-med', assignees: [['jobBroker', mette]] },
    },
    async (store) => (await store.cases.get(teamId, 'B-1'))?.row.opening?.assignees,
    [['jobBroker', 'entra-mette']],
  ],
  [
    'a hand-over',
    caseKey('B-1'),
    record({ workerChange: { on: '2026-04-01', from: mette, to: anders, cycle: '2026-04-01T09:00' } }),
    async (store) => (await stateOf(store))?.workerChange,
    { on: '2026-04-01', from: 'entra-mette', to: 'entra-anders', cycle: '2026-04-01T09:00' },
  ],
  [
    'the event of it',
    eventKey('B-1', 1),
    {
      sequence: 1,
      by: 'import',
      source: 's',
      event: {
        ...{ at: '2026-04-01T09:00', caseRef: 'B-1', type: 'assigneeChanged', role: 'jobBroker' },
        to: mette,
      },
    },
    async (store) => (await store.cases.events(teamId, 'B-1')).map(({ event }) => Reflect.get(event, 'to')),
    ['entra-mette'],
  ],
  [
    'a card, to one person under two names',
    cardRowKey('B-1|C01|due|x'),
    aCard('B-1|C01|due|x', { to: [mette, 'entra-mette', anders], passed: [anders] }),
    async (store) => (await store.cases.cards(teamId, 'B-1')).map(({ row }) => [row.to, row.passed]),
    [[['entra-mette', 'entra-anders'], ['entra-anders']]],
  ],
  [
    'a message to somebody',
    messageKey('m-1'),
    aMessage('m-1', { to: mette }),
    async (store) => (await store.messages.get(teamId, 'm-1'))?.row.to,
    'entra-mette',
  ],
  [
    'never the channel of one',
    messageKey('m-1'),
    aMessage('m-1', { audience: 'channel', to: '19:x@thread.tacv2' }),
    async (store) => (await store.messages.get(teamId, 'm-1'))?.row.to,
    '19:x@thread.tacv2',
  ],
  [
    'a leave that is handed over',
    messageKey('m-1'),
    aMessage('m-1', {
      ...{ to: anders, view: 'leave' },
      list: {
        ...{ day: '2026-04-08', start: '', caseRefs: ['B-1'] },
        leave: { by: mette, to: '2026-04-09', standIn: anders },
      },
    }),
    async (store) => {
      const message = (await store.messages.get(teamId, 'm-1'))?.row;
      return message?.view === 'leave' ? [message.to, message.list.leave] : message;
    },
    ['entra-anders', { by: 'entra-mette', to: '2026-04-09', standIn: 'entra-anders' }],
  ],
  [
    'the end of a leave',
    dueKey(back.at, back.cardKey),
    back,
    async (store) => (await store.cases.due(teamId, back.at)).rows.map((row) => Reflect.get(row, 'leave')),
    [{ ...leave, standIn: 'entra-anders' }],
  ],
  [
    'the end of a leave that only its key tells',
    dueKey(back.at, back.cardKey),
    { at: back.at, cardKey: back.cardKey, caseRef: '', why: 'back' },
    async (store) =>
      (await store.cases.due(teamId, back.at)).rows.map((row) => [
        Reflect.get(row, 'memberId'),
        Reflect.get(row, 'leave').standIn,
      ]),
    [['entra-mette', 'entra-anders']],
  ],
  [
    'somebody unknown, as they stand there',
    caseKey('B-1'),
    record({ assignees: [['jobBroker', stranger]] }),
    async (store) => (await stateOf(store))?.assignees,
    [['jobBroker', stranger]],
  ],
];

describe('a row that names people by sign-in names is read with their ids', () => {
  test.each(rows)('%s', async (_, rowKey, row, read, wanted) => {
    const storage = await aTeamOfBefore();
    lay(storage, rowKey, row);
    expect(await read(storage.store)).toEqual(wanted);
  });

  test('members themselves: today’s name, the one that rows have, and their stand-ins', async () => {
    const { store } = await aTeamOfBefore();
    const known = await store.members.list(teamId);
    expect(known.map(({ id, signInName, names }) => [id, signInName, names])).toEqual([
      ['entra-anders', anders, [anders]],
      ['entra-gone', 'gone@vejen.example', ['gone@vejen.example']],
      ['entra-heir', 'gone@vejen.example', undefined],
      ['entra-mette', 'mette.berg@vejen.example', [mette]],
    ]);
    const one = await store.members.get(teamId, 'entra-mette');
    expect([one?.standIn, one?.leaves]).toEqual(['entra-anders', [{ ...leave, standIn: 'entra-anders' }]]);
  });

  test('and no row of this release asks for the members', async () => {
    const calls: string[] = [];
    const storage = memoryStorage(Date.now, (call) => void calls.push(call));
    lay(storage, caseKey('B-1'), record({ assignees: [['jobBroker', 'entra-mette']] }));
    await storage.store.cases.get(teamId, 'B-1');
    expect(calls).toHaveLength(1);
  });
});

describe('and is written with them', () => {
  test.each(rows)('%s: by the round', async (name, rowKey, row, read, wanted) => {
    const storage = await aTeamOfBefore();
    lay(storage, rowKey, row);
    await namesRound.run(aWorker(storage.store).deps);
    const written = JSON.stringify({ ...raw(storage, rowKey), cardKey: '' });
    expect(written.includes('@vejen.example')).toBe(name.startsWith('somebody unknown'));
    expect(await read(storage.another())).toEqual(wanted);
  });

  test('when something about the case is written next', async () => {
    const storage = await aTeamOfBefore();
    lay(storage, caseKey('B-1'), record({ assignees: [['jobBroker', mette]] }));
    const stored = await storage.store.cases.get(teamId, 'B-1');
    const { noChange } = await import('../../src/store/noChange.ts');
    await storage.store.commit(teamId, { ...noChange, record: stored });
    expect(JSON.stringify(raw(storage, caseKey('B-1')))).not.toContain('@');
  });

  test('members, so that the release before this one reads all of them again', async () => {
    const storage = await aTeamOfBefore();
    await namesRound.run(aWorker(storage.store).deps);
    const upns = storage.cases
      .rows(teamId)
      .filter(({ rowKey }) => rowKey.startsWith('member:'))
      .map(({ rowKey, v0 }) => [rowKey, JSON.parse(String(v0)).upn]);
    expect(upns).toEqual(upns.map(([key]) => [key, String(key).slice('member:'.length)]));
  });
});

describe('the round', () => {
  const many = 4_500;
  const cards = Array.from({ length: many }, (_, n) => `B-1|C01|due|${String(n).padStart(5, '0')}`);
  const named = (storage: MemoryStorage) =>
    storage.cases.rows(teamId).filter(({ v0 }) => String(v0).includes(mette)).length;

  test('goes on where it stopped, in another process, and is over in the end', async () => {
    const storage = await aTeamOfBefore();
    for (const key of cards) lay(storage, cardRowKey(key), aCard(key, { to: [mette] }));
    const left: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await namesRound.run(aWorker(storage.another()).deps);
      left.push(named(storage));
    }
    // The member keeps the name, so that rows of before are still read.
    expect(left).toEqual([2_501, 501, 1, 1]);
    expect((await storage.another().teams.get(teamId))?.identified).toBe(wholeTeam);
  });

  test('then reads nothing of the team but its row', async () => {
    const storage = await aTeamOfBefore();
    await namesRound.run(aWorker(storage.store).deps);
    const before = storage.cases.rows(teamId).map(({ etag }) => etag);
    await namesRound.run(aWorker(storage.store).deps);
    expect(storage.cases.rows(teamId).map(({ etag }) => etag)).toEqual(before);
  });

  test('leaves a message alone that is being sent: its outcome is recorded under its ETag', async () => {
    const storage = await aTeamOfBefore();
    lay(storage, messageKey('m-1'), aMessage('m-1', { to: mette, state: 'sending' }));
    const etag = storage.cases.row(teamId, messageKey('m-1'))?.etag;
    await namesRound.run(aWorker(storage.store).deps);
    expect(storage.cases.row(teamId, messageKey('m-1'))?.etag).toBe(etag);
  });

  test('never writes over what somebody else wrote meanwhile', async () => {
    const storage = memoryStorage();
    await storage.store.teams.update(teamId, () => aTeam({ id: teamId }));
    lay(storage, memberKey('entra-mette'), { ...aMember('entra-mette'), upn: mette });
    lay(storage, caseKey('B-1'), record({ assignees: [['jobBroker', mette]] }));
    const reading = storage.store.rewrites.step(teamId);
    lay(storage, caseKey('B-1'), { ...record({ assignees: [['jobBroker', mette]] }), sequence: 9 });
    await reading;
    expect(raw(storage, caseKey('B-1')).sequence).toBe(9);
  });
});
