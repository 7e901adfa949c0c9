import { beforeEach, expect, test } from 'vitest';
import { tabPages } from '../../src/features.ts';
import { named, pressed } from '../audit/overseers.ts';
import { aCase, sentCards } from '../support/botServerCases.ts';
import { inTabTown } from './tabTown.ts';

const staff = ['lise', 'else', 'mette', 'jonas', 'gry'];
const here = inTabTown({
  people: [...staff, 'ole'],
  leader: 'lise',
  roles: { lise: ['leader'], else: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

const dpo = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
const csv = Buffer.from('sagskode;program;startdato\n').toString('base64');
let bodies: Record<string, object | undefined>;

beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  const sent = await sentCards(app, town, ['B-101']);
  const row = await sent.card('B-101');
  bodies = {
    case: { code: 'B-101' },
    team: { team: town.groupId },
    task: { team: town.groupId, message: row?.messages[0], card: row?.key },
    import: { team: town.groupId, files: [{ name: 'sager.csv', data: csv }] },
  };
  await rosterNow();
  await named(here(), dpo, { by: ['lise', 'else'] });
});

/** Teams has just told that Ole is out, and that two guests of another organisation are in, of whom one is given a role. */
async function rosterNow(): Promise<void> {
  const { app, town, connector } = here();
  const guests = ['carl', 'dora'].map((name) => ({ ...town.person(name), userRole: 'guest' }));
  connector.people.set(town.teamsId, [...staff.map((name) => town.person(name)), ...guests]);
  await app.post(town.updated('lise', { membersRemoved: [{ id: town.person('ole').id }] }));
  await pressed(here(), 'lise', {
    ...{ verb: 'settings.member', message: '', card: '' },
    ...{ member: town.memberId('dora'), roles: 'jobBroker' },
  });
}

/** Every address of the tab that answers something, by who asks: yes, or not found. */
const pagesInTeam = ['me', 'board', 'tasks', 'attendance', 'stories', 'results', 'team'] as const;
const inTeam: Record<string, true> = Object.fromEntries(pagesInTeam.map((page) => [page, true]));
const table: [who: string, may: Record<string, true>][] = [
  ['mette, whose case it is', { ...inTeam, case: true, task: true }],
  ['jonas, who has other cases', inTeam],
  ['gry, who has no role', inTeam],
  ['lise, who leads', { ...inTeam, case: true, import: true }],
  ['else, who has the role of a leader', { ...inTeam, case: true, import: true }],
  ['dpo, who was named to read the audit', { me: true, audit: true }],
  ['ole, who has just left', {}],
  ['carl, who is a guest', {}],
  ['dora, who is a guest and has a role', inTeam],
  ['somebody of no team', {}],
];

test.each(table)('%s', async (who, may) => {
  const [name = ''] = who.split(/\W/);
  const over = name === 'dpo' ? { more: { oid: dpo } } : {};
  const token = await here().header(name, over);
  const found: Record<string, true> = {};
  for (const page of ['me', 'import', ...tabPages.keys()]) {
    const { status } = await here().asksWith(token, page, bodies[page]);
    expect([200, 404], page).toContain(status);
    if (status === 200) found[page] = true;
  }
  expect(found).toEqual(may);
});

test('the case, the task and the team of another team are nobody’s here', async () => {
  const other = 'group-of-others';
  for (const [page, body] of [
    ['case', { code: 'B-101', team: other }],
    ['team', { team: other }],
    ['task', { ...bodies.task, team: other }],
    ['import', { ...bodies.import, team: other }],
  ] as const)
    expect((await here().asks('lise', page, body)).status, page).toBe(404);
});

test('the menu offers what may be opened', async () => {
  const pagesOf = async (name: string) => (await here().asks(name, 'me')).body;
  expect(await pagesOf('mette')).toMatchObject({ leads: false, maySet: false });
  expect((await pagesOf('mette')).pages).toEqual(expect.not.arrayContaining(['import', 'audit']));
  expect(await pagesOf('lise')).toMatchObject({ leads: true, maySet: true });
  expect((await pagesOf('lise')).pages).toEqual(expect.arrayContaining(['import', 'stories']));
  const { body } = await here().asksWith(await here().header('dpo', { more: { oid: dpo } }), 'me');
  expect(body).toMatchObject({ pages: ['audit'], leads: false, maySet: false });
});
