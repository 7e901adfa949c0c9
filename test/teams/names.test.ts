import { describe, expect, it } from 'vitest';
import { register } from '../../src/register/register.ts';
import { namesRound } from '../../src/rounds/names.ts';
import { wholeTeam } from '../../src/store/store.ts';
import { shown } from '../support/botServerActivities.ts';
import type { FakePerson } from '../support/connector.ts';
import { inTown } from '../support/town.ts';

/* Cases that name somebody as an import has it, before and after that person is in the team. */
const here = inTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
});

const team = () => here().town.groupId;
const assignees = async (caseRef: string) =>
  (await here().store.cases.get(team(), caseRef))?.row.state.assignees.map(([, who]) => who);
const roster = async (...people: FakePerson[]) => {
  const { app, town, connector } = here();
  connector.people.set(town.teamsId, people);
  await app.post(town.updated('lise', { membersAdded: [{ id: town.person('lise').id }] }));
};
const person = (name: string, over: Partial<FakePerson> = {}) => ({ ...here().town.person(name), ...over });
const everybody = () => [person('lise'), person('mette')];

/** A case of the name, as the case system had it. */
async function imported(caseRef: string, name: string): Promise<void> {
  const { app } = here();
  const at = app.time.local();
  await register(app.delivery, {
    ...{ teamId: team(), caseRef, by: 'import', source: `import ${caseRef}`, verb: 'import' },
    create: { programme: 'flere-skal-med', assignees: [['jobBroker', name]] },
    decide: () => ({
      type: 'events',
      events: [{ type: 'caseOpened', at, caseRef, date: '2026-03-02' }],
    }),
  });
}

describe('a case of somebody whom nobody in the team is', () => {
  it('is told to the leader, who has its reminders, and nobody else gets it', async () => {
    await imported('B-101', 'carl-x@kommune.example');
    const told = await here().ask('lise', '/fejl');
    expect(told).toContain('B-101');
    expect(told).toContain('carl-x@kommune.example');
    expect(await here().ask('mette', '/status')).not.toContain('B-101');
    await here().goTo('2026-04-17T09:00');
    expect(here().inChat('lise', 'B-101').length).toBeGreaterThan(0);
    expect(here().inChat('mette', 'B-101')).toEqual([]);
  });

  it('is theirs when they come, in what is stored too, and they get the next card', async () => {
    const { town, connector } = here();
    const carl = person('carl', { userPrincipalName: 'Carl-X@kommune.example' });
    await imported('B-101', 'carl-x@kommune.example');
    await namesRound.run(here().app.delivery);
    expect((await here().store.teams.get(team()))?.identified).toBe(wholeTeam);
    await roster(...everybody(), carl);
    expect(await assignees('B-101')).toEqual([town.memberId('carl')]);
    expect(await here().ask('carl', '/status')).toContain('B-101');
    expect(await here().ask('lise', '/fejl')).not.toContain('B-101');
    expect((await here().store.teams.get(team()))?.identified).toBeUndefined();
    await namesRound.run(here().app.delivery);
    await here().goTo('2026-04-17T09:00');
    const cards = connector.in(town.chat('carl')).map(shown).join();
    expect(cards).toContain('B-101');
  });

  it.each<[string, () => FakePerson[], 'carl' | 'nobody']>([
    ['who comes under that name', () => [person('carl', { userPrincipalName: 'x@kommune.example' })], 'carl'],
    ['in capitals', () => [person('carl', { userPrincipalName: 'X@KOMMUNE.example' })], 'carl'],
    ['of another domain', () => [person('carl', { userPrincipalName: 'x@other.example' })], 'nobody'],
    [
      'whose name only begins so',
      () => [person('carl', { userPrincipalName: 'xx@kommune.example' })],
      'nobody',
    ],
    [
      'who is called so, and signs in otherwise',
      () => [person('carl', { name: 'x@kommune.example' })],
      'nobody',
    ],
    ['without any sign-in name', () => [person('carl', { userPrincipalName: '' })], 'nobody'],
  ])('%s', async (_, coming, whose) => {
    await imported('B-101', 'x@kommune.example');
    await roster(...everybody(), ...coming());
    const expected = whose === 'carl' ? here().town.memberId('carl') : 'x@kommune.example';
    expect(await assignees('B-101')).toEqual([expected]);
  });
});

describe('a name that a colleague has left', () => {
  it('gives whoever comes to it nothing, whether rows have ids by then or not', async () => {
    const { town } = here();
    await imported('B-101', town.upn('mette'));
    await imported('B-102', town.memberId('mette'));
    const heir = person('carl', { userPrincipalName: town.person('mette').userPrincipalName });
    await roster(person('lise'), person('anders'), heir);
    for (const code of ['B-101', 'B-102']) {
      expect(await assignees(code)).toEqual([town.memberId('mette')]);
      expect(await here().ask('carl', '/status')).not.toContain(code);
      expect(await here().ask('carl', `/kontakt ${code} telefon i dag`)).toContain('Jeg kender ikke');
    }
    await namesRound.run(here().app.delivery);
    expect(await assignees('B-101')).toEqual([town.memberId('mette')]);
    const heirs = await here().store.members.get(team(), town.memberId('carl'));
    expect([heirs?.signInName, heirs?.names]).toEqual([town.upn('mette'), undefined]);
  });

  it('and by a name that she took later', async () => {
    const { town } = here();
    const berg = person('mette', { userPrincipalName: 'mette.berg@kommune.example' });
    await roster(person('lise'), berg);
    await imported('B-101', town.upn('mette'));
    await imported('B-102', 'mette.berg@kommune.example');
    expect(await assignees('B-101')).toEqual([town.memberId('mette')]);
    expect(await assignees('B-102')).toEqual([town.memberId('mette')]);
  });
});

describe('/readyz tells of how many teams the rows are still to be written anew', () => {
  const told = async () => (await fetch(new URL('/readyz', here().app.url))).json();

  it('one', async () => {
    await imported('B-101', 'mette@kommune.example');
    expect(await told()).toMatchObject({ teamsToCarryOver: 1 });
  });

  it('none, and then it says nothing of it', async () => {
    await imported('B-101', 'mette@kommune.example');
    await namesRound.run(here().app.delivery);
    expect(await told()).not.toHaveProperty('teamsToCarryOver');
  });
});
