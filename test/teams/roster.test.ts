import { describe, expect, it } from 'vitest';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { aCase, button, sentCards } from '../support/botServerCases.ts';
import type { FakePerson } from '../support/connector.ts';
import { inTown } from '../support/town.ts';

/* The roster as Teams has been seen to give it: other names for the same, nulls, half of it, none of it, and people under new names. */
const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['companyConsultant'] },
});

const roster = (...entries: unknown[]) =>
  here().connector.people.set(here().town.teamsId, entries as FakePerson[]);
const event = () =>
  here().app.post(here().town.updated('lise', { membersAdded: [{ id: here().town.person('lise').id }] }));
const names = async () =>
  (await here().store.members.list(here().town.groupId))
    .map(({ name, left }) => (left ? `(${name})` : name))
    .sort();
const people = () => ['lise', 'mette', 'anders'].map((name) => here().town.person(name));
const others = () => people().filter(({ name }) => name !== 'Anders');
const all = ['Anders', 'Lise', 'Mette'];

describe('an entry', () => {
  const anders = () => here().town.person('anders');
  const entries: [string, () => unknown, string[]][] = [
    ['as it always was', anders, all],
    [
      'with objectId for its id',
      () => ({ ...anders(), aadObjectId: undefined, objectId: anders().aadObjectId }),
      all,
    ],
    ['with both ids, one null', () => ({ ...anders(), objectId: null }), all],
    [
      'with its name in parts',
      () => ({ ...anders(), name: null, givenName: 'Anders', surname: 'Bo' }),
      ['Anders Bo', 'Lise', 'Mette'],
    ],
    [
      'with a first name only',
      () => ({ ...anders(), name: '', givenName: 'Bo', surname: null }),
      ['Bo', 'Lise', 'Mette'],
    ],
    ['without any name: the known one stays', () => ({ ...anders(), name: null }), all],
    [
      'without a sign-in name: the known one stays',
      () => ({ ...anders(), userPrincipalName: null, email: null }),
      all,
    ],
    ['without an Entra id, who is known by the other', () => ({ id: anders().id, name: 'Anders' }), all],
    [
      'of nulls only, but its id',
      () => ({ id: anders().id, name: null, aadObjectId: null, userPrincipalName: null }),
      all,
    ],
    ['with fields of other types', () => ({ ...anders(), name: 7, email: { a: 1 }, givenName: ['x'] }), all],
    ['that is null', () => null, all],
    ['that is a text', () => 'Anders', all],
    ['without an id', () => ({ name: 'Anders' }), all],
    ['of somebody who did not sign in', () => ({ ...anders(), userRole: 'anonymous' }), all],
    ['that is not there', () => undefined, ['(Anders)', 'Lise', 'Mette']],
  ];

  it.each(entries)('%s costs nobody else anything', async (_what, entry, expected) => {
    roster(...[...others(), entry()].filter((one) => one !== undefined));
    expect((await event()).status).toBe(200);
    expect(await names()).toEqual(expected);
  });

  it('of a stranger who did not sign in, or has no id, makes no member', async () => {
    roster(
      ...people(),
      { id: '29:anon', name: 'Anon1 (Guest)', tenantId: 't', userRole: 'anonymous' },
      { id: '29:guest', name: null, aadObjectId: null, userPrincipalName: null, email: null },
    );
    await event();
    expect(await names()).toEqual(all);
  });
});

describe('who left, though nobody said so', () => {
  const press = async (after: number) => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    const sent = await sentCards(app, town, ['B-101']);
    town.setPeople(['lise', 'anders']);
    app.time.advance(after);
    const data = button(sent.personal(), 'contact.register', {
      date: '2026-04-13',
      form: 'walk',
      reached: 'yes',
    });
    return invokeAnswer(await app.post(town.presses('mette', data)));
  };
  const hour = 60 * 60_000;
  const reads = () => here().connector.requests.filter((line) => line.includes('pagedmembers')).length;

  it('keeps no right longer than an hour', async () => {
    expect((await press(hour)).type).toBe('text');
    expect(await names()).toEqual(['(Mette)', 'Anders', 'Lise'].sort());
    expect(await here().store.cases.events(here().town.groupId, 'B-101')).toHaveLength(3);
  });

  it('keeps them while Teams does not answer, and loses them when it does', async () => {
    here().connector.fail(/pagedmembers/, { status: 503 });
    expect((await press(hour)).type).toBe('card');
    here().app.time.advance(5 * 60_000);
    expect(await here().ask('mette', '/status')).not.toContain('B-101');
  });

  it('is looked for once an hour, however much is said', async () => {
    here().app.time.advance(hour);
    const before = reads();
    await here().ask('lise', '/status');
    const once = reads() - before;
    await Promise.all(['lise', 'mette', 'anders', 'lise'].map((name) => here().ask(name, '/status')));
    here().app.time.advance(hour - 60_000);
    await here().ask('anders', '/status');
    expect([once > 0, reads() - before - once]).toEqual([true, 0]);
    here().app.time.advance(60_000);
    await here().ask('anders', '/status');
    expect(reads() - before - once).toBe(once);
  });

  it('a stranger cannot have it read without end', async () => {
    const before = reads();
    for (let times = 0; times < 30; times += 1) {
      await here().app.post(here().town.presses('carl', { verb: 'card.take', team: here().town.groupId }));
    }
    expect((reads() - before) / 2).toBeLessThanOrEqual(5);
  });
});

