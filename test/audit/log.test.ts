import { beforeEach, describe, expect, test } from 'vitest';
import { acts } from '../../src/store/auditEntry.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { aCase } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';
import { named, outsider, pressed } from './overseers.ts';

const here = inTown({
  people: ['lise', 'ole', 'mette', 'jonas', 'gry', 'carl'],
  leader: 'lise',
  roles: { lise: ['leader'], ole: ['leader'], mette: ['jobBroker'], jonas: ['caseWorker'] },
  team: () => ({ setUp: true }),
  pictures: { key: 'a key for addresses' },
});

const dpo = outsider(here, '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10');
const admin = outsider(here, '9d1b6f04-52aa-4a7e-8c33-e0d4a2c97b51');
const stranger = outsider(here, '77c0d8aa-52aa-4a7e-8c33-e0d4a2c97b51');
const refusal = 'Loggen kan kun læses af';

beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  await aCase(app, town, 'B-102', 'mette');
  await named(here(), dpo.id);
  await named(here(), admin.id, { role: 'administrator' });
  await here().ask('mette', '/sag B-101');
});

const of = () => ({ of: here().town.groupId });
const show = (data: object = {}) => dpo.presses({ verb: 'audit.show', ...of(), ...data });
const lines = (text: string) =>
  [...text.matchAll(/"text":"((?:Mette|Lise|Ole|Jonas)[^"]*)"/g)].map(([, line]) => line);
const entries = async () => here().store.audit.since(here().town.groupId, '2025-01-01T00:00:00.000Z');

describe('the log', () => {
  test.each([
    ['data protection officer', dpo],
    ['administrator', admin],
  ])('is read by the %s, who is in no team and sees no case', async (_, reader) => {
    expect(await reader.says('/log')).toContain('Mette så B-101');
    expect(await reader.says('/sag B-101')).not.toContain('Flere skal med');
    expect(await reader.says('/status')).not.toContain('B-101');
    expect(await reader.says('/leder')).not.toContain('B-10');
  });

  test.each([
    ['the leader', 'lise'],
    ['a worker', 'mette'],
    ['somebody without a role', 'carl'],
    ['the owner', 'gry'],
  ])('is politely refused to %s, by every way', async (_, name) => {
    expect(await here().ask(name, '/log')).toContain(refusal);
    for (const verb of ['audit.show', 'audit.filter', 'audit.file'])
      expect(await pressed(here(), name, { verb, ...of() })).toContain(refusal);
    expect(await entries()).not.toContainEqual(expect.objectContaining({ act: 'audit' }));
  });

  test('is refused to a stranger in the same words', async () => {
    expect(await stranger.says('/log')).toContain(refusal);
    for (const verb of ['audit.show', 'audit.filter', 'audit.file'])
      expect(await stranger.presses({ verb, ...of() })).toContain(refusal);
  });

  test('is another team’s to nobody', async () => {
    for (const verb of ['audit.show', 'audit.filter', 'audit.file'])
      expect(await dpo.presses({ verb, of: 'group-of-others' })).not.toContain('Mette');
  });

  test('stands in no channel, though its reader may be in the team', async () => {
    const { app, town, store, connector } = here();
    const id = town.memberId('jonas');
    const at = '2026-04-01T08:00:00.000Z';
    await store.teams.update(town.groupId, (team) => ({
      ...team!,
      overseers: [{ id, role: 'administrator', named: { by: 'a', at }, confirmed: { by: 'b', at } }],
    }));
    await store.teams.linkOverseer(town.groupId, id, true);
    expect(await here().ask('jonas', '/log')).toContain('Mette så B-101');
    await app.post(town.saysInChannel('jonas', '/log'));
    const pressedThere = await app.post(town.pressesInChannel('jonas', { verb: 'audit.show', ...of() }));
    expect(invokeAnswer(pressedThere).text).toContain('i din egen chat');
    expect(JSON.stringify(connector.in(town.teamsId))).not.toContain('B-101');
  });

  test('tells that it was read, by whom and about which case, once in ten minutes', async () => {
    await dpo.says('/log B-101');
    await dpo.says('/log b101');
    const read = (await entries()).filter(({ act }) => act === 'audit');
    expect(read).toEqual([expect.objectContaining({ who: dpo.id, verb: 'look.audit', caseRef: 'B-101' })]);
    here().app.time.advance(10 * 60_000);
    expect(await dpo.says('/log')).toContain('Databeskyttelsesrådgiver læste loggen om B-101');
  });
});

describe('what is asked of it', () => {
  test('one case', async () => {
    await here().ask('mette', '/sag B-102');
    expect(lines(await show({ code: 'b102' }))).toEqual(['Mette så B-102']);
  });

  test('one person, by name or by object id', async () => {
    await here().ask('lise', '/sag B-101');
    expect(lines(await show({ person: 'met' }))).toEqual(['Mette så B-101']);
    expect(await show({ person: stranger.id.toUpperCase() })).toContain('Her er ikke registreret noget');
    expect(await show({ person: 'Holger' })).toContain('Jeg kender ingen med det navn');
  });

  test('a period', async () => {
    expect(lines(await show({ from: '2026-03-01', to: '2026-04-12' }))).toEqual([]);
    expect(lines(await show({ from: '2026-04-13', to: '2026-04-13' }))).toContain('Mette så B-101');
    expect(lines(await show({ from: '1999-01-01', to: '2999-01-01' }))).toContain('Mette så B-101');
  });

  test('what is no code is not kept, and not answered with everything', async () => {
    expect(await show({ code: 'Peter Hansen' })).toContain('Det er ikke en sagskode');
    expect(await dpo.says('/log Peter Hansen')).toContain('Det er ikke en sagskode');
    expect(JSON.stringify(await entries())).not.toContain('Hansen');
  });

  test('a CPR number is refused', async () => {
    expect(await show({ code: '241235-4209' })).toContain('CPR');
    expect(await show({ person: '241235-4209' })).toContain('CPR');
  });
});

