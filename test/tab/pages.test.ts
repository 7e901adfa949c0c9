import { describe, expect, test } from 'vitest';
import { aChange } from '../support/rows.ts';
import { inTabTown } from './tabTown.ts';

const here = inTabTown({
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

const press = (name: string, verb: string, data: object) =>
  here().asks(name, 'press', { source: crypto.randomUUID(), verb, data });
const run = (name: string, command: string) =>
  press(name, 'typed.run', { team: '', message: '', card: '', command });

describe('files of the case system', () => {
  const rows = (text: string) => [{ name: 'sager.csv', data: Buffer.from(text).toString('base64') }];
  const good = () =>
    `sagskode;program;startdato;ansvarlig\nB-201;flere-skal-med;2026-03-02;${here().town.upn('mette')}\n`;
  const send = (text: string) =>
    here().asks('lise', 'import', { team: here().town.groupId, files: rows(text) });

  test('are read without a trace first, and imported by the same bytes once', async () => {
    const { body } = await send(good());
    const card = JSON.stringify(body.card);
    expect(card).toContain('Prøvekørsel');
    expect(card).not.toContain('OneDrive');
    expect(await here().store.cases.get(here().town.groupId, 'B-201')).toBeUndefined();
    const digest = /"digest":"([^"]+)"/.exec(card)?.[1];
    const asked = { team: here().town.groupId, digest, from: 'tab', message: '', card: '' };
    expect(JSON.stringify((await press('mette', 'import.write', asked)).body)).toContain('leder');
    expect(JSON.stringify((await press('lise', 'import.write', asked)).body)).toContain('Indlæst');
    expect(await here().store.cases.get(here().town.groupId, 'B-201')).toBeDefined();
    expect(JSON.stringify((await press('lise', 'import.write', asked)).body)).toContain('ikke længere');
  });

  test('with CPR numbers are refused, and no line of the log holds one', async () => {
    const { body } = await send(
      `sagskode;program;startdato;note\nB-202;flere-skal-med;2026-03-02;150385-1234\n`,
    );
    expect(JSON.stringify(body)).toContain('CPR');
    expect(here().app.logged.join('')).not.toContain('150385');
  });

  test('that are too large are not read', async () => {
    const { body } = await send(`${good()}${'x'.repeat(1024 * 1024)}`);
    expect(JSON.stringify(body)).toContain('1 MB');
  });
});

describe('stories', () => {
  const storiesOf = async (name: string) =>
    (await here().asks(name, 'stories')).body as {
      open: { team: string; message: string; title: string }[];
      shared: unknown[];
    };

  test('a draft waits for its author alone, and opens as the form that stands in the chat', async () => {
    expect(await storiesOf('mette')).toEqual({ open: [], shared: [] });
    await run('mette', 'story');
    const { open } = await storiesOf('mette');
    expect(open).toMatchObject([{ title: 'Din kladde' }]);
    const task = { team: open[0]?.team, message: open[0]?.message, card: '' };
    expect(JSON.stringify((await here().asks('mette', 'task', task)).body.card)).toContain('story.check');
    expect((await storiesOf('lise')).open).toEqual([]);
    expect((await here().asks('lise', 'task', task)).status).toBe(404);
  });

  test('one that is shared is read by the team, and withdrawn by who may', async () => {
    const { store, town } = here();
    await run('mette', 'story');
    const [stored] = await store.stories.list(town.groupId);
    const text = {
      start: 'Det begyndte i det små.',
      difference: 'Nogen blev ved.',
      result: 'Nu er der job.',
    };
    const row = { ...stored!.row, state: 'shared' as const, sharedOn: '2026-04-10', text };
    await store.commit(town.groupId, aChange({ stories: [{ row, etag: stored!.etag }] }));
    expect((await storiesOf('jonas')).shared).toMatchObject([
      { text: Object.values(text), mayWithdraw: false },
    ]);
    expect((await storiesOf('lise')).shared).toMatchObject([{ mayWithdraw: true }]);
    const asked = { team: town.groupId, story: row.id, message: '', card: '' };
    await press('jonas', 'story.withdraw', asked);
    expect((await storiesOf('mette')).shared).toHaveLength(1);
    await press('mette', 'story.withdraw', asked);
    expect(await storiesOf('mette')).toEqual({ open: [], shared: [] });
  });
});

describe('the cards of the leader', () => {
  test.each(['programme', 'settings', 'roles'])('%s opens in its place, for who may', async (command) => {
    expect((await run('lise', command)).body).toMatchObject({ type: 'card' });
    expect((await run('mette', command)).body).toMatchObject({ type: 'text' });
  });
});
