import { beforeEach, describe, expect, test } from 'vitest';
import { aCase, button, sentCards } from '../support/botServerCases.ts';
import { inTabTown } from './tabTown.ts';

const here = inTabTown({
  people: ['lise', 'mette', 'jonas', 'gry', 'ole'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

let task: { team: string; message: string; card: string };
let press: { source: string; verb: string; data: object };

beforeEach(async () => {
  const { app, town, store } = here();
  await aCase(app, town, 'B-101', 'mette');
  await aCase(app, town, 'B-102', 'mette');
  const sent = await sentCards(app, town, ['B-101', 'B-102']);
  const row = await sent.card('B-101');
  task = { team: town.groupId, message: row?.messages[0] ?? '', card: row?.key ?? '' };
  const { verb, ...data } = button(sent.personal(), 'contact.register', { form: 'talk', date: '2026-04-13' });
  press = { source: crypto.randomUUID(), verb, data: { ...data, card: task.card } };
  await store.members.update(town.groupId, town.memberId('ole'), (member) => ({ ...member!, left: true }));
});

const codesOf = ({ body }: { body: Record<string, unknown> }) =>
  ((body.cases ?? body.tasks ?? []) as { code: string }[]).map(({ code }) => code).sort();

/** Who may see and do what: the worker of the case, a colleague, the leader, somebody without a role, who left, a stranger. */
describe.each([
  [
    'mette',
    { me: 200, board: ['B-101', 'B-102'], tasks: ['B-101', 'B-102'], case: 200, task: 200, done: true },
  ],
  ['jonas', { me: 200, board: [], tasks: [], case: 404, task: 404, done: false }],
  ['lise', { me: 200, board: ['B-101', 'B-102'], tasks: [], case: 200, task: 404, done: true }],
  ['gry', { me: 200, board: [], tasks: [], case: 404, task: 404, done: false }],
  ['ole', { me: 404, board: 404, tasks: 404, case: 404, task: 404, done: false }],
  ['somebody', { me: 404, board: 404, tasks: 404, case: 404, task: 404, done: false }],
])('%s', (name, may) => {
  test('sees what the bot would show them, and nothing else', async () => {
    expect((await here().asks(name, 'me')).status).toBe(may.me);
    for (const page of ['board', 'tasks'] as const) {
      const answer = await here().asks(name, page);
      expect(answer.status === 200 ? codesOf(answer) : answer.status, page).toEqual(may[page]);
    }
    expect((await here().asks(name, 'attendance')).status).toBe(may.me);
    expect((await here().asks(name, 'case', { code: 'B-101' })).status).toBe(may.case);
    expect((await here().asks(name, 'task', task)).status).toBe(may.task);
  });

  test('answers what the bot would let them answer', async () => {
    await here().asks(name, 'press', press);
    const card = await here().store.cases.card(task.team, task.card);
    expect(card?.row.state).toBe(may.done ? 'answered' : 'open');
  });
});

test('a page that is none, or asks for nothing that is there, is not found', async () => {
  for (const [page, body] of [
    ['constructor', undefined],
    ['nothing', undefined],
    ['case', {}],
    ['case', { code: 'B-999' }],
    ['case', { code: 'B-101', team: 'another' }],
    ['task', { ...task, card: `${task.card}x` }],
    ['task', { ...task, message: 'none' }],
    ['press', { ...press, source: 'none' }],
  ] as const)
    expect(await here().asks('mette', page, body), page).toMatchObject({
      status: 404,
      body: { cause: 'notFound' },
    });
});

test('somebody of another tenant with the same id is a stranger', async () => {
  const { town, store } = here();
  await store.teams.update(town.groupId, (team) => ({ ...team!, tenantId: 'tenant-2' }));
  expect((await here().asks('mette', 'board')).status).toBe(404);
});
