import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { runPreview } from '../../src/tools/preview/run.ts';
import { ask, askAll, team, type Written } from './asking.ts';

const file = new URL('./examples/small-team.json', import.meta.url).pathname;
const small: Written = JSON.parse(readFileSync(file, 'utf8'));
const june = ['--month', '2026-06'];

/** The words before the first colon of each fault line, as scripts read them. */
const heads = (lines: readonly string[]) => lines.map((line) => line.split(':')[0]);

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/tools/results.ts', ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

describe('npm run results', () => {
  it('prints the lines of a month and nothing else', () => {
    const { stdout, stderr, status } = run('--as-of', '2026-07-06', file, ...june);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(`${ask(small, ...june, '--as-of', '2026-07-06').join('\n')}\n`);
  });

  it.each<[string, string[], string[]]>([
    ['no option at all', [], ['results', 'results']],
    ['no month', [file], ['results']],
    ['no file', june, ['results']],
    ['two files', [file, file, ...june], ['results']],
    ['an unknown option takes its value along', [file, ...june, '--team', 'x'], ['results']],
    ['an option twice', [file, ...june, '--month', '2026-07'], ['results']],
    ['an option without a value', [file, '--month'], ['results']],
    ['an option instead of a value', [file, '--month', '--for', 'leader'], ['results']],
    ['a month that does not exist', [file, '--month', '2026-13'], ['results']],
    ['a day that does not exist', [file, ...june, '--as-of', '2026-06-31'], ['results']],
    ['an unknown audience', [file, ...june, '--for', 'press'], ['results']],
    ['an unknown programme', [file, ...june, '--programme', 'other'], ['results']],
    [
      'several at once',
      [file, '--month', '6', '--for', 'press', '--x', 'y'],
      ['results', 'results', 'results'],
    ],
    ['a period that goes back', [file, ...june, '--from', '2026-07'], ['results']],
    ['a month that has not begun', [file, '--month', '2026-09'], ['results']],
    ['a programme without a case', [file, ...june, '--programme', 'jobstyrke'], ['results']],
    ['nobody of the file', [file, ...june, '--adviser', 'broker-z'], ['results']],
    ['a worker for the channel', [file, ...june, '--adviser', 'broker-a', '--for', 'channel'], ['results']],
    ['two months for the board', [file, ...june, '--from', '2026-05', '--for', 'board'], ['results']],
    ['eleven months for the channel', [file, ...june, '--from', '2025-08', '--for', 'channel'], ['results']],
  ])('refuses %s', (_, args, faults) => {
    expect(heads(askAll(small, args))).toEqual(faults);
  });

  it('looks into the file before it asks whether the question fits it', () => {
    expect(heads(ask({ ...small, to: undefined }, ...june, '--from', '2026-07'))).toEqual(['scenario']);
  });

  it('prints nothing but the faults, and says so', () => {
    const { stdout, stderr, status } = run('no-such-file.json', ...june);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^scenario: cannot be read: [^\n]*\n$/);
  });

  it('takes twelve months for the channel', () => {
    expect(ask(small, ...june, '--from', '2025-07', '--for', 'channel')[0]).toContain('"from":"2025-07"');
  });
});

