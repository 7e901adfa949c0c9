import { describe, expect, test } from 'vitest';
import { inTown } from '../support/town.ts';
import { named, outsider, pressed } from './overseers.ts';

const here = inTown({
  people: ['lise', 'ole', 'mette', 'gry'],
  leader: 'lise',
  roles: { lise: ['leader'], ole: ['leader'], mette: ['jobBroker'] },
  team: (town) => ({ setUp: true, owner: town.memberId('gry') }),
});

const adviser = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
const dpo = outsider(here, adviser);
const refusal = 'Loggen kan kun læses af';

const overseers = async () => (await here().store.teams.get(here().town.groupId))?.overseers ?? [];
const name = (who: string, id = adviser, role = 'dataProtection') =>
  pressed(here(), who, { verb: 'overseers.name', role, id });
const confirm = (who: string, id = adviser) => pressed(here(), who, { verb: 'overseers.confirm', id });

describe('who may read the audit', () => {
  test('is named by one leader or owner and confirmed by another', async () => {
    expect(await name('lise')).toContain('Jeg har skrevet til dem');
    await here().app.deliver();
    for (const other of ['ole', 'gry']) expect(here().inChat(other, 'overseers.confirm')).toHaveLength(1);
    expect(here().inChat('lise', 'overseers.confirm')).toEqual([]);
    expect(await dpo.says('/log')).toContain(refusal);
    expect(await here().ask('ole', '/roller')).toContain('overseers.confirm');
    expect(await confirm('ole')).toContain('Bekræftet');
    expect(await overseers()).toMatchObject([
      {
        ...{ id: adviser, role: 'dataProtection' },
        named: { by: here().town.memberId('lise') },
        confirmed: { by: here().town.memberId('ole') },
      },
    ]);
    expect(await dpo.says('/log')).not.toContain(refusal);
  });

  test('is not confirmed by the one who named them, however often', async () => {
    await name('lise');
    expect(await here().ask('lise', '/roller')).not.toContain('overseers.confirm');
    expect(await confirm('lise')).toContain('En anden skal bekræfte det');
    expect(await name('lise')).toContain('En anden skal bekræfte det');
    expect(await dpo.says('/log')).toContain(refusal);
  });

  test('is confirmed by a second who names the same person to the same', async () => {
    await name('lise', adviser.toUpperCase());
    await name('gry');
    expect(await dpo.says('/log')).not.toContain(refusal);
  });

  test('never names or confirms themselves', async () => {
    const { store, town } = here();
    await store.teams.update(town.groupId, (team) => ({
      ...team!,
      overseers: [
        {
          id: town.memberId('ole'),
          role: 'administrator',
          named: { by: 'x', at: '2026-04-01T08:00:00.000Z' },
        },
      ],
    }));
    expect(await confirm('ole', town.memberId('ole'))).toContain('Ingen udpeger');
    expect((await overseers())[0]?.confirmed).toBeUndefined();
  });

  test('by two at once are one with two names, and the second confirmation changes nothing', async () => {
    await Promise.all([name('lise'), name('ole')]);
    expect(await overseers()).toHaveLength(1);
    expect((await overseers())[0]?.confirmed).toBeDefined();
    const before = await overseers();
    expect(await confirm('gry')).toContain('udpeget allerede');
    expect(await overseers()).toEqual(before);
  });

  test.each(['mette', 'somebody'])('is no business of %s', async (who) => {
    await name('lise');
    await name(who, 'a1b2c3d4-7c40-4d31-9b52-5c1d7b0f6a10');
    await confirm(who);
    await pressed(here(), who, { verb: 'overseers.remove', id: adviser });
    expect(await overseers()).toMatchObject([{ id: adviser }]);
    expect((await overseers())[0]?.confirmed).toBeUndefined();
    expect(await here().ask(who, '/roller')).not.toContain('3f2a9c1e');
  });

  test('is a person by an object id, and nothing else', async () => {
    expect(await name('lise', 'Per Dam')).toContain('objekt-id');
    expect(await name('lise', adviser, 'leader')).toContain('objekt-id');
    expect(await overseers()).toEqual([]);
  });

  test('is no more when one of them says so, and every step is in the audit', async () => {
    await named(here(), adviser);
    expect(await pressed(here(), 'gry', { verb: 'overseers.remove', id: adviser })).toContain('Fjernet');
    expect(await dpo.says('/log')).toContain(refusal);
    expect(await here().store.teams.overseenBy(adviser)).toEqual([]);
    const entries = await here().store.audit.since(here().town.groupId, '2026-01-01T00:00:00.000Z');
    const verbs = entries.filter(({ verb }) => verb.startsWith('overseers')).map(({ verb }) => verb);
    expect(verbs.toSorted()).toEqual(['overseers.confirm', 'overseers.name', 'overseers.remove']);
  });

  test('of another tenant is nobody here', async () => {
    await named(here(), adviser);
    expect(await outsider(here, adviser, 'tenant-2').says('/log')).toContain(refusal);
  });
});

test('whoever is asked to confirm is not asked when it is confirmed already, and a team of one leader is told so', async () => {
  const { app, town, store } = here();
  await name('lise');
  await confirm('ole');
  await app.deliver();
  for (const other of ['ole', 'gry']) expect(here().inChat(other, 'overseers')).toEqual([]);
  for (const other of ['ole', 'gry'])
    await store.members.update(town.groupId, town.memberId(other), (member) => ({ ...member!, left: true }));
  expect(await name('lise', '9d1b6f04-52aa-4a7e-8c33-e0d4a2c97b51')).toContain('ingen anden leder');
});
