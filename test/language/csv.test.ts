import { expect, test } from 'vitest';
import { csvText } from '../../src/language/csv.ts';

test('begins with the mark that tells Excel of UTF-8, and ends every row', () =>
  expect(
    csvText([
      ['måned', 'timer'],
      ['2026-05', '26,5'],
    ]),
  ).toBe('\uFEFFmåned;timer\r\n2026-05;26,5\r\n'));

test.each([
  ['a;b', '"a;b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['=1+1', "'=1+1"],
  ['+4512345678', "'+4512345678"],
  ['-1', "'-1"],
  ['@sum(a1)', "'@sum(a1)"],
  ['\t=1', "'\t=1"],
  ['=cmd|" /c calc"!a0', `"'=cmd|"" /c calc""!a0"`],
  ['<5', '<5'],
  ['B-101', 'B-101'],
])('%j is written as %j', (cell, written) => expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`));
