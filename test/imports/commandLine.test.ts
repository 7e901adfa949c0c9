import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStore } from '../../src/store/connect.ts';
import type { Store } from '../../src/store/store.ts';
import { runImport } from '../../src/tools/import.ts';
import { ownAccount } from '../support/azurite.ts';
import { aMember, aTeam } from '../support/rows.ts';

const tool = join(import.meta.dirname, '../../src/tools/import.ts');
const leader = aMember('lars@vejen.example', { roles: ['leader'] });
const cases = [
  'sagskode;program;startdato;ansvarlig;trin;trin fra;slutdato;udfald;navn',
  'B-101;Flere skal med;06-01-2026;mette@vejen.example;Trin 3;16-02-2026;;;Hanne Vestergaard',
  'B-102;Flere skal med;03-11-2025;mette@vejen.example;;;01-04-2026;job;Ole Bjerregaard',
  'B-103;Findes ikke;03-11-2025;mette@vejen.example;;;;;Ahmed Yusuf',
].join('\r\n');

const storage = ownAccount();
let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  const connectionString = storage.connectionString();
  ({ store } = await connectStore({ type: 'connectionString', connectionString }));
  await store.teams.update('team-1', () => aTeam({ id: 'team-1', leader: leader.id }));
  for (const member of [leader, aMember('mette@vejen.example')]) {
    await store.members.update('team-1', member.id, () => member);
  }
});
afterAll(() => rm(folder, { recursive: true }));

interface Printed {
  code: number | null;
  out: string;
  err: string;
}

