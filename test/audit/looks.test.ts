import { beforeEach, describe, expect, test } from 'vitest';
import { aCase, sentCards } from '../support/botServerCases.ts';
import { inTabTown } from '../tab/tabTown.ts';

const here = inTabTown({
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

let task: { team: string; message: string; card: string };
beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  await aCase(app, town, 'B-102', 'mette');
  const sent = await sentCards(app, town, ['B-101', 'B-102']);
  const card = await sent.card('B-101');
  task = { team: town.groupId, message: card?.messages[0] ?? '', card: card?.key ?? '' };
});

/** What the audit says of who looked at what: the person, the kind of look, and the codes. */
async function looks(): Promise<string[]> {
  const { store, town } = here();
  const names = new Map(['lise', 'mette', 'jonas'].map((name) => [town.memberId(name), name]));
  const entries = await store.audit.since(town.groupId, '2026-01-01T00:00:00.000Z');
  return entries.flatMap(({ who, act, verb, caseRef, cases = [] }) => {
    const codes = [...(caseRef === undefined ? [] : [caseRef]), ...cases.toSorted()];
    return act === 'view' ? [[names.get(who), verb, ...codes].join(' ')] : [];
  });
}

describe('what somebody looks at leaves an entry with the codes and nothing else', () => {
  const ways: [string, () => Promise<unknown>, string[]][] = [
    ['/sag', () => here().ask('mette', '/sag B-101'), ['mette look.case B-101']],
    ['/kontakt', () => here().ask('mette', '/kontakt B-101'), ['mette look.case B-101']],
    ['/praktik', () => here().ask('mette', '/praktik B-101'), ['mette look.case B-101']],
    ['/løntimer', () => here().ask('mette', '/løntimer B-101'), ['mette look.case B-101']],
    ['/status', () => here().ask('mette', '/status'), ['mette look.list B-101 B-102']],
    ['/opgaver', () => here().ask('mette', '/opgaver'), ['mette look.list B-101 B-102']],
    ['/leder', () => here().ask('lise', '/leder'), ['lise look.figures']],
    ['/effekt', () => here().ask('mette', '/effekt'), ['mette look.figures']],
    ['/resultater', () => here().ask('mette', '/resultater'), ['mette look.figures']],
    ['/løntal', () => here().ask('lise', '/løntal'), ['lise look.figures']],
    [
      'the results of each adviser',
      () => press('lise', 'leader.show', { workers: 'true' }),
      ['lise look.workers'],
    ],
    [
      'the cases of one adviser',
      () => press('lise', 'cases.team', { worker: here().town.memberId('mette'), list: 'open' }),
      ['lise look.workers', 'lise look.list B-101 B-102'],
    ],
    ['the board', () => here().asks('lise', 'board'), ['lise look.list B-101 B-102']],
    ['tasks', () => here().asks('mette', 'tasks'), ['mette look.list B-101 B-102']],
    ['a task', () => here().asks('mette', 'task', task), ['mette look.case B-101']],
    ['a case', () => here().asks('lise', 'case', { code: 'B-102' }), ['lise look.case B-102']],
    ['a line of a list', () => press('mette', 'agenda.open', task), ['mette look.case B-101']],
  ];

  test.each(ways)('%s', async (_, look, told) => {
    await look();
    expect((await looks()).toSorted()).toEqual(told.toSorted());
  });
});

function press(name: string, verb: string, data: object) {
  const { app, town } = here();
  return app.post(town.presses(name, { verb, team: town.groupId, ...data }));
}

test('a page that asks again and again is told once in ten minutes, a list once an hour', async () => {
  const { app } = here();
  const ask = async () => {
    await here().asks('mette', 'board');
    await here().asks('mette', 'case', { code: 'B-101' });
  };
  for (const _ of [1, 2, 3]) await ask();
  expect(await looks()).toHaveLength(2);
  app.time.advance(10 * 60_000);
  await ask();
  expect(await looks()).toHaveLength(3);
  app.time.advance(50 * 60_000);
  await ask();
  expect(await looks()).toHaveLength(5);
});

test('who may not see a case leaves no entry that they saw it', async () => {
  await here().ask('jonas', '/sag B-101');
  await here().ask('jonas', '/akut B-101');
  await here().asks('jonas', 'case', { code: 'B-101' });
  expect(await looks()).toEqual([]);
});

test('a case that is forgotten is taken from the lists that somebody looked at, too', async () => {
  const { store, town } = here();
  await here().ask('mette', '/status');
  expect(await store.audit.ofCase(town.groupId, 'B-101')).toContainEqual(
    expect.objectContaining({ verb: 'look.list', caseRef: 'B-101' }),
  );
  expect(JSON.stringify(await store.audit.ofCase(town.groupId, 'B-101'))).not.toContain('B-102');
  await store.audit.withoutCases(town.groupId, new Set(['B-101']));
  expect(await store.audit.ofCase(town.groupId, 'B-101')).toEqual([]);
  expect(await looks()).toContain('mette look.list B-102');
});

test('a look that cannot be told is not had', async () => {
  const { store } = here();
  store.commit = async () => {
    throw new Error('storage is away');
  };
  expect(await here().ask('mette', '/sag B-101')).not.toContain('B-101');
  expect((await here().asks('mette', 'case', { code: 'B-101' })).status).toBe(500);
});
