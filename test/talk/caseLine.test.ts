import { expect, test } from 'vitest';
import { readCaseRef, spellingsOf } from '../../src/engine/caseRef.ts';
import { readCaseLine } from '../../src/talk/caseLine.ts';

test.each([
  ['B-101', 'B-101', ''],
  ['b-101', 'B-101', ''],
  ['B–101', 'B-101', ''],
  ['B—101', 'B-101', ''],
  ['B‑101', 'B-101', ''],
  ['B:101', 'B-101', ''],
  ['b:101 januar 12', 'B-101', 'januar 12'],
  ['B 101', 'B-101', ''],
  ['b 101 i dag', 'B-101', 'i dag'],
  ['B101', 'B101', ''],
  ['B-101: januar 12', 'B-101', 'januar 12'],
  ['B-101, i dag', 'B-101', 'i dag'],
  ['b-101.', 'B-101', ''],
  ['B-101 – i dag', 'B-101', 'i dag'],
  ['B - 101 i dag', 'B-101', 'i dag'],
  ['b: 101 i dag', 'B-101', 'i dag'],
  ['B−101 -5', 'B-101', '-5'],
  ['\u200bB-101', 'B-101', ''],
  ['å-7', 'Å-7', ''],
  ['A\u030a-7', 'Å-7', ''],
  ['2026-017 mødt', '2026-017', 'mødt'],
  ['2026_017', '2026_017', ''],
])('%j names %s', (line, caseRef, said) => expect(readCaseLine(line)).toEqual({ caseRef, said }));

test.each(['', 'Jens', 'maj 12', 'uge 20', 'i dag', 'sag B-101'])('%j begins with no code', (line) =>
  expect(readCaseLine(line)).toBeUndefined(),
);

test.each([
  ['B-101', ['B-101', 'B101']],
  ['b101', ['B101', 'B-101']],
  ['B.101', ['B.101', 'B-101', 'B101']],
  ['2026-017', ['2026-017']],
])('%s may be kept as %j', (typed, spellings) => expect(spellingsOf(readCaseRef(typed)!)).toEqual(spellings));
