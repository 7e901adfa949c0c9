import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { periods } from '../../src/privacy/periods.ts';
import { type Connected, connectCopies, connectStore } from '../../src/store/connect.ts';
import type { CopiedRow } from '../../src/store/copiedRow.ts';
import { readSecret } from '../../src/tools/backup/key.ts';
import { runBackup } from '../../src/tools/backup.ts';
import { runRestore } from '../../src/tools/restore.ts';
import { ownAccount } from '../support/azurite.ts';
import { aChange, aMember, aRecord, aTeam } from '../support/rows.ts';

const storage = ownAccount();
const key = `${'c0ffee'.repeat(10)}abcd`;
const monday = Date.parse('2026-04-13T10:15:30Z');
const dayMs = 24 * 60 * 60_000;

let folder: string;
let { store } = {} as Connected;
const account = () => ({ type: 'connectionString', connectionString: storage.connectionString() }) as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  ({ store } = await connectStore(account()));
  const copies = await connectCopies(account());
  for (const id of await copies.ids()) await copies.hide(id);
  for (const id of ['team-1', '19:two@thread.tacv2']) {
    await store.teams.update(id, () => aTeam({ id, nextDue: '2026-04-14T06:00:00.000Z' }));
    await store.members.update(id, 'entra-mette', () => aMember('entra-mette'));
    const row = aRecord('B-101');
    const stored = await store.cases.get(id, 'B-101');
    await store.commit(id, aChange({ record: { row, etag: stored?.etag } }));
  }
});
afterEach(() => rm(folder, { recursive: true }));

interface Typed {
  env?: Record<string, string>;
  now?: number;
}

