import { danish } from '../../../src/privacy/danishLexicon.ts';
import { keptWords } from '../../../src/privacy/keptWords.ts';
import { wordsOf } from './lexicons.ts';

/**
 * Every word of the test's lexicons belongs to one half for good: what was missed in the `build` half may be looked at
 * and mended, of the `test` half only the figure.
 */
export type Half = 'build' | 'test';

const seen = new Set(wordsOf('seen').map((word) => word.toLowerCase()));
const kept = new Set(keptWords().map((word) => word.toLowerCase()));

/**
 * A word that the guard keeps in a list, or that was looked at once, is of the build half; any other by the word alone
 * (FNV-1a), so that a longer list moves no word to the other half.
 */
export function halfOf(word: string): Half {
  const small = word.toLowerCase();
  if (seen.has(small) || kept.has(small)) return 'build';
  let hash = 0x811c9dc5;
  for (const letter of small) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0 ? 'build' : 'test';
}

/** A name is held apart when no list of names that the guard reads has it. */
export function halfOfName(name: string): Half {
  return danish.isName(name) ? 'build' : 'test';
}
