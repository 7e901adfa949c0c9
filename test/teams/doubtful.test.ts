import { describe, expect, it } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import type { FakePerson } from '../support/connector.ts';
import { type Here, inTown } from '../support/town.ts';

/* Teams in doubt: a roster that cannot be true, somebody who may be a guest, an installation by nobody knows whom. */
const names = ['lise', 'mette', 'anders'];
const all = ['Anders', 'Lise', 'Mette'];
const people = ({ town }: Here) => names.map((name) => town.person(name));
const roster = ({ connector, town }: Here, ...entries: unknown[]) =>
  connector.people.set(town.teamsId, entries as FakePerson[]);
const event = ({ app, town }: Here) =>
  app.post(town.updated('lise', { membersAdded: [{ id: town.person('lise').id }] }));
const namesIn = async ({ store, town }: Here) =>
  (await store.members.list(town.groupId)).map(({ name, left }) => (left ? `(${name})` : name)).sort();

describe('a roster that cannot be true signs nobody off', () => {
  const here = inTown({ people: names, leader: 'lise', roles: { mette: ['jobBroker'] } });
  const stranger = { id: '29:x', name: 'X', aadObjectId: 'x', userPrincipalName: 'x@y.example' };

  /** The whole answer of Teams, page by page; a number is a status. */
  const answers: [string, () => unknown[]][] = [
    ['an empty list', () => [{ members: [] }]],
    ['null for a list', () => [{ members: null }]],
    ['no list at all', () => [{}]],
    ['a text for a list', () => [{ members: 'nobody' }]],
    ['a text for the answer', () => ['<html>']],
    ['a list of texts', () => [{ members: all }]],
    ['a list of nulls', () => [{ members: [null, null, null] }]],
    [
      'ids known, and names gone',
      () => [{ members: people(here()).map(({ id }) => ({ id, name: null, aadObjectId: null })) }],
    ],
    ['names, and no ids', () => [{ members: all.map((name) => ({ name, id: null, aadObjectId: null })) }]],
    [
      'nobody’s Entra id, and of two people another id than before',
      () => [
        {
          members: people(here()).map(({ id, name }, index) => ({
            ...{ name, aadObjectId: null },
            id: index === 0 ? id : `29:new-${name}`,
          })),
        },
      ],
    ],
    ['nobody whom the team knows', () => [{ members: [stranger] }]],
    ['only somebody who did not sign in', () => [{ members: [{ ...stranger, userRole: 'anonymous' }] }]],
    ['nothing in place of somebody', () => [{ members: [null, ...people(here()).slice(1)] }]],
    [
      'a first page, and then no answer',
      () => [{ members: people(here()).slice(0, 1), continuationToken: '1' }, 503],
    ],
    [
      'a first page, and then an empty answer',
      () => [{ members: people(here()).slice(0, 1), continuationToken: '1' }, { members: [null] }],
    ],
  ];

  it.each(answers)('%s', async (_what, pages) => {
    for (const page of pages())
      here().connector.fail(
        /pagedmembers/,
        typeof page === 'number' ? { status: page } : { status: 200, body: page },
      );
    await event(here());
    expect((await namesIn(here())).filter((name) => name.startsWith('('))).toEqual([]);
    expect(await here().ask('mette', '/status')).not.toContain('ikke i noget team');
    await event(here());
    expect(await namesIn(here())).toEqual(expect.arrayContaining(all));
  });
});