async function type(
  tool: typeof runBackup,
  args: string[],
  { env = { BACKUP_KEY: key }, now = monday }: Typed = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await tool(args, {
    env: { STORAGE_CONNECTION_STRING: storage.connectionString(), ...env },
    say: (line) => out.push(line),
    complain: (line) => err.push(line),
    clock: () => now,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const set = () => join(folder, '20260413T101530Z');
const backup = (...args: string[]) => type(runBackup, ['--folder', folder, ...args]);
const restore = (...args: string[]) => type(runRestore, ['--from', set(), ...args]);
const rowsOf = async (team: string): Promise<CopiedRow[]> =>
  (await (await connectCopies(account())).take(team)) ?? [];
const hide = async (team: string) => (await connectCopies(account())).hide(team);
const withoutAudit = (rows: CopiedRow[]) => rows.filter(({ key: rowKey }) => !rowKey.startsWith('audit:'));

describe('a back-up', () => {
  test('of storage without a team is no fault: the nightly one may run before the first team comes', async () => {
    for (const id of ['team-1', '19:two@thread.tacv2']) await hide(id);
    expect(await backup()).toMatchObject({
      code: 0,
      out: expect.stringContaining('ingen teams endnu'),
      err: '',
    });
    expect(await readdir(folder)).toEqual([]);
    expect(await backup('--team', 'team-1')).toMatchObject({ code: 2 });
  });

  test('of all teams is put back, row by row as it was, and who did both is kept', async () => {
    const taken = await backup();
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toMatch(/^1 af 2: 19:two@thread\.tacv2, \d+ rækker, kontrolsum [0-9a-f]{12}$/m);
    const before = await rowsOf('team-1');
    await hide('team-1');
    await store.cases.remove('team-1', (await store.cases.get('team-1', 'B-101'))!);

    const put = await restore('--team', 'team-1');
    expect(put).toMatchObject({ code: 0, err: '' });
    const after = await rowsOf('team-1');
    expect(withoutAudit(after)).toEqual(withoutAudit(before));
    const done = (await store.audit.since('team-1', '2026-04-13T00:00:00.000Z')).map(({ verb }) => verb);
    expect(done).toEqual(expect.arrayContaining(['backup.taken', 'backup.restored']));
  });

  test('holds nothing that can be read, and neither does what is printed', async () => {
    const { out } = await backup();
    const files = await readdir(set());
    for (const file of files) {
      const content = await readFile(join(set(), file), 'latin1');
      expect(content).not.toMatch(/B-101|mette|team-1/);
      expect(content).not.toContain(key);
      expect((await stat(join(set(), file))).mode & 0o077).toBe(0);
    }
    expect(files).toHaveLength(2);
    expect(out).not.toContain(key);
  });

  test('that was interrupted goes on where it was, within a day', async () => {
    await backup('--team', 'team-1');
    const begun = join(folder, '20260413T090000Z-unfinished');
    await mkdir(begun);
    await writeFile(join(begun, 'team-1.backup'), await readFile(join(set(), 'team-1.backup')));
    await rm(set(), { recursive: true });
    const { out } = await backup();
    expect(out).toContain('2 af 2: team-1 er taget allerede');
    expect(await readdir(folder)).toEqual(['20260413T090000Z']);
    expect(await readdir(join(folder, '20260413T090000Z'))).toHaveLength(2);
  });

  test('names its teams when it is asked for another', async () => {
    const { code, err } = await backup('--team', 'team-9');
    expect(code).toBe(2);
    expect(err).toContain('team-1');
  });

  test('that is too old is told of, and deleted when that is asked for', async () => {
    await backup();
    const later = { now: monday + (periods.backupDays + 1) * dayMs };
    const told = await type(runBackup, ['--folder', folder], later);
    expect(told.err).toContain('20260413T101530Z er ældre end 28 dage');
    await type(runBackup, ['--folder', folder, '--delete-old'], { now: later.now + 1_000 });
    expect(await readdir(folder)).not.toContain('20260413T101530Z');
  });
});

describe('what is put back', () => {
  beforeEach(async () => {
    await backup();
  });

  test('is no team that is there, unless that is asked for; the others are', async () => {
    await hide('team-1');
    const { code, err, out } = await restore();
    expect(code).toBe(1);
    expect(err).toContain('19:two@thread.tacv2: findes allerede og er ikke rørt');
    expect(out).toContain('team-1, taget 2026-04-13T10:15:30.000Z');
  });

  test('takes the place of a team when that is asked for, and only while no process is at work', async () => {
    await store.commit('team-1', aChange({ record: { row: aRecord('B-999') } }));
    await store.instances.seen('process-1', '2026-04-13T10:15:30.000Z');
    const now = Date.now();
    const refused = await type(runRestore, ['--from', set(), '--replace', '--older'], { now });
    expect(refused.err).toContain('Botten kører (1 processer)');
    expect(await store.cases.get('team-1', 'B-999')).toBeDefined();
    await store.instances.gone('process-1');

    expect((await type(runRestore, ['--from', set(), '--replace', '--older'], { now })).code).toBe(0);
    expect(await store.cases.get('team-1', 'B-999')).toBeUndefined();
    expect((await store.teams.get('team-1'))?.nextDue).toBe('2026-04-14T06:00:00.000Z');
  });

  test('is only looked at with --check', async () => {
    const { code, out } = await type(runRestore, ['--from', set(), '--check'], { env: { BACKUP_KEY: key } });
    expect(code).toBe(0);
    expect(out.match(/, hel$/gm)).toHaveLength(2);
  });

  test.each([
    ['another key', { BACKUP_KEY: 'ab'.repeat(32) }, 'Nøglen passer ikke til filen, eller filen er ændret.'],
    ['a phrase instead', { BACKUP_KEY: 'en lang sætning med mellemrum' }, 'Filen er låst med en nøgle'],
    ['a short key', { BACKUP_KEY: 'kort' }, 'Nøglen er for kort'],
    ['no key', {}, 'Nøglen mangler'],
  ])('is not opened with %s', async (_, env, said) => {
    const { code, err, out } = await type(runRestore, ['--from', set(), '--check'], { env });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toBe('');
  });

  test.each([
    ['a byte is another', (file: Buffer) => file.fill(file[500]! ^ 1, 500, 501), 'filen er ændret'],
    ['its end is missing', (file: Buffer) => file.subarray(0, -40), 'filen er ændret'],
    [
      'there is nearly nothing of it',
      (file: Buffer) => file.subarray(0, file.indexOf('\n') + 20),
      'ikke hel',
    ],
    [
      'its first line is another',
      (file: Buffer) => Buffer.concat([Buffer.from('x'), file]),
      'ingen sikkerhedskopi',
    ],
    ['it names another salt', (file: Buffer) => swapSalt(file), 'filen er ændret'],
  ])('is nothing when of one file %s', async (_, spoil, said) => {
    await hide('team-1');
    const path = join(set(), 'team-1.backup');
    await writeFile(path, spoil(await readFile(path)));
    const { code, err } = await restore();
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect((await store.teams.all()).map(({ id }) => id)).toEqual(['19:two@thread.tacv2']);
  });

  test('is not older than what may be kept, unless that is asked for', async () => {
    await hide('team-1');
    const later = { now: monday + 31 * dayMs };
    const refused = await type(runRestore, ['--from', set()], later);
    expect(refused.err).toContain('ældre end 28 dage');
    expect((await type(runRestore, ['--from', set(), '--team', 'team-1', '--older'], later)).code).toBe(0);
  });
});

describe('the key', () => {
  test('is made in a file of its own, and never over another', async () => {
    const file = join(folder, 'key');
    const { out } = await type(runBackup, ['--new-key', file], { env: {} });
    const made = (await readFile(file, 'utf8')).trim();
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(out).not.toContain(made);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect((await type(runBackup, ['--new-key', file], { env: {} })).code).toBe(2);
    expect((await readFile(file, 'utf8')).trim()).toBe(made);
    expect((await type(runBackup, ['--folder', folder, '--key-file', file], { env: {} })).code).toBe(0);
    expect((await type(runRestore, ['--from', set(), '--key-file', file, '--check'], { env: {} })).code).toBe(
      0,
    );
  });

  test('may be a phrase', async () => {
    const env = { BACKUP_KEY: 'fire ord på en lap papir' };
    await type(runBackup, ['--folder', folder, '--team', 'team-1'], { env });
    expect((await type(runRestore, ['--from', set(), '--check'], { env })).code).toBe(0);
    expect(await readSecret(undefined, env)).toMatchObject({ kind: 'phrase' });
  });
});

test('a back-up is kept no longer than anything that is in it', () => {
  const days = Object.entries(periods).map(([name, long]) => (name.endsWith('Days') ? long : long * 28));
  expect(periods.backupDays).toBe(Math.min(...days));
});

test('what is missing on the command line is said', async () => {
  expect((await type(runBackup, [])).err).toContain('--folder mangler');
  expect((await type(runRestore, [])).err).toContain('--from mangler');
  expect((await type(runRestore, ['--from', join(folder, 'nothing')])).err).toContain('ingen sikkerhedskopi');
});

function swapSalt(file: Buffer): Buffer {
  const end = file.indexOf('\n') + 1;
  const head = JSON.parse(file.subarray(0, end).toString()) as { salt: string };
  const other = Buffer.from(`${JSON.stringify({ ...head, salt: Buffer.alloc(32, 7).toString('base64') })}\n`);
  return Buffer.concat([other, file.subarray(end)]);
}
