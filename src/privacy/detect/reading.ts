import type { Lexicon } from '../lexicon.ts';
import { inSmallLetters } from '../plainText.ts';
import { withoutKnownPhrases } from './harmless.ts';
import { type Token, tokenize } from './tokens.ts';

/** A text as the detectors read it: cut into words once, each word looked up once. */
export interface Reading {
  text: string;
  /** The same in small letters, each character in its place. */
  small: string;
  /** The same without the sayings, names and links that everybody may read, each character in its place. */
  bare: string;
  /** The words of that. */
  tokens: readonly Token[];
  lexicon: Lexicon;
}

export function read(text: string, lexicon: Lexicon): Reading {
  const bare = withoutKnownPhrases(text);
  return { text, small: inSmallLetters(text), bare, tokens: tokenize(bare), lexicon: remembering(lexicon) };
}

/** The detectors ask the same of the same words; what they learn is forgotten with the text. */
function remembering(lexicon: Lexicon): Lexicon {
  const once = (ask: (word: string) => boolean) => {
    const known = new Map<string, boolean>();
    return (word: string): boolean => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const answer = ask(word);
      known.set(word, answer);
      return answer;
    };
  };
  return {
    isWord: once(lexicon.isWord),
    isEntry: lexicon.isEntry,
    isForm: once(lexicon.isForm),
    isBareNoun: lexicon.isBareNoun,
    mayBeCompound: lexicon.mayBeCompound,
    isLoan: once(lexicon.isLoan),
    isName: once(lexicon.isName),
    isDanishName: once(lexicon.isDanishName),
    isPersonName: lexicon.isPersonName,
    isPlace: once(lexicon.isPlace),
  };
}
