import { expect, test } from 'vitest';
import { forgetPeople, withoutPerson } from '../../src/retention/people.ts';
import { forgetRound } from '../../src/rounds/forget.ts';
import { aCase, happens } from '../support/botServerCases.ts';
import { aTeam } from '../support/rows.ts';
import { type Here, inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'jonas', 'gry'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'], gry: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

async function leave({ app, town }: Here, ...names: string[]) {
  town.setPeople(['lise', 'mette', 'jonas', 'gry'].filter((name) => !names.includes(name)));
  await app.post(
    town.updated('lise', { membersRemoved: names.map((name) => ({ id: town.person(name).id })) }),
  );
}

async function goTo(at: string) {
  await here().goTo(at);
  await forgetRound(here().app.delivery);
}

const known = async (name: string) =>
  here().store.members.get(here().town.groupId, here().town.memberId(name));

test('thirty days after somebody left and nothing waits for them, nothing but the audit names them', async () => {
  const { app, town, store } = here();
  await aCase(app, town, 'B-101', 'mette');
  await here().ask('mette', '/kontakt B-101 gåtur i dag');
  await store.members.update(town.groupId, town.memberId('jonas'), (member) => ({
    ...member!,
    standIn: town.memberId('mette'),
    leaves: [{ from: '2026-04-13', to: '2026-04-20', standIn: town.memberId('mette') }],
  }));
  await leave(here(), 'mette');
  await goTo('2026-04-14T08:00');
  await goTo('2026-06-14T08:00');
  expect(await known('mette')).toBeDefined();
  const head = { at: '2026-06-14T08:00', caseRef: 'B-101' } as const;
  await happens(app, town, [
    { ...head, type: 'assigneeChanged', role: 'jobBroker', to: town.memberId('gry') },
  ]);
  await goTo('2026-06-24T08:00');
  expect(await known('mette')).toBeUndefined();
  expect(await store.teams.ofMember(town.memberId('mette'))).toEqual([]);
  expect(await known('jonas')).not.toHaveProperty('standIn');
  expect((await known('jonas'))?.leaves).toEqual([{ from: '2026-04-13', to: '2026-04-20' }]);
  const log = await store.cases.events(town.groupId, 'B-101');
  expect(log.map(({ by }) => by)).toContainEqual(expect.stringMatching(/^gone-/));
  expect(JSON.stringify([log, await store.cases.get(town.groupId, 'B-101')])).not.toContain(
    town.memberId('mette'),
  );
  const audit = await store.audit.ofCase(town.groupId, 'B-101');
  expect(audit.map(({ who }) => who)).toContain(town.memberId('mette'));
  expect(await here().ask('gry', '/sag B-101')).toContain('B-101');
});

test('two who are forgotten are still two, and twice does no harm', async () => {
  const { app, town, store } = here();
  for (const name of ['mette', 'jonas']) {
    await aCase(app, town, `B-${name === 'mette' ? 1 : 2}`, name);
    await here().ask(name, `/kontakt B-${name === 'mette' ? 1 : 2} samtale i dag`);
    const head = { at: '2026-04-13T08:00', caseRef: `B-${name === 'mette' ? 1 : 2}` } as const;
    await happens(app, town, [
      { ...head, type: 'assigneeChanged', role: 'jobBroker', to: town.memberId('gry') },
    ]);
  }
  await leave(here(), 'mette', 'jonas');
  await forgetRound(app.delivery);
  app.time.set('2026-05-13T08:00');
  expect(await forgetPeople(app.delivery)).toBe(2);
  expect(await forgetPeople(app.delivery)).toBe(0);
  const logs = await Promise.all(['B-1', 'B-2'].map((code) => store.cases.events(town.groupId, code)));
  const gone = logs.flat().flatMap(({ by }) => (by.startsWith('gone-') ? [by] : []));
  expect(new Set(gone).size).toBe(2);
});

test('whoever comes back within the thirty days is who they were, and a guest without a role is not gone', async () => {
  const { app, town, store } = here();
  await leave(here(), 'gry');
  await goTo('2026-04-20T08:00');
  expect((await known('gry'))?.leftOn).toBe('2026-04-20');
  town.setPeople(['lise', 'mette', 'jonas', 'gry']);
  await app.post(town.updated('lise', { membersAdded: [{ id: town.person('gry').id }] }));
  expect(await known('gry')).not.toHaveProperty('leftOn');
  await store.members.update(town.groupId, town.memberId('gry'), (member) => ({
    ...member!,
    ...{ left: true, guest: true, roles: [] },
  }));
  app.time.set('2026-08-20T08:00');
  await forgetPeople(app.delivery);
  app.time.set('2026-12-20T08:00');
  expect(await forgetPeople(app.delivery)).toBe(0);
  expect(await known('gry')).toMatchObject({ name: 'Gry', guest: true });
});

test('the team names them no more, and who reads the audit stays', () => {
  const at = '2026-04-01T08:00:00.000Z';
  const overseer = { id: 'id-a', role: 'administrator' as const };
  const point = { id: 'p', text: 'Kaffe', by: 'id-a', at: '2026-04-01T08:00', responsible: 'id-a' };
  const team = aTeam({
    ...{ owner: 'id-a', leader: 'id-b', talks: [{ worker: 'id-a', week: '2026-04-13' }], points: [point] },
    overseers: [{ ...overseer, named: { by: 'id-a', at }, confirmed: { by: 'id-b', at } }],
  });
  const { owner, leader, talks, points, overseers } = withoutPerson(team, 'id-a', 'gone-1');
  expect({ owner, leader, talks, points, overseers }).toEqual({
    ...{ owner: undefined, leader: 'id-b', talks: [] },
    points: [{ ...point, by: 'gone-1', responsible: 'gone-1' }],
    overseers: [{ ...overseer, named: { at }, confirmed: { by: 'id-b', at } }],
  });
});
