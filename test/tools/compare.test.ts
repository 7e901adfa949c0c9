import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Programme } from '../../src/engine/programme.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { exportProgramme } from '../../src/programmes/versions.ts';
import { compare } from '../../src/tools/compare.ts';

let folder: string;
const at = (name: string) => join(folder, name);

/** A placement from 2 February; one contact in March. */
const scenario = {
  from: '2026-01-01',
  to: '2026-05-15',
  cases: [
    { caseRef: 'B-1', programme: 'flere-skal-med', assignees: { jobBroker: 'broker', leader: 'boss' } },
    { caseRef: 'B-2', programme: 'cba-jobraadgiver', assignees: { jobAdviser: 'adviser' } },
  ],
  events: [
    { at: '2026-01-05T09:00', caseRef: 'B-1', type: 'caseOpened', stage: 'step2' },
    { at: '2026-01-05T09:00', caseRef: 'B-2', type: 'caseOpened' },
    { at: '2026-01-06T09:00', caseRef: 'B-1', type: 'planRegistered', jobGoal: true },
    { at: '2026-01-06T10:00', caseRef: 'B-1', type: 'placementPlanned', start: '2026-02-02' },
    { at: '2026-02-03T10:00', caseRef: 'B-1', type: 'contactHeld', form: 'talk' },
    { at: '2026-03-16T10:00', caseRef: 'B-1', type: 'contactHeld', form: 'talk' },
    { at: '2026-04-13T10:00', caseRef: 'B-1', type: 'contactHeld', form: 'talk' },
  ],
};