test('page by page, newest first, each entry once, also where many were written at one moment', async () => {
  const { store, town } = here();
  const commit = (at: string, count: number) =>
    store.commit(town.groupId, {
      ...{ events: [], dueAdded: [], dueRemoved: [], cards: [], messages: [], stale: [] },
      audit: Array.from({ length: count }, (_, index) => ({
        ...{ at, who: town.memberId('mette'), act: 'view' as const, verb: 'look.case' },
        caseRef: `C-${at.slice(8, 10)}${at.slice(-2, -1)}${String(index).padStart(2, '0')}`,
      })),
    });
  await commit('2026-02-03T08:00:00.000Z', 25);
  await commit('2026-04-11T08:00:00.000Z', 13);
  await commit('2026-04-11T08:00:00.001Z', 1);
  const seen: string[] = [];
  let after: string | undefined = '';
  for (let pages = 0; pages < 9 && after !== undefined; pages += 1) {
    const text = await show({ from: '2026-01-01', to: '2026-04-12', ...(after && { after }) });
    const codes = [...text.matchAll(/Mette så (C-\d+)/g)].map(([, code]) => code ?? '');
    seen.push(...codes);
    after = /"after":"([^"]+)"/.exec(text)?.[1];
    expect(codes.length).toBeLessThanOrEqual(10);
  }
  expect(seen).toHaveLength(39);
  expect(new Set(seen).size).toBe(39);
  expect(seen[0]).toBe('C-11100');
  expect(seen.at(-1)).toBe('C-03000');
});

test('whatever a client says of where a page begins, nothing outside the period is read', async () => {
  for (const after of [
    'x',
    '9999-99-99T99:99:99.999Z+1',
    '2026-02-30T08:00:00.000Z+0',
    '2999-01-01T00:00:00.000Z+5',
  ])
    expect(lines(await show({ from: '2026-04-12', to: '2026-04-13', after }))).toContain('Mette så B-101');
});

describe('the file', () => {
  const addressIn = (text: string) => /http[^"]+\/audit\/log\.csv[^"]+/.exec(text)?.[0] ?? '';

  test('is fetched once, within ten minutes, and the entry names who and which case', async () => {
    await here().ask('mette', '/status');
    const address = addressIn(await dpo.presses({ verb: 'audit.file', ...of(), code: 'B-101' }));
    const first = await fetch(address);
    const csv = await first.text();
    expect(csv.split('\r\n')[0]).toBe('tidspunkt;person;objekt-id;handling;sagskode;kort');
    expect(csv).toContain(`2026-04-13 08:00;Mette;${here().town.memberId('mette')};Så;B-101;`);
    expect(csv).toContain(`${dpo.id};Hentede ud;B-101;`);
    expect((await fetch(address)).status).toBe(404);
    expect(await entries()).toContainEqual(
      expect.objectContaining({ who: dpo.id, act: 'export', verb: 'audit.file', caseRef: 'B-101' }),
    );
    expect((await here().store.teams.get(here().town.groupId))?.auditFiles).toBeUndefined();
  });

  test('is gone after ten minutes, and for who may no longer read it', async () => {
    const late = addressIn(await dpo.presses({ verb: 'audit.file', ...of() }));
    here().app.time.advance(10 * 60_000 + 1);
    expect((await fetch(late)).status).toBe(404);
    const lost = addressIn(await dpo.presses({ verb: 'audit.file', ...of() }));
    await pressed(here(), 'lise', { verb: 'overseers.remove', id: dpo.id });
    expect((await fetch(lost)).status).toBe(404);
    expect((await fetch(lost.replace(/token=.*/, 'token=gh'))).status).toBe(404);
  });
});

test('English for whoever reads English', async () => {
  const { app, town, connector } = here();
  const from = { id: `29:${dpo.id}`, aadObjectId: dpo.id };
  const conversation = { id: 'a:english', conversationType: 'personal', tenantId: town.tenantId };
  await app.post(town.says('nobody', '/audit', { from, conversation, locale: 'en-GB' }));
  expect(JSON.stringify(connector.in('a:english'))).toContain('Mette saw B-101');
});

test('every act is a word of the closed list', async () => {
  for (const { act } of await entries()) expect(acts).toContain(act);
  const { store, town } = here();
  await store.commit(town.groupId, {
    ...{ events: [], dueAdded: [], dueRemoved: [], cards: [], messages: [], stale: [] },
    audit: acts.map((act) => ({ at: '2026-04-13T05:00:00.000Z', who: 'import', act, verb: act })),
  });
  const text = await show();
  for (const word of ['registrerede', 'læste en fil ind', 'hentede en fil', 'ændrede noget'])
    expect(text).toContain(`Import ${word}`);
});
