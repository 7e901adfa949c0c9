import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { readArguments } from '../../src/tools/demo/arguments.ts';
import { createDemoClock } from '../../src/tools/demo/clock.ts';
import { parseTime } from '../../src/tools/demo/time.ts';

const now = '2026-04-13T07:58';

describe('/tid', () => {
  test.each<[string, string | undefined]>([
    ['08:30', '2026-04-13T08:30'],
    ['kl. 8.30', '2026-04-13T08:30'],
    ['07:58', '2026-04-13T07:58'],
    ['07:30', '2026-04-14T07:30'],
    ['1 dag', '2026-04-14T07:58'],
    ['3 dage', '2026-04-16T07:58'],
    ['1 uge', '2026-04-20T07:58'],
    ['2 weeks', '2026-04-27T07:58'],
    ['2 timer', '2026-04-13T09:58'],
    ['17 timer', '2026-04-14T00:58'],
    ['15 min', '2026-04-13T08:13'],
    ['2026-04-16', '2026-04-16T08:00'],
    ['2026-04-16 08:30', '2026-04-16T08:30'],
    ['2026-04-12', undefined],
    ['25:00', undefined],
    ['08:60', undefined],
    ['i morgen', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(parseTime(text, now, createCalendar([]))).toBe(expected);
  });
});

test('the demo clock runs with the real one, is moved on, and never goes back', () => {
  let real = 1_000;
  const clock = createDemoClock(50_000, () => real);
  real += 500;
  expect(clock.now()).toBe(50_500);
  clock.moveTo(60_000);
  clock.moveTo(10);
  real += 1;
  expect(clock.now()).toBe(60_001);
});

describe('the command line', () => {
  test('without anything: the sample, placements last', () => {
    const args = readArguments([]);
    expect(args).toMatchObject({ port: 56150, as: 'jobformidler', defaultNow: now });
    expect('files' in args && args.files.map(({ kind }) => kind)).toEqual([
      'cases',
      'plans',
      'contacts',
      'placements',
      'attendance',
    ]);
  });

  test('own cases leave the sample out', () => {
    expect(
      readArguments(['--cases', 'a.csv', '--contacts', 'b.csv', '--now', '2027-01-04T08:00']),
    ).toMatchObject({
      now: '2027-01-04T08:00',
      files: [
        { kind: 'cases', path: 'a.csv' },
        { kind: 'contacts', path: 'b.csv' },
      ],
    });
  });

  test('every fault at once', () => {
    const args = readArguments(['--now', 'tomorrow', '--port', 'x', '--as', 'nobody']);
    expect('faults' in args && args.faults.map((fault) => fault.split(':')[0])).toEqual([
      '--now',
      '--port',
      '--as',
    ]);
    expect(readArguments(['--colour', 'red'])).toHaveProperty('faults');
  });
});

test('nothing that production runs reaches the demo and its clock', () => {
  const root = join(import.meta.dirname, '../..');
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g);
    for (const [, path = ''] of imports) walk(join(dirname(file), path));
  };
  walk(join(root, 'src/main.ts'));
  const reached = [...seen].map((file) => relative(root, file));
  expect(reached).toContain('src/app.ts');
  expect(reached.filter((file) => file.startsWith('src/tools'))).toEqual([]);
});
