import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { preview, previewLine } from '../../src/engine/preview.ts';
import { generateScenario, provoke } from '../support/generate.ts';
import { minimise } from '../support/minimise.ts';
import { nearEdges } from '../support/nearEdges.ts';
import { easterSunday } from '../support/oracle/calendar.ts';
import { type OracleLine, oracle } from '../support/oracle/oracle.ts';
import { naiveProgrammes } from '../support/oracle/programmes.ts';
import { seededRandom } from '../support/random.ts';
import type { WrittenScenario } from '../support/written.ts';
import { read, settings } from './course.ts';

/** Each of the two zones that pure tests run in (vitest.config.ts) has every second of these. */
function ofThisZone<T>(all: readonly T[]): T[] {
  return all.filter((_, index) => index % 2 === (process.env.TZ === 'UTC' ? 0 : 1));
}

/** A seed's scenario and its second reading, read once for all that look at it. */
const known = new Map<number, { written: WrittenScenario; lines: OracleLine[] }>();
function secondReading(seed: number) {
  const before = known.get(seed);
  if (before) return before;
  const written = generateScenario(seed);
  const one = { written, lines: oracle(read(written)) };
  known.set(seed, one);
  return one;
}

/** What one of the two readings sends and the other does not. */
function differences(
  written: WrittenScenario,
  lines?: OracleLine[],
  programmes = settings.programmes,
): string[] {
  const scenario = read(written);
  const second = (lines ?? oracle(scenario)).map((line) => JSON.stringify(line));
  const engine = preview(scenario, { ...settings, programmes }).map(previewLine);
  if (engine.join() === second.join()) return [];
  return [
    ...engine.filter((line) => !second.includes(line)).map((line) => `engine only: ${line}`),
    ...second.filter((line) => !engine.includes(line)).map((line) => `oracle only: ${line}`),
    `${engine.length} lines, ${second.length} lines`,
  ];
}

/** The difference of a seed on the smallest scenario that still shows it, ready to become a test of its own. */
function differenceOf(seed: number): string[] {
  const { written: plain, lines } = secondReading(seed);
  const isPlain = seed % 2 === 0;
  const written = isPlain ? plain : provoke(plain, lines, seed);
  if (differences(written, isPlain ? lines : undefined).length === 0) return [];
  const smallest = minimise(written, (smaller) => differences(smaller).length > 0);
  return [`seed ${seed}`, JSON.stringify(smallest), ...differences(smallest)];
}

const twenty = (first: number) => Array.from({ length: 20 }, (_, i) => first + i);
const firsts = ofThisZone([0, 20, 40, 60, 80, 100, 120, 140, 160, 180]);

describe('the engine and the second reading of the rules', () => {
  it.each(firsts)('send the same, line for line: 20 scenarios from seed %i', (first) => {
    expect(twenty(first).flatMap(differenceOf)).toEqual([]);
  });
});

/** Moved to days on which calendars go wrong, with more people, rests and courses that begin again. */
function nearEdgesOf(seed: number): WrittenScenario {
  const plain = generateScenario(seed);
  return nearEdges(plain, oracle(read(plain)), seed);
}

describe('near holidays, changes of the clock and ends of months', () => {
  it.each(ofThisZone([1000, 1010, 1020, 1030]))('both send the same: 10 scenarios from seed %i', (first) => {
    const seeds = Array.from({ length: 10 }, (_, i) => first + i);
    expect(
      seeds.flatMap((seed) => differences(nearEdgesOf(seed)).map((line) => `seed ${seed}: ${line}`)),
    ).toEqual([]);
  });
});

describe('a programme of a team’s own, with cards off', () => {
  const originals = structuredClone(naiveProgrammes);
  afterEach(() => void Object.assign(naiveProgrammes, structuredClone(originals)));

  /** Some cards off, the same in both readings; C45 cannot be turned off. */
  function withCardsOff(seed: number) {
    const random = seededRandom(seed);
    return settings.programmes.map((programme) => {
      const isOff = (card: string) => off.has(card.split(' ')[0] ?? '');
      const off = new Set(
        Object.keys(programme.cards).filter((card) => card !== 'C45' && random.chance(0.25)),
      );
      const naive = naiveProgrammes[programme.id];
      if (naive) naive.cards = without(naive.cards, isOff);
      return { ...programme, cards: without(programme.cards, isOff) };
    });
  }

  const seeds = ofThisZone([2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007]);
  it.each(seeds)('both send the same: seed %i', (seed) => {
    const written = nearEdgesOf(seed);
    expect(differences(written, undefined, withCardsOff(seed))).toEqual([]);
  });
});

function without<T extends object>(cards: T, isOff: (card: string) => boolean): T {
  return Object.fromEntries(Object.entries(cards).filter(([card]) => !isOff(card))) as T;
}

describe('the second reading alone', () => {
  it.each([
    'flere-skal-med',
    'cti',
    'jobstyrke',
    'edges',
    'ingen-glemmes',
    'cti-helt-forloeb',
    'jobstyrke-graenser',
    'aabne-ender',
  ])('sends what the shared scenario %s expects', (name) => {
    const file = (ending: string) =>
      readFileSync(new URL(`./scenarios/${name}.${ending}`, import.meta.url), 'utf8');
    const lines = oracle(read(JSON.parse(file('json')))).map((line) => JSON.stringify(line));
    expect(lines).toEqual(file('expected.jsonl').trimEnd().split('\n'));
  });
});

describe('the generator', () => {
  it('writes valid scenarios only, of every card', () => {
    const cards = new Set<string>();
    for (const seed of firsts.slice(0, 3).flatMap(twenty)) {
      const { written, lines } = secondReading(seed);
      expect(() => read(provoke(written, lines, seed))).not.toThrow();
      for (const { card } of lines) cards.add(card);
    }
    expect(cards.size).toBeGreaterThan(22);
  });

  it('writes the same for the same seed', () => {
    expect(generateScenario(7)).toEqual(generateScenario(7));
  });
});

describe('the naive calendar', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter Sunday of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});
