import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, tabPages } from '../../src/features.ts';
import { aCase } from '../support/botServerCases.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/tokenIssuer.ts';
import { openTabTown, type TabTown } from '../tab/tabTown.ts';
import { named, outsider, pressed } from './overseers.ts';

let issuer: TokenIssuer;
let town: TabTown;

/** Whose ids are of the team, and those of nobody's team. */
const outsiders = {
  dataProtection: '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10',
  administrator: '9d1b6f04-52aa-4a7e-8c33-e0d4a2c97b51',
  'named by one alone': '5b1b6f04-52aa-4a7e-8c33-e0d4a2c97b52',
  stranger: '77c0d8aa-52aa-4a7e-8c33-e0d4a2c97b53',
} as const;
type OutsiderName = keyof typeof outsiders;
const members = ['owner', 'leader', 'other', 'worker', 'colleague', 'nobody', 'former'];
const everybody = [...members, ...Object.keys(outsiders)];
const readers = ['dataProtection', 'administrator'];
const naming = ['owner', 'leader', 'other'];

beforeAll(async () => {
  issuer = await startTokenIssuer();
  town = await openTabTown(
    {
      people: members,
      leader: 'leader',
      roles: { leader: ['leader'], other: ['leader'], worker: ['jobBroker'], colleague: ['caseWorker'] },
      team: () => ({ setUp: true }),
      pictures: { key: 'a key' },
    },
    issuer,
  );
  await aCase(town.app, town.town, 'B-301', 'worker');
  await named(town, outsiders.dataProtection, { by: ['leader', 'other'] });
  await named(town, outsiders.administrator, { role: 'administrator', by: ['owner', 'leader'] });
  await pressed(town, 'leader', {
    ...{ verb: 'overseers.name', role: 'administrator', id: outsiders['named by one alone'] },
  });
  await town.store.members.update(town.town.groupId, town.town.memberId('former'), (member) => ({
    ...member!,
    left: true,
    roles: ['leader'],
  }));
  await town.ask('worker', '/sag B-301');
});
afterAll(async () => {
  await town.close();
  await issuer.close();
});

const isOutsider = (name: string): name is OutsiderName => name in outsiders;
const says = (name: string, text: string) =>
  isOutsider(name) ? outsider(() => town, outsiders[name]).says(text) : town.ask(name, text);
const presses = (name: string, data: { verb: string; [field: string]: unknown }) =>
  isOutsider(name)
    ? outsider(() => town, outsiders[name]).presses({ team: town.town.groupId, ...data })
    : pressed(town, name, data);
const header = (name: string) =>
  isOutsider(name) ? town.header('', { more: { oid: outsiders[name] } }) : town.header(name);
const asks = async (name: string, page: string, body?: object) =>
  town.asksWith(await header(name), page, body);

describe.each(everybody)('%s', (name) => {
  const isReader = readers.includes(name);

  test('reads the log only when named by two', async () => {
    expect((await says(name, '/log')).includes('så B-301')).toBe(isReader);
    const of = { of: town.town.groupId };
    expect((await presses(name, { verb: 'audit.show', ...of })).includes('så B-301')).toBe(isReader);
    expect((await presses(name, { verb: 'audit.filter', ...of })).includes('Sagskode')).toBe(isReader);
    expect((await presses(name, { verb: 'audit.file', ...of })).includes('/audit/log.csv')).toBe(isReader);
    const page = await asks(name, 'audit', { team: town.town.groupId });
    expect(page.status).toBe(isReader ? 200 : 404);
    expect(JSON.stringify(page.body).includes('B-301')).toBe(isReader);
  });

  test('says who may read it only as a leader or the owner', async () => {
    const overseers = async () => (await town.store.teams.get(town.town.groupId))?.overseers ?? [];
    const before = await overseers();
    const may = naming.includes(name);
    expect((await says(name, '/roller')).includes('overseers.form')).toBe(may);
    expect((await presses(name, { verb: 'overseers.form' })).includes('overseers.name')).toBe(may);
    if (may) return;
    const id = outsiders['named by one alone'];
    await presses(name, { verb: 'overseers.name', role: 'administrator', id: outsiders.stranger });
    await presses(name, { verb: 'overseers.confirm', id });
    await presses(name, { verb: 'overseers.remove', id });
    expect(await overseers()).toEqual(before);
  });
});

describe.each(readers)('%s sees nothing else', (name) => {
  test.each(commands.flatMap(({ names }) => names.da.slice(0, 1)).filter((word) => word !== 'log'))(
    '/%s',
    async (word) => {
      for (const line of [`/${word}`, `/${word} B-301`]) {
        const text = (await says(name, line)).replaceAll(/\/[\wæøå-]+ B-301/g, '');
        expect(text).not.toMatch(/\d+ sager|Flere skal med|13\. marts/);
      }
    },
  );

  test.each([...tabPages.keys()].filter((page) => page !== 'audit'))('the page %s', async (page) => {
    expect((await asks(name, page)).status).toBe(404);
    expect((await asks(name, page, { code: 'B-301', team: town.town.groupId })).status).toBe(404);
  });

  test('the tab offers the log alone', async () => {
    expect((await asks(name, 'me')).body).toMatchObject({ leads: false, pages: ['audit'] });
    expect((await asks('worker', 'me')).body.pages).not.toContain('audit');
  });
});

describe('the page of the tab', () => {
  test('is asked by person, case, act and period, and says it in words', async () => {
    const ask = (body: object) => asks('dataProtection', 'audit', body);
    const { body } = await ask({ code: 'b301', act: 'view', who: town.town.memberId('worker') });
    expect(body.entries).toEqual([
      {
        ...{ at: '2026-04-13T08:00', who: 'Worker', id: town.town.memberId('worker'), act: 'view' },
        ...{ said: 'så B-301', codes: ['B-301'], card: '' },
      },
    ]);
    expect((await ask({ from: '2026-01-01', to: '2026-02-01' })).body.entries).toEqual([]);
    expect((await ask({ act: 'import' })).body.entries).toEqual([]);
    expect((await ask({ team: 'another' })).status).toBe(404);
  });

  test('tells that it was read', async () => {
    await asks('administrator', 'audit', { code: 'B-301' });
    const entries = await town.store.audit.ofCase(town.town.groupId, 'B-301');
    expect(entries).toContainEqual(
      expect.objectContaining({ act: 'audit', who: outsiders.administrator, verb: 'look.audit' }),
    );
  });
});