describe('somebody gets another name', () => {
  const berg = () => ({
    ...here().town.person('mette'),
    name: 'Mette Berg',
    userPrincipalName: `mette.berg-${here().town.groupId}@kommune.example`,
  });
  const rename = async () => {
    roster(...people().map((one) => (one.name === 'Mette' ? berg() : one)));
    await event();
  };

  it('and keeps the cases, the open card, the commands, and gets the next card', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    await aCase(app, town, 'B-102', 'mette');
    const sent = await sentCards(app, town, ['B-101']);
    await rename();
    expect(await ask('mette', '/status')).toContain('B-101');
    expect(await ask('mette', '/kontakt B-102 telefon i dag')).not.toContain('Jeg kender ikke');
    const data = button(sent.personal(), 'contact.register', {
      date: '2026-04-13',
      form: 'walk',
      reached: 'yes',
    });
    expect(invokeAnswer(await app.post(town.presses('mette', data))).type).toBe('card');
    const before = here().connector.in(town.chat('mette')).length;
    await here().goTo('2026-05-14T09:00');
    const next = here().connector.in(town.chat('mette')).slice(before).map(shown).join();
    expect(next).toContain('B-101');
  });

  it('is still stood in for, and still stands in', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    await aCase(app, town, 'B-103', 'anders');
    const said = await ask('mette', '/ferie 13-04 til 17-04 stedfortræder Anders');
    await rename();
    expect(said).toContain('Anders har dine opgaver');
    expect(await ask('anders', '/kontakt B-101 telefon i dag')).toContain('det er gemt');
    await ask('mette', '/ferie slut');
    await ask('anders', '/ferie 13-04 til 17-04 stedfortræder Mette Berg');
    expect(await ask('mette', '/kontakt B-103 telefon i dag')).toContain('det er gemt');
  });

  it('a new colleague who gets the old name gets none of it', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    const carl = {
      ...town.person('carl'),
      name: 'Mette',
      userPrincipalName: town.person('mette').userPrincipalName,
    };
    roster(...people().map((one) => (one.name === 'Mette' ? berg() : one)), carl);
    await event();
    expect(await ask('carl', '/status')).not.toContain('B-101');
    expect(await ask('carl', '/kontakt B-101 telefon i dag')).toContain('Jeg kender ikke');
    expect(await ask('mette', '/status')).toContain('B-101');
  });

  it('nor does one who gets it after they left', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    const carl = { ...town.person('carl'), userPrincipalName: town.person('mette').userPrincipalName };
    roster(...others().filter(({ name }) => name !== 'Mette'), here().town.person('anders'), carl);
    await event();
    expect(await ask('carl', '/status')).not.toContain('B-101');
  });

  it('two who swap names keep what is theirs', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    const [mette, anders] = [town.person('mette'), town.person('anders')];
    roster(
      town.person('lise'),
      { ...mette, userPrincipalName: anders.userPrincipalName },
      { ...anders, userPrincipalName: mette.userPrincipalName },
    );
    await event();
    expect(await ask('mette', '/status')).toContain('B-101');
    expect(await ask('anders', '/status')).not.toContain('B-101');
  });

  it('once more, and back again', async () => {
    const { app, town, ask } = here();
    await aCase(app, town, 'B-101', 'mette');
    await rename();
    roster(
      ...people().map((one) =>
        one.name === 'Mette' ? { ...one, userPrincipalName: 'x@kommune.example' } : one,
      ),
    );
    await event();
    expect(await ask('mette', '/status')).toContain('B-101');
    roster(...people());
    await event();
    expect(await ask('mette', '/status')).toContain('B-101');
    const row = await here().store.members.get(town.groupId, town.memberId('mette'));
    expect(row).toMatchObject({ id: town.memberId('mette'), signInName: town.upn('mette') });
  });
});