/** What the tool prints, run in this process: a process of its own takes longer to start than the tool to run. */
async function run(...args: string[]): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runImport(args, {
    env: { STORAGE_CONNECTION_STRING: storage.connectionString(), LOG_LEVEL: 'silent' },
    say: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** As somebody types it, with all that it logs. */
async function runProcess(...args: string[]): Promise<Printed> {
  const env = {
    ...process.env,
    STORAGE_CONNECTION_STRING: storage.connectionString(),
    LOG_LEVEL: 'trace',
  };
  const child = spawn(process.execPath, [tool, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('a dry run says what it would do, and writes nothing', async () => {
  const { code, out } = await run(
    await file('cases.csv', cases),
    '--kind',
    'cases',
    '--now',
    '2026-04-13T10:00',
  );
  expect(out).toContain('Ville blive: 1 nye, 0 ændrede, 1 lukkede, 1 med fejl');
  expect(out).toContain('Linje 4, kolonne "program": er ikke et program, som teamet kender');
  expect(out).toContain('Afvist kolonne "navn"');
  expect(out).toContain('Prøvekørsel: intet er skrevet');
  expect(code).toBe(1);
  expect(await store.cases.get('team-1', 'B-101')).toBeUndefined();
});

test('--write writes the rows without faults, and the second time nothing', async () => {
  const path = await file('cases.csv', cases);
  const first = await runProcess(path, '--kind', 'cases', '--write', '--now', '2026-04-13T10:00');
  expect(first.code).toBe(1);
  expect(first.out).toContain('Importeret: 1 nye, 0 ændrede, 1 lukkede, 1 med fejl');
  const written = await store.cases.get('team-1', 'B-101');
  expect(written?.row.state).toMatchObject({
    stage: { id: 'step3', since: '2026-02-16' },
    assignees: [['jobBroker', 'mette@vejen.example']],
  });
  const second = await run(path, '--kind', 'cases', '--write', '--now', '2026-04-13T11:00');
  expect(second.out).toContain('Importeret: 0 nye, 0 ændrede, 0 lukkede, 1 med fejl');
  expect(await store.cases.get('team-1', 'B-101')).toEqual(written);
  expect(first.out + first.err + second.out + second.err).not.toMatch(/Hanne|Bjerregaard|Ahmed|B-101|mette@/);
});

test('contacts and placements go into the cases, once', async () => {
  const contacts = await file('contacts.csv', 'sagskode;dato;form\nB-101;09-03-2026;gåtur\n');
  const placements = await file(
    'placements.csv',
    'sagskode;start;planlagt slut\nB-101;16-02-2026;17-05-2026\n',
  );
  for (const expected of ['Importeret: 1 nye', 'Importeret: 0 nye']) {
    expect((await run(contacts, '--kind', 'contacts', '--write', '--now', '2026-04-13T10:01')).out).toContain(
      expected,
    );
    expect(
      (await run(placements, '--kind', 'placements', '--write', '--now', '2026-04-13T10:01')).out,
    ).toContain(expected);
  }
  const { row } = (await store.cases.get('team-1', 'B-101'))!;
  expect(row.state).toMatchObject({
    lastContact: '2026-03-09',
    placements: [{ start: '2026-02-16', maxWeeks: 13 }],
  });
  expect(row.due.length).toBeGreaterThan(0);
});

test('the file is deleted only when asked for, and only when nothing in it is left to mend', async () => {
  const faulty = await file('faulty.csv', cases);
  await run(faulty, '--kind', 'cases', '--write', '--delete-file');
  expect((await stat(faulty)).isFile()).toBe(true);
  const good = await file('good.csv', 'sagskode;dato;form\nB-101;10-03-2026;sms\n');
  expect(
    (await run(good, '--kind', 'contacts', '--write', '--delete-file', '--now', '2026-04-13T10:01')).out,
  ).toContain('Filen er slettet.');
  await expect(stat(good)).rejects.toThrow('ENOENT');
});

test('a known column that had to be refused keeps the file, and the exit is not 0', async () => {
  const text = 'sagskode;dato;form;rolle\nB-101;11-03-2026;sms;241235-4209\nB-101;12-03-2026;sms;\n';
  const path = await file('refused.csv', text);
  const { code, out } = await run(
    path,
    '--kind',
    'contacts',
    '--write',
    '--delete-file',
    '--now',
    '2026-04-13T10:02',
  );
  expect(code).toBe(1);
  expect(out).toContain('Filen er ikke slettet');
  expect(out).toContain('Linje 2, kolonne "rolle": kolonnen er ikke læst');
  expect(out).toContain('Importeret: 1 nye');
  expect(out).not.toContain('4209');
});

test('somebody whom the team does not know is told in the dry run, and equal faults stand together', async () => {
  const rows = [1, 2, 3, 5].map(
    (at) => `B-20${at};Flere skal med;06-01-2026;${at === 3 ? 'mette' : 'ukendt'}@vejen.example`,
  );
  const path = await file('unknown.csv', `sagskode;program;startdato;ansvarlig\n${rows.join('\n')}\n`);
  const { code, out } = await run(path, '--kind', 'sager', '--now', '2026-04-13T10:00');
  expect(out).toContain('Linje 2-3, 5, kolonne "ansvarlig": ingen i teamet logger ind med det brugernavn');
  expect(out).toContain('Ville blive: 1 nye');
  expect(code).toBe(1);
});

test('several files in one command: a dry run knows the cases of the first, and all become one registration a case', async () => {
  const paths = [
    await file('a.csv', 'sagskode;dato;form\nB-301;09-04-2026;gåtur\n'),
    await file(
      'b.csv',
      'sagskode;program;startdato;ansvarlig\nb-301;Flere skal med;06-01-2025;mette@vejen.example\n',
    ),
    await file('c.csv', 'sagskode;plandato;jobmål\nB301;01-04-2026;ja\n'),
  ];
  const kinds = ['--kind', 'kontakter', '--kind', 'sager', '--kind', 'planer', '--now', '2026-04-13T10:00'];
  const dry = await run(...paths, ...kinds);
  expect(dry.out.match(/Ville blive: 1 nye/g)).toHaveLength(3);
  expect((await run(...paths, ...kinds, '--write')).code).toBe(0);
  const log = await store.cases.events('team-1', 'B-301');
  expect(log.map(({ event }) => event.type)).toEqual(['caseOpened', 'planRegistered', 'contactHeld']);
  expect(new Set(log.map(({ source }) => source)).size).toBe(1);
  expect((await run(...paths, ...kinds, '--write')).out.match(/Importeret: 0 nye, 0 ændrede/g)).toHaveLength(
    3,
  );
});

test('--check needs neither storage nor a team', async () => {
  const path = await file('check.csv', 'sagskode;dato;form\nB-101;09-03-2026;gåtur\nB-102;x;sms\n');
  const team = await file(
    'team.json',
    '{"members":[],"cases":[{"caseRef":"b-101","programme":"flere-skal-med","start":"2025-01-06"}]}',
  );
  const { code, out } = await run(path, '--kind', 'contacts', '--check', '--team', team);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { line: 2, caseRef: 'B-101', read: { date: '2026-03-09', form: 'walk' } },
    { line: 3, column: 'dato', fault: 'date', text: expect.stringContaining('ikke en dato') },
  ]);
  expect(code).toBe(1);
});

test('--check of a file that is not there, or is a folder, is one fault of the whole file', async () => {
  for (const path of [join(folder, 'nowhere.csv'), folder]) {
    const { code, out } = await run(path, '--kind', 'contacts', '--check');
    expect(JSON.parse(out)).toMatchObject({ line: 0, fault: 'noFile' });
    expect(code).toBe(2);
  }
});

test('--help is Danish, and is all', async () => {
  const { code, out, err } = await run('--help');
  expect(out).toContain('hvad filen før indeholder');
  expect([code, err]).toEqual([0, '']);
});

const misuses: [string, string[], string][] = [
  ['no file', ['--kind', 'cases'], 'skriv, hvilken fil'],
  ['no kind', ['x.csv'], '--kind skal være'],
  [
    'a kind too few',
    ['a.csv', 'b.csv', 'c.csv', '--kind', 'cases', '--kind', 'plans'],
    'skriv en --kind til hver fil',
  ],
  [
    'a mapping that is none',
    ['package.json', '--kind', 'cases', '--mapping', 'README.md'],
    '--mapping skal være',
  ],
  ['an unknown option', ['x.csv', '--kind', 'cases', '--wirte'], '--wirte'],
  ['no such file', ['x.csv', '--kind', 'cases'], 'Filen findes ikke.'],
  ['no such team', ['package.json', '--kind', 'cases', '--team', 'nobody'], 'Vælg teamet med --team'],
];

test.each(misuses)('%s is told kindly, with exit code 2', async (_, args, message) => {
  const { code, err } = await run(...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
});