describe('the targets of a file', () => {
  test.each<[string, unknown, string[]]>([
    ['are a list', {}, ['targets']],
    ['are objects', ['M1'], ['targets 0']],
    ['name a measure', [{ target: 1 }], ['targets 0']],
    ['name a measure that there is', [{ measure: 'M28', target: 1 }], ['targets 0']],
    ['name a group of the measure', [{ measure: 'M1', group: 'job', target: 1 }], ['targets 0']],
    ['name a worker of the file', [{ measure: 'M17', group: 'broker-z', target: 1 }], ['targets 0']],
    ['name a programme that there is', [{ measure: 'M1', programme: 'other', target: 1 }], ['targets 0']],
    ['have no other field', [{ measure: 'M1', target: 1, note: '' }], ['targets 0']],
    ['have a number', [{ measure: 'M1' }], ['targets 0']],
    ['have numbers only', [{ measure: 'M1', min: '0.9' }], ['targets 0']],
    ['have four decimals at most', [{ measure: 'M1', max: 0.12345 }], ['targets 0']],
    [
      'are told apart',
      [
        { measure: 'M1', target: 1 },
        { measure: 'M1', group: 'x', programme: 'y' },
      ],
      ['targets 1', 'targets 1', 'targets 1'],
    ],
    ['come after what is wrong with the scenario', [{}], ['targets 0', 'targets 0']],
  ])('%s', (_, targets, faults) => {
    expect(heads(ask({ ...small, targets }, ...june))).toEqual(faults);
  });

  test('are of any group there can be', () => {
    const groups = [
      ['M9', 'step1'],
      ['M9', 'toMatch'],
      ['M14', 'mestring.last'],
      ['M15', 'other:noSuchOutcome'],
      ['M15', 'job:ordinary'],
      ['M17', 'workers'],
      ['M17', 'broker-a'],
      ['M22', 'takenOver'],
    ];
    const targets = groups.map(([measure, group]) => ({ measure, group, min: -1 }));
    expect(ask({ ...small, targets }, ...june)[0]).toContain('"version":3');
  });

  test('the preview takes no targets', () => {
    const viborg = new URL('./examples/viborg.json', import.meta.url).pathname;
    expect(runPreview([viborg])).toEqual({
      ...{ out: [], code: 2 },
      err: ['scenario: unknown field "targets": remove it'],
    });
  });

  const targetOf = (lines: string[], measure: string, group: string | null = null) =>
    lines.map((line) => JSON.parse(line)).find((line) => line.measure === measure && line.group === group)
      ?.target;

  test.each<[string, unknown[], string | null]>([
    ['the standard', [], '1'],
    ['an own one', [{ measure: 'M1', target: 0.9 }], '0.9'],
    ['replaces the whole', [{ measure: 'M1', min: 0.5 }], null],
    [
      'the last that fits',
      [
        { measure: 'M1', target: 0.7 },
        { measure: 'M1', target: 0.8 },
      ],
      '0.8',
    ],
    ['one of another programme', [{ measure: 'M1', programme: 'jobstyrke', target: 0.7 }], '1'],
    ['one of another group', [{ measure: 'M1', group: 'cti', target: 0.7 }], '1'],
    ['as short as possible', [{ measure: 'M1', target: 100.5 }], '100.5'],
  ])('%s', (_, targets, target) => {
    expect(targetOf(ask({ ...small, targets }, ...june), 'M1')).toBe(target);
  });
});

describe('whose lines are printed', () => {
  const several: Written = team('F', [[['2026-05-04T09:00', 'caseOpened']]]);
  several.cases.push({ caseRef: 'J-1', programme: 'jobstyrke', assignees: { companyConsultant: 'other' } });
  const programmesIn = (lines: string[]) => [
    ...new Set(lines.slice(1).map((line) => JSON.parse(line).programme)),
  ];

  test('programmes in their order, M17 last, a programme without an open case too', () => {
    expect(programmesIn(ask(several, ...june))).toEqual(['flere-skal-med', 'jobstyrke', null]);
  });

  test('of one programme nothing else', () => {
    expect(programmesIn(ask(several, ...june, '--programme', 'jobstyrke'))).toEqual(['jobstyrke']);
  });

  test('of one worker, the own caseload alone', () => {
    const lines = ask(several, ...june, '--adviser', 'worker').map((line) => JSON.parse(line));
    expect(lines.filter(({ measure }) => measure === 'M17').map(({ group }) => group)).toEqual(['worker']);
  });

  test('the channel and the board see nothing of a month that runs', () => {
    const asked = [...june, '--as-of', '2026-06-15', '--for', 'channel'];
    expect(ask(several, ...asked)).toEqual([
      '{"month":"2026-06","from":"2026-06","version":0,"at":null,"known":"2026-06-15","changed":[],"for":"channel","adviser":null}',
    ]);
  });
});
