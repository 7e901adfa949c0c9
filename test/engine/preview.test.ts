import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preview, previewLine } from '../../src/engine/preview.ts';
import { runPreview } from '../../src/tools/preview/run.ts';
import { read, settings } from './course.ts';

const folder = new URL('./scenarios/', import.meta.url).pathname;
const names = [
  'flere-skal-med',
  'cti',
  'jobstyrke',
  'edges',
  'ingen-glemmes',
  'cti-helt-forloeb',
  'jobstyrke-graenser',
  'aabne-ender',
];
const expected = (name: string): string => readFileSync(`${folder}${name}.expected.jsonl`, 'utf8');
const input = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));

describe('the shared scenarios come out line for line', () => {
  it.each(names)('%s', (name) => {
    const lines = preview(read(input(name)), settings).map(previewLine);
    expect(lines).toEqual(expected(name).trimEnd().split('\n'));
  });
});

describe('npm run preview', () => {
  it('prints the lines of one file and nothing else', () => {
    const printed = execFileSync(process.execPath, ['src/tools/preview.ts', `${folder}cti.json`], {
      encoding: 'utf8',
    });
    expect(printed).toBe(expected('cti'));
  });

  it('puts the name of each of several files before its lines', () => {
    const files = [`${folder}edges.json`, `${folder}cti.json`];
    const { out, code } = runPreview(files);
    const [edges, cti] = files.map((file) => `${JSON.stringify({ file })}\n`);
    expect({ printed: `${out.join('\n')}\n`, code }).toEqual({
      printed: `${edges}${expected('edges')}${cti}${expected('cti')}`,
      code: 0,
    });
  });

  it('prints nothing but the faults if one of the files is malformed', () => {
    const { out, err, code } = runPreview([`${folder}cti.json`, 'package.json']);
    expect({ out, code }).toEqual({ out: [], code: 2 });
    expect(err[0]).toMatch(/^package\.json: scenario: /);
  });
});

describe('the window', () => {
  const cti = input('cti') as { from: string; to: string };

  it('leaves cards out and changes no other', () => {
    const narrow = preview(read({ ...cti, from: '2026-04-01', to: '2026-05-08' }), settings);
    const wide = preview(read(cti), settings);
    expect(narrow).toEqual(wide.filter(({ at }) => at >= '2026-04-01' && at < '2026-05-09'));
    expect(narrow).toHaveLength(6);
  });
});

describe('order of the output', () => {
  it('sorts one moment by card, kind and case, the card of the team first', () => {
    const cases = ['B-2', 'A-1'].map((caseRef) => ({
      caseRef,
      programme: 'helhedsorienteret-indsats',
      assignees: { contactPerson: 'p' },
      rules: ['C09', 'C23'],
    }));
    const events = cases.flatMap(({ caseRef }) => [
      { at: '2026-03-02T07:00', caseRef, type: 'caseOpened' },
      {
        at: '2026-03-02T07:00',
        caseRef,
        type: 'attendanceSchedule',
        days: ['tue'],
        start: '07:45',
        from: '2026-03-02',
      },
    ]);
    const missed = cases.map(({ caseRef }) => ({ at: '2026-03-03T12:00', caseRef, type: 'notArrived' }));
    const sorted = [...events].sort((a, b) => (a.at < b.at ? -1 : 1));
    const scenario = read({ from: '2026-03-03', to: '2026-03-03', cases, events: [...sorted, ...missed] });
    const lines = preview(scenario, settings).map(({ at, card, caseRef }) => [at.slice(11), card, caseRef]);
    expect(lines).toEqual([
      ['08:15', 'C09', 'A-1'],
      ['08:15', 'C09', 'B-2'],
      ['08:15', 'C23', null],
      ['09:15', 'C09', 'A-1'],
      ['09:15', 'C09', 'B-2'],
    ]);
  });
});
