import type { Lexicon } from '../lexicon.ts';
import { inSmallLetters } from '../plainText.ts';
import { isEnglish } from './englishWords.ts';
import { withoutKnownPhrases } from './harmless.ts';
import { endsDanish, isSlip, looksDanish } from './strangeWords.ts';
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
  /** Written in English, as far as its words tell. */
  isEnglish: boolean;
  /** True for a slip of the pen in a Danish word; looks are rationed, beyond that a strange word is no slip. */
  isSlip(word: string): boolean;
  /** The same for slips inside compounds. */
  looksDanish(word: string): boolean;
}

export function read(text: string, lexicon: Lexicon): Reading {
  const bare = withoutKnownPhrases(text);
  const own = remembering(lexicon);
  const tokens = tokenize(bare);
  const rationed = ration(looks + text.length / charactersALook);
  return {
    text,
    small: inSmallLetters(text),
    bare,
    tokens,
    lexicon: own,
    isEnglish: isEnglish(tokens, own),
    isSlip: rationed((word) => isSlip(word, own)),
    looksDanish: rationed((word) => looksDanish(word, own) || endsDanish(word, own)),
  };
}

/** A look at a strange word costs as much as a sentence; a text of nothing else must not. */
const looks = 30;
const charactersALook = 250;

function ration(most: number) {
  let left = most;
  return (ask: (word: string) => boolean) =>
    once((word) => {
      left -= 1;
      return left > 0 && ask(word);
    });
}

function once(ask: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = ask(word);
    known.set(word, answer);
    return answer;
  };
}

/** The detectors ask the same of the same words; what they learn is forgotten with the text. */
function remembering(lexicon: Lexicon): Lexicon {
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
