import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { Programme } from '../../src/engine/programme.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { validateProgramme } from '../../src/programmes/validate.ts';
import { runProgrammeTool } from '../../src/tools/programme.ts';
import { exportFromTeam, importIntoTeam } from '../../src/tools/programmeOfTeam.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting } from '../support/delivery.ts';

const storage = testStorage();
const base = builtInProgramme('flere-skal-med')!;
const changed: Programme = { ...base, contact: { ...base.contact, intervalMonths: 2 } };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-programme-'));
  await writeFile(join(folder, 'good.json'), JSON.stringify(changed));
  await writeFile(join(folder, 'cpr.json'), JSON.stringify({ ...changed, name: 'Forløb 241235-4209' }));
  await writeFile(
    join(folder, 'bad.json'),
    JSON.stringify({ ...changed, stages: [], primaryRole: 'ctiWorker' }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** A team with one case whose contact is due on 10 April. */
async function aTeam() {
  const connected = await storage.fresh();
  const team = await aSetting(connected.store, '2026-03-12T10:00');
  await team.opens('B-101', [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ]);
  const bring = (programme: Programme, validFrom: string, over: { write?: boolean; team?: string } = {}) =>
    importIntoTeam({
      ...{ storage: connected, clock: () => toEpochMs('2026-03-12T11:00'), team: team.teamId },
      ...{ programme, validFrom, write: true, language: 'da', ...over },
    });
  const take = async (id: string, today: string) => {
    const { out, err, code } = await exportFromTeam({
      ...{ store: connected.store, team: team.teamId, id, today, language: 'da' },
    });
    return code === 0 ? validateProgramme(JSON.parse(out.join('\n'))) : err;
  };
  return { ...team, bring, take };
}

describe('a programme for a team', () => {
  test('a trial tells what would change, and writes nothing', async () => {
    const team = await aTeam();
    expect(await team.bring(changed, '2026-05-01', { write: false })).toEqual({
      out: [
        'Flere skal med (flere-skal-med), version 2, gælder fra 2026-05-01.',
        'contact.intervalMonths: 1 → 2',
        'Åbne sager, der følger programmet: 1. Frister, der løber, beholder den regel, de begyndte med.',
        'Prøve: intet er skrevet. Skriv --write for at tage programmet i brug.',
      ],
      err: [],
      code: 0,
    });
    expect(await team.store.programmes.list(team.teamId)).toEqual([]);
  });

  test('is in use from its day, comes back by export, and plans the cases anew where it must', async () => {
    const team = await aTeam();
    const { C08, ...cards } = base.cards;
    const first = await team.bring({ ...changed, cards }, '2026-03-01');
    expect(first.out.slice(-2)).toEqual([
      '2026-03-01 er gået: det, der er begyndt siden da, får den nye regel.',
      'Programmet er taget i brug. Sager, der er planlagt på ny: 1.',
    ]);
    const due = (await team.record('B-101'))?.due.map(({ at, cardKey }) => `${at.slice(0, 10)} ${cardKey}`);
    expect(due).toContain('2026-05-12 B-101|C01|due|2026-03-12');
    expect(await team.take('flere-skal-med', '2026-02-28')).toEqual({ programme: base });
    expect(await team.take('flere-skal-med', '2026-03-01')).toEqual({
      programme: { ...changed, cards, version: 2, validFrom: '2026-03-01' },
    });
  });

  test('the same again changes nothing, and is not written', async () => {
    const team = await aTeam();
    expect(await team.bring(base, '2026-05-01')).toMatchObject({
      out: ['Der er ingen ændringer, så der er ikke noget at skrive.'],
      code: 0,
    });
    expect(await team.store.programmes.list(team.teamId)).toEqual([]);
  });

  test("a programme of the team's own has no former one", async () => {
    const team = await aTeam();
    const { out } = await team.bring({ ...changed, id: 'vores-egen' }, '2026-05-01');
    expect(out.slice(0, 3)).toEqual([
      'Flere skal med (vores-egen), version 1, gælder fra 2026-05-01.',
      'Nyt program: Flere skal med (vores-egen).',
      'Åbne sager, der følger programmet: 0. Frister, der løber, beholder den regel, de begyndte med.',
    ]);
    expect(await team.take('vores-egen', '2026-03-12')).toMatchObject({ programme: { version: 1 } });
  });

  test('what cases stand in must stay', async () => {
    const team = await aTeam();
    const stages = base.stages.slice(0, 2);
    expect(await team.bring({ ...base, stages }, '2026-05-01')).toEqual({
      out: [],
      err: [expect.stringContaining('trinnet step3 er væk')],
      code: 2,
    });
  });

  test('an unknown team or programme is told with those that there are', async () => {
    const team = await aTeam();
    const known = `Kendte team: ${team.teamId}.`;
    expect(await team.bring(base, '2026-05-01', { team: 'nobody' })).toMatchObject({
      err: [`Teamet nobody findes ikke. ${known}`],
      code: 2,
    });
    expect(await team.take('nothing', '2026-05-01')).toEqual([
      expect.stringContaining('Programmet nothing findes ikke.'),
    ]);
  });
});

describe('on the command line', () => {
  const run = async (...args: string[]) => {
    const { out, err, code } = await runProgrammeTool(args);
    return { stdout: out.join('\n'), stderr: err.join('\n'), code };
  };

  test('it prints what it says, and exits with its code', async () => {
    const command = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['src/tools/programme.ts', ...args]);
    const { stdout } = await command('check', join(folder, 'good.json'));
    expect(stdout).toBe('Programmet er i orden.\n');
    const { out, err } = await runProgrammeTool([]);
    expect(out).toEqual([]);
    await expect(command()).rejects.toMatchObject({ stdout: '', stderr: `${err.join('\n')}\n`, code: 2 });
  });

  test('an export is a programme without faults', async () => {
    const { stdout, code } = await run('export', 'jobstyrke');
    expect(validateProgramme(JSON.parse(stdout))).toEqual({ programme: builtInProgramme('jobstyrke') });
    expect(code).toBe(0);
  });

  test('a check lists every fault with its place', async () => {
    expect(await run('check', join(folder, 'good.json'))).toMatchObject({
      stdout: 'Programmet er i orden.',
      code: 0,
    });
    const { stdout, stderr, code } = await run('check', join(folder, 'bad.json'));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('Trin: må ikke være tom. [stages]');
    expect(stderr).toContain('Primær rolle: rollen ctiWorker er ikke en af programmets roller.');
  });

  test('a CPR number in a name is refused, and not shown', async () => {
    const { code, stderr } = await run('check', join(folder, 'cpr.json'));
    expect(code).toBe(2);
    expect(stderr).toContain('noget, der ligner et CPR-nummer');
    expect(stderr).not.toContain('4209');
  });

  test.each<[string, string[], string]>([
    ['nothing', [], 'npm run --silent programme -- export ID'],
    ['no team', ['import', 'x.json'], 'npm run --silent programme -- export ID'],
    [
      'an unknown programme',
      ['export', 'x'],
      'Programmet x findes ikke. Kendte programmer: social-stoette-cti,',
    ],
    [
      'no day',
      ['import', 'x.json', '--team', 't', '--valid-from', 'maj'],
      '--valid-from maj er ikke en dato.',
    ],
    ['an unknown option', ['export', 'jobstyrke', '--frm', 'x'], "Unknown option '--frm'"],
  ])('%s: told, exit 2', async (_, args, told) => {
    const { stdout, stderr, code } = await run(...args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(told);
  });
});