describe('a guest of another organisation', () => {
  const here = inTown({ people: names, leader: 'lise' });
  const noTeam = 'Jeg kender ikke dit team';
  const roles = (given: string) =>
    here().app.post(
      here().town.presses('lise', {
        ...{ verb: 'settings.member', team: here().town.groupId, message: '', card: '' },
        ...{ member: here().town.memberId('carl'), roles: given },
      }),
    );
  const guests: [string, object][] = [
    ['by their role', { userRole: 'guest' }],
    ['by their role in capitals', { userRole: 'GUEST' }],
    ['by their role with spaces around it', { userRole: ' Guest ' }],
    [
      'by their role, with a name of our own',
      { userRole: 'guest', userPrincipalName: 'carl@kommune.example' },
    ],
    ['by their role, without a sign-in name', { userRole: 'guest', userPrincipalName: null, email: null }],
    [
      'by their role, with the other name of the id',
      { userRole: 'guest', aadObjectId: null, objectId: () => here().town.memberId('carl') },
    ],
    [
      'by their role, with the name in parts',
      { userRole: 'guest', name: null, givenName: 'Carl', surname: null },
    ],
    [
      'by their sign-in name',
      { userRole: 'user', userPrincipalName: 'carl_firma.example#EXT#@kommune.example' },
    ],
    ['by their sign-in name in small letters', { userPrincipalName: 'carl#ext#@kommune.example' }],
    [
      'by their address, without a sign-in name',
      { userPrincipalName: null, email: 'carl_firma.example#EXT#@kommune.onmicrosoft.example' },
    ],
  ];

  it.each(guests)(
    '%s is no staff until the leader says so, and no longer when the leader takes it back',
    async (_how, over) => {
      const given = Object.fromEntries(
        Object.entries(over).map(([field, value]) => [field, typeof value === 'function' ? value() : value]),
      );
      roster(here(), ...people(here()), { ...here().town.person('carl'), ...given });
      await event(here());
      expect(await namesIn(here())).toEqual(['(Carl)', ...all]);
      expect(await here().ask('carl', '/status')).toContain(noTeam);
      expect(await here().ask('lise', '/opsætning')).toContain('Carl (gæst)');
      await roles('jobBroker');
      expect(await namesIn(here())).toEqual(['Anders', 'Carl', 'Lise', 'Mette']);
      await event(here());
      expect(await namesIn(here())).toEqual(['Anders', 'Carl', 'Lise', 'Mette']);
      await roles('');
      expect(await namesIn(here())).toEqual(['(Carl)', ...all]);
      expect(await here().ask('carl', '/status')).toContain(noTeam);
    },
  );
});

describe('who installed the bot', () => {
  const here = inTown({ people: names, installed: false });
  const lise = () => here().town.person('lise');
  const others = () => people(here()).slice(1);
  interface Told {
    from: object;
    /** What the roster says, where it is not everybody as usual. */
    roster?: unknown[];
  }
  const found: [string, () => Told][] = [
    ['by the id that Teams gave', () => ({ from: { id: lise().id } })],
    ['by that id, as the other is null', () => ({ from: { id: lise().id, aadObjectId: null, name: null } })],
    ['by that id, as the other is nobody’s', () => ({ from: { id: lise().id, aadObjectId: 'entra-x' } })],
    [
      'by that id, in a roster with the other name of the Entra id',
      () => ({
        from: { id: lise().id },
        roster: [{ ...lise(), aadObjectId: undefined, objectId: lise().aadObjectId }, ...others()],
      }),
    ],
    [
      'by that id, in a roster with somebody odd',
      () => ({ from: { id: lise().id }, roster: [null, lise(), ...others()] }),
    ],
  ];
  it.each(found)('%s is asked to set up', async (_how, told) => {
    const { from, roster: entries = people(here()) } = told();
    roster(here(), ...entries);
    await here().app.post({ ...here().town.installed('lise'), from });
    await here().app.deliver();
    const team = await here().store.teams.get(here().town.groupId);
    expect(team?.owner).toBe(here().town.memberId('lise'));
    expect(here().connector.in(here().town.chat('lise')).map(shown)).toEqual([
      expect.stringContaining('settings.show'),
    ]);
  });

  const nobody: [string, () => Told][] = [
    ['somebody without ids', () => ({ from: { id: '29:unknown' } })],
    [
      'an administrator who is not in the team',
      () => ({ from: { id: '29:admin', aadObjectId: 'entra-admin' } }),
    ],
    ['the bot itself', () => ({ from: { id: '28:bot' } })],
    ['somebody with nulls', () => ({ from: { id: '29:unknown', aadObjectId: null, name: null } })],
    [
      'somebody of whom the roster has half',
      () => ({ from: { id: lise().id }, roster: [{ id: lise().id, name: null }, ...others()] }),
    ],
    ['a guest', () => ({ from: { id: lise().id }, roster: [{ ...lise(), userRole: 'guest' }, ...others()] })],
    ['somebody who is gone again', () => ({ from: { id: lise().id }, roster: others() })],
  ];
  it.each(nobody)('%s: any member may set up', async (_who, told) => {
    const { from, roster: entries = people(here()) } = told();
    roster(here(), ...entries);
    await here().app.post({ ...here().town.installed('lise'), from });
    await here().app.deliver();
    expect(here().connector.in(here().town.teamsId).map(shown).join()).toContain('Alle i teamet kan');
    expect(await here().ask('mette', '/opsætning')).toContain('settings.show');
  });
});