async function write(name: string, value: unknown, before = ''): Promise<void> {
  await writeFile(at(name), before + (typeof value === 'string' ? value : JSON.stringify(value)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-compare-'));
  const base: Programme = builtInProgramme('flere-skal-med')!;
  const seldom = { ...base, contact: { ...base.contact, intervalMonths: 2 } };
  await write('seldom.json', seldom);
  await write('own.json', { ...seldom, id: 'vores-egen' });
  await write('banner.json', exportProgramme(base), '> fodfaeste@0.1.0 programme\n> node src/tools\n\n');
  await write('broken.json', { ...base, contact: { headsUp: 30 }, cards: {} });
  await write('noJson.json', 'hej');
  await write('scenario.json', scenario);
  await write('other.json', { ...scenario, cases: scenario.cases.slice(1), events: [scenario.events[1]] });
  await write('bad.json', { ...scenario, from: '2027-01-01' });
  const stage = { ...scenario.events[0], stage: 'active' };
  await write('stage.json', { ...scenario, events: [stage, ...scenario.events.slice(1)] });
});
afterAll(() => rm(folder, { recursive: true }));

/** `A 03-02 C01 due`; names of files as they are. */
function shown(line: string): string {
  const { only, at: moment, card, kind, file } = JSON.parse(line);
  return file === undefined
    ? `${only} ${moment.slice(5, 10)} ${card} ${kind}`
    : file.replace(`${folder}/`, '');
}

const onlyMonthly = [
  'A 02-26 C01 headsUp',
  'A 03-03 C01 due',
  'A 03-04 C01 overdue',
  'A 03-10 C01 escalation',
  'A 04-13 C01 headsUp',
  'A 05-08 C01 headsUp',
  'A 05-13 C01 due',
  'A 05-15 C01 overdue',
];

describe('two programmes over the same cases', () => {
  test('what one sends and the other does not, and totals per card', () => {
    const { out, err, code } = compare(['flere-skal-med', at('seldom.json'), at('scenario.json')]);
    expect(out.map(shown)).toEqual(onlyMonthly);
    expect(JSON.parse(out[0]!)).toEqual({
      only: 'A',
      at: '2026-02-26T08:00',
      utc: '2026-02-26T07:00Z',
      caseRef: 'B-1',
      card: 'C01',
      kind: 'headsUp',
      to: ['broker'],
      where: 'personal',
    });
    expect(err.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'Kort A B Forskel',
      'C01 månedskontakt 8 0 -8',
      'C05 plan mangler 5 5 0',
      'C07 placeringen starter 1 1 0',
      'C12 praktik midtvejs og slut 2 2 0',
      'C25 samtalerytme 1 1 0',
      'C34 tal om løn 1 1 0',
      'C35 aftale 1 1 0',
      'C45 næste skridt 10 10 0',
      'I alt 29 21 -8',
      'Flest kort til én person på én dag: A 1 (adviser, 2026-01-14), B 1 (adviser, 2026-01-14)',
    ]);
    expect(code).toBe(0);
  });

  test("a programme of another name is held against the same cases, whichever is 'A'", () => {
    const { out } = compare([at('own.json'), at('banner.json'), at('scenario.json')]);
    expect(out.map(shown)).toEqual(onlyMonthly.map((line) => line.replace('A', 'B')));
  });

  test('from a day on: what runs keeps its rule', () => {
    const change = ['--valid-from', '2026-03-17', '--language', 'en'];
    const { out, err } = compare(['flere-skal-med', at('seldom.json'), at('scenario.json'), ...change]);
    expect(out.map(shown)).toEqual(['A 05-08 C01 headsUp', 'A 05-13 C01 due', 'A 05-15 C01 overdue']);
    expect(err[0]).toMatch(/^Card +A +B +Change$/);
  });

  test('the same programme twice sends the same; several scenarios have their names', () => {
    const files = [at('scenario.json'), at('scenario.json')];
    const { out, err } = compare(['flere-skal-med', at('banner.json'), ...files]);
    expect(out.map(shown)).toEqual(['scenario.json', 'scenario.json']);
    expect(err[0]).toBe('De to programmer sender det samme.');
    expect(err).toHaveLength(12);
  });

  test.each<[string, string[], RegExp[]]>([
    [
      'no scenario',
      ['flere-skal-med', 'jobstyrke'],
      [/^npm run --silent preview -- --compare A B SCENARIE…/],
    ],
    [
      'a programme with faults: all of them',
      ['flere-skal-med', 'broken.json', 'scenario.json'],
      [
        /broken\.json: Kort: intet kort er slået til.* \[cards\]$/,
        /\[cards\.C45\]$/,
        /\[contact\.headsUp\]$/,
        /milestones/,
        /milestones/,
      ],
    ],
    ['no JSON', ['noJson.json', 'flere-skal-med', 'scenario.json'], [/noJson\.json: .*JSON/]],
    [
      'a file that is not there',
      ['flere-skal-med', 'none.json', 'none2.json'],
      [/none\.json: ENOENT/, /none2\.json: cannot be read/],
    ],
    [
      'a malformed scenario, told once',
      ['flere-skal-med', 'seldom.json', 'bad.json'],
      [/bad\.json: scenario: from 2027-01-01 is after/],
    ],
    [
      'a stage that only one of them has',
      ['flere-skal-med', 'helhedsorienteret-indsats', 'stage.json'],
      [/stage\.json: under A: event 0: stage "active" is unknown/],
    ],
    [
      'cases that follow neither',
      ['flere-skal-med', 'seldom.json', 'other.json'],
      [/no case follows flere-skal-med$/],
    ],
    [
      'a day that does not exist',
      ['flere-skal-med', 'seldom.json', 'scenario.json', '--valid-from=2026-02-30'],
      [/2026-02-30 is not a date/],
    ],
    ['an unknown option', ['flere-skal-med', '--frm'], [/Unknown option '--frm'/]],
  ])('%s: nothing on standard output, exit 2', (_, args, faults) => {
    const { out, err, code } = compare(args.map((arg) => (arg.endsWith('.json') ? at(arg) : arg)));
    expect({ out, code }).toEqual({ out: [], code: 2 });
    expect(err).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });
});
