import { expect, test } from 'vitest';
import type { Finding, FindingKind } from '../../src/privacy/finding.ts';
import { checkText } from '../../src/privacy/guard.ts';
import { chains, peoples } from '../../src/privacy/keptWords.ts';
import { namesByOrigin, wordsOf } from './heldApart/lexicons.ts';
import { type Half, halfOf, halfOfName } from './heldApart/split.ts';
import {
  companyTemplates,
  fullNameTemplates,
  nameTemplates,
  placeTemplates,
  sensitiveTemplates,
  streetTemplates,
} from './heldApart/templates.ts';
import { written } from './heldApart/written.ts';

/*
 * What the guard makes of words that it was not made with: sentences by template, each with a word of a lexicon. The
 * figures that must hold are those of the `test` half (split.ts).
 */
interface Sample {
  text: string;
  part: string;
  half: Half;
}

const everyOf = (words: readonly string[], most: number): string[] => {
  const step = Math.max(1, Math.floor(words.length / most));
  return words.filter((_, index) => index % step === 0).slice(0, most);
};
const fill = (
  words: readonly string[],
  templates: readonly string[],
  half: (word: string) => Half = halfOf,
  way: (word: string) => string = (word) => word,
): Sample[] =>
  words.map((word, index) => ({
    text: (templates[index % templates.length] ?? '').replace('¤', way(word)),
    part: way(word),
    half: half(word),
  }));

/** A sample stands in several figures, and is read once. */
const known = new Map<string, readonly Finding[]>();
function findingsOf(text: string): readonly Finding[] {
  const findings = known.get(text) ?? checkText(text, 'wideStory').findings;
  known.set(text, findings);
  return findings;
}

function isFound({ text, part }: Sample, kind?: FindingKind): boolean {
  const at = text.indexOf(part);
  return findingsOf(text).some(
    (one) => (kind === undefined || one.kind === kind) && one.start < at + part.length && at < one.end,
  );
}

/** Per cent of the samples. */
function share(samples: readonly Sample[], kind?: FindingKind): number {
  return samples.length === 0
    ? 100
    : (100 * samples.filter((one) => isFound(one, kind)).length) / samples.length;
}

function recall(samples: readonly Sample[], half: Half, kind?: FindingKind): number {
  return share(
    samples.filter((one) => one.half === half),
    kind,
  );
}

const print = (title: string, rows: readonly (readonly [string, ...number[]])[]): void => {
  const line = ([name, ...values]: readonly [string, ...number[]]): string =>
    `  ${name.padEnd(14)}${values.map((value) => value.toFixed(1).padStart(8)).join('')}`;
  process.stdout.write(`${title}\n${rows.map(line).join('\n')}\n`);
};

const ways = {
  Capital: (name: string) => name,
  small: (name: string) => name.toLowerCase(),
  CAPITALS: (name: string) => name.toUpperCase(),
} as const;
const mostNames = 60;
const origins = namesByOrigin().map(({ origin, given, family }) => {
  const single = [...everyOf(given, mostNames), ...everyOf(family, mostNames / 2)];
  const pairs = everyOf(given, 10).map((name, index) => `${name} ${family[index % family.length]}`);
  const samples = Object.values(ways).map((way) => [
    ...fill(single, nameTemplates, halfOfName, way),
    ...fill(pairs, fullNameTemplates, halfOfName, way),
  ]);
  return { origin, samples };
});

test('names of every origin, in three ways of writing', () => {
  const rows = origins.map(({ origin, samples }) => ({
    origin,
    all: samples.map((own) => share(own)),
    unlisted: samples.map((own) => share(own.filter(({ half }) => half === 'test'))),
  }));
  print(
    'names: Capital, small, CAPITALS; the same of names in no list',
    rows.map(({ origin, all, unlisted }) => [origin, ...all, ...unlisted] as const),
  );
  const danish = rows.find(({ origin }) => origin === 'Danish')?.all ?? [];
  for (const { origin, all } of rows)
    all.forEach((found, way) => {
      expect([origin, way, found >= (danish[way] ?? 100) - 5]).toEqual([origin, way, true]);
    });
  const unlisted = Object.keys(ways).map((_, way) =>
    recall(
      origins.flatMap(({ samples }) => samples[way] ?? []),
      'test',
    ),
  );
  print('all names in no list', [['together', ...unlisted]]);
  expect(unlisted[0]).toBeGreaterThanOrEqual(92);
  expect(Math.min(...unlisted.slice(1), ...rows.map(({ all }) => all[1] ?? 0))).toBeGreaterThanOrEqual(85);
});

const groups = Object.entries(sensitiveTemplates).map(([group, templates]) => {
  const words =
    group === 'peoples'
      ? everyOf([...peoples], 80).map((word) => word.replace(/e?r$/, 'er'))
      : wordsOf(group);
  const samples = fill(words, templates);
  return [group, recall(samples, 'build', 'sensitive'), recall(samples, 'test', 'sensitive')] as const;
});

test('sensitive words, by group', () => {
  print('sensitive: build half, test half', groups);
  for (const [group, , found] of groups) expect([group, found >= 90]).toEqual([group, true]);
});

const kinds = [
  ['places', wordsOf('places'), placeTemplates, 92],
  ['organisations', [...wordsOf('companies'), ...everyOf(chains, 30)], companyTemplates, 80],
  ['streets', wordsOf('streets'), streetTemplates, 92],
] as const;

test('places, organisations and streets, touched by any finding', () => {
  const rows = kinds.map(
    ([kind, words, templates]) =>
      [kind, recall(fill(words, templates), 'build'), recall(fill(words, templates), 'test')] as const,
  );
  print('build half, test half', rows);
  rows.forEach(([kind, , found], index) => {
    expect([kind, found >= (kinds[index]?.[3] ?? 0)]).toEqual([kind, true]);
  });
});

test.each(Object.entries(written))('%s, in every way of writing', (kind, lines) => {
  const asked = lines.map((line) => {
    const text = line.replaceAll(/\[\[|\]\]/g, '');
    const parts = [...line.matchAll(/\[\[(.*?)\]\]/g)].map((match) => match[1] ?? '');
    return { text, found: parts.every((part) => isFound({ text, part, half: 'test' })) };
  });
  const missed = asked.filter(({ found }) => !found).map(({ text }) => text);
  expect(kind === 'cpr' ? missed : missed.slice(Math.floor(lines.length * 0.08))).toEqual([]);
});

test('an account asks, it does not block', () => {
  expect(checkText('Konto 2902-0412345678 er hendes', 'input').verdict).toBe('ask');
  expect(checkText('P-nummer 4512345678 står på aftalen', 'wideStory').findings).toEqual([]);
});

test.each(['mill.', 'maks.', 'afd.', 'vedr.', 'inkl.'])('%s is no name', (short) => {
  expect(checkText(`Der er ${short} ti pladser`, 'wideStory').findings).toEqual([]);
});
