import type { Lexicon } from '../lexicon.ts';
import { rareWords, set } from './nameWords.ts';
import type { Token } from './tokens.ts';

/** English alone, in whatever other language or list of names they stand too. */
export const plainWords = set(
  `the and as her into only its us with this that she he they you his their is was were has not from will would could should on nine day days pay company soon agreed agree
  follow-up met said work works help good well next week weeks hour hours`,
);

const fewest = 2;

/** Two words or more that are English alone, and none that is Danish alone. Given names are neither. */
export function isEnglish(tokens: readonly Token[], lexicon: Lexicon): boolean {
  let english = 0;
  for (const { small, capital } of tokens) {
    if (small.length < 2 || capital || rareWords.has(small)) continue;
    if (plainWords.has(small)) english += 1;
    else if (!lexicon.isForm(small)) english += isEnglishWord(small, lexicon) ? 1 : 0;
    else if (!isEnglishWord(small, lexicon)) return false;
  }
  return english >= fewest;
}

export function isEnglishWord(small: string, lexicon: Lexicon): boolean {
  return small.split('-').every((part) => lexicon.isLoan(part));
}
