import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { TalkDeps } from '../../src/talk/deps.ts';
import { readArguments } from '../../src/tools/demo/arguments.ts';
import { createDemoClock } from '../../src/tools/demo/clock.ts';
import { createProgress } from '../../src/tools/demo/progress.ts';
import { parseTime, silentUntil } from '../../src/tools/demo/time.ts';
import { timeCommand } from '../../src/tools/demo/timeCommand.ts';
import { testClock } from '../support/clock.ts';
import { fakeSender } from '../support/fakeSender.ts';
import { aMember, aTeam } from '../support/rows.ts';

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
    ['i morgen', '2026-04-14T08:00'],
    ['fredag', '2026-04-17T08:00'],
    ['16/4', '2026-04-16T08:00'],
    ['i dag', '2026-04-13T08:00'],
    ['2026-04-31', undefined],
    ['2026-13-01', undefined],
    ['2026-02-30 08:00', undefined],
    ['2027-04-14', '2027-04-14T08:00'],
    ['2027-04-15', undefined],
    ['9999-01-01', undefined],
    ['999 uger', undefined],
    ['snart', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(parseTime(text, now, createCalendar([]))).toBe(expected);
  });
});

test.each([
  ['2026-04-20T08:00', undefined],
  ['2026-04-27T07:58', undefined],
  ['2026-04-28T08:00', '2026-04-21T08:00'],
  ['2027-01-12T08:00', '2027-01-05T08:00'],
])('a leap to %s sends what is new from %s on', (to, from) => {
  expect(silentUntil(toEpochMs(now), toEpochMs(to))).toBe(from && toEpochMs(from));
});

describe('who waits for the clock', () => {
  const mette = { team: aTeam(), member: aMember('mette') };

  /** What stands in the chat, and a clock by which they wait. */
  function aChat() {
    const teams = fakeSender();
    const time = testClock(now);
    const texts = () => teams.shown.map(({ card }) => JSON.stringify(card.body));
    return { teams, time, texts, tell: createProgress(() => teams, time.clock) };
  }

  test('reads in one message how far it is, and at the end where it is', async () => {
    const { teams, time, texts, tell } = aChat();
    const progress = tell(mette);
    for (const day of ['1. maj', '2. maj', '3. maj']) {
      time.advance(2_000);
      await progress.at(day);
    }
    expect(texts()).toEqual([expect.stringContaining('3. maj')]);
    await progress.end('fremme');
    expect(texts()).toEqual([expect.stringContaining('fremme')]);
    expect(teams.calls).toBe(4);
  });

  test('reads nothing of what is done at once, and is not told every moment', async () => {
    const { teams, time, tell } = aChat();
    const quick = tell(mette);
    await quick.at('1. maj');
    await quick.end('fremme');
    expect(teams.calls).toBe(0);
    const slow = tell(mette);
    time.advance(2_000);
    await slow.at('1. maj');
    await slow.at('2. maj');
    expect(teams.calls).toBe(1);
  });

  test('is taken there though the chat does not answer', async () => {
    const { teams, time, texts, tell } = aChat();
    teams.script.push(() => {
      throw new Error('reset');
    });
    const progress = tell(mette);
    time.advance(2_000);
    await progress.at('1. maj');
    time.advance(2_000);
    await progress.at('2. maj');
    expect(texts()).toEqual([expect.stringContaining('2. maj')]);
  });
});

describe('/tid written again', () => {
  const asked = { persons: [], asker: undefined, language: 'da' as const, source: 'activity' };

  /** The command, and how each of its leaps ends. */
  function aCommand() {
    const leaps: PromiseWithResolvers<number>[] = [];
    const command = timeCommand({
      now: () => toEpochMs(now),
      moveTo: () => {
        const leap = Promise.withResolvers<number>();
        leaps.push(leap);
        return leap.promise;
      },
      tell: () => ({ at: async () => {}, end: async () => {} }),
    });
    const write = (rest: string) => command.run({ ...asked, rest }, {} as TalkDeps);
    return { leaps, write };
  }

  test('while the clock still goes moves it no further', async () => {
    const { leaps, write } = aCommand();
    const first = write('1 uge');
    expect(await write('1 uge')).toMatchObject({ text: expect.stringContaining('går allerede frem') });
    leaps[0]?.resolve(3);
    expect(await first).toMatchObject({ text: expect.stringContaining('3 beskeder er sendt') });
    expect(leaps).toHaveLength(1);
  });

  test('moves it again once it has arrived, or did not', async () => {
    const { leaps, write } = aCommand();
    const first = write('1 uge');
    leaps[0]?.reject(new Error('storage is gone'));
    await expect(first).rejects.toThrow('storage is gone');
    const second = write('1 uge');
    leaps[1]?.resolve(1);
    expect(await second).toMatchObject({ text: expect.stringContaining('1 besked er sendt') });
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
  test('without anything: the sample, placements after the contacts', () => {
    const args = readArguments([]);
    expect(args).toMatchObject({ port: 56150, as: 'jobformidler', defaultNow: now });
    expect('files' in args && args.files.map(({ kind }) => kind)).toEqual([
      'cases',
      'plans',
      'contacts',
      'placements',
      'attendance',
      'paidHours',
    ]);
  });

  test('own cases leave the sample out', () => {
    expect(
      readArguments([
        ...['--cases', 'a.csv', '--contacts', 'b.csv', '--now', '2027-01-04T08:00'],
        ...['--attendance', 'c.csv', '--paidHours', 'd.csv'],
      ]),
    ).toMatchObject({
      now: '2027-01-04T08:00',
      files: [
        { kind: 'cases', path: 'a.csv' },
        { kind: 'contacts', path: 'b.csv' },
        { kind: 'attendance', path: 'c.csv' },
        { kind: 'paidHours', path: 'd.csv' },
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
