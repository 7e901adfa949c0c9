import { type Hit, hit } from '../finding.ts';
import { chains } from '../keptWords.ts';
import type { Lexicon } from '../lexicon.ts';
import { isNoName } from './harmless.ts';
import type { Reading } from './reading.ts';

const word = /[\p{L}\d](?:[\p{L}\d&'.-]*[\p{L}\d])?/gu;
/** By their first word: a text is looked through once, however many chains there are. */
const byFirstWord = new Map<string, string[]>();
for (const chain of chains) {
  const first = chain.match(word)?.[0] ?? chain;
  byFirstWord.set(
    first,
    [...(byFirstWord.get(first) ?? []), chain].sort((a, b) => b.length - a.length),
  );
}

/** `superbrugsen`: what has a capital inside is put together as no Danish word is, and is known in small letters too. */
const bySmall = new Map(
  chains
    .filter((chain) => /^\p{Lu}[\p{L}']*\p{Ll}'?\p{Lu}\p{Ll}{3,}$/u.test(chain))
    .map((chain) => [chain.toLowerCase(), chain]),
);

const placedBefore = /(?:^|[^\p{L}])(?:i|hos|på|ved|fra|til|for|af|med)[ ]$/iu;
const sentenceBefore = /(?:^|[.!?:;\n"»-])[ ]?$/;

/** Shops and other chains that everybody calls by one name: "i Netto". "Normal praksis" and "Emma" are none. */
export function findChains({ bare: text, lexicon }: Reading): Hit[] {
  const found: Hit[] = [];
  for (const match of text.matchAll(word)) {
    if (bySmall.has(match[0].toLowerCase().replace(/'?s$/, ''))) {
      found.push(hit('company', match.index, match[0].length));
      continue;
    }
    const candidates = byFirstWord.get(match[0]) ?? byFirstWord.get(match[0].replace(/'?s$/, ''));
    const chain = candidates?.find((one) => standsAt(text, match.index, one));
    if (chain && isMeant(text, match.index, chain, lexicon))
      found.push(hit('company', match.index, chain.length));
  }
  return found;
}

function standsAt(text: string, at: number, chain: string): boolean {
  return (
    text.startsWith(chain, at) &&
    !/^(?:[\p{L}\d]*[\p{L}\d])/u.test(text.slice(at + chain.length).replace(/^'?s(?![\p{L}\d])/u, ''))
  );
}

function isMeant(text: string, at: number, chain: string, lexicon: Lexicon): boolean {
  if (isNoName(chain) || /^\p{Ll}/u.test(chain)) return false;
  if (/[ &]/.test(chain)) return true;
  const before = text.slice(Math.max(0, at - 8), at);
  const small = chain.toLowerCase();
  // Somebody may be called Emma, hardly anybody Netto.
  if (lexicon.isPersonName(chain) && !lexicon.isEntry(small)) return /hos[ ]$/i.test(before);
  if (!lexicon.isWord(small) && !lexicon.isLoan(small)) return true;
  return placedBefore.test(before) && !sentenceBefore.test(before);
}
