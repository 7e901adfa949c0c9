import { type Hit, hit } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { withoutChains } from './companies.ts';
import { monthNames, particles, rareWords, verbs, wordNames } from './nameWords.ts';
import { isNoName, withoutKnownPhrases } from './notNames.ts';
import { isLargePlace } from './regions.ts';
import { type Token, tokenize } from './tokens.ts';

type Strength = 'sure' | 'maybe' | 'no';

/** Names of people: one by one where the dictionary knows them, in pairs also those that it does not. */
export function findNames(text: string, lexicon: Lexicon): Hit[] {
  const readable = withoutChains(withoutKnownPhrases(text));
  const tokens = tokenize(readable);
  const strength = tokens.map((token, index) =>
    strengthOf(token, tokens[index - 1], tokens[index + 1], lexicon),
  );
  const found: Hit[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = endOfName(tokens, strength, index, lexicon);
    const [from, to] = [tokens[index], tokens[end - 1]];
    if (end === index || !from || !to) continue;
    found.push(hit('name', from.start, to.end - from.start));
    index = end - 1;
  }
  return [...found, ...lowercasePairs(tokens, lexicon)];
}

/** How much a single word says by itself that it is somebody's name. */
function strengthOf(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  lexicon: Lexicon,
): Strength {
  const word = token.text;
  const small = word.toLowerCase();
  if (word.length < 2 || isNoName(word) || isLargePlace(word)) return 'no';
  if (/^\p{Lu}{2,}'\p{Ll}+$/u.test(word)) return 'no';
  if (token.allCapitals) return shouted(word, lexicon) ? 'sure' : 'no';
  if (!token.capital) return isLowercaseName(small, lexicon) ? 'sure' : 'no';
  if (/\p{Ll}\p{Lu}/u.test(word)) return /^(?:Mc|Mac|Di|De|La|Le|O')\p{Lu}/u.test(word) ? 'sure' : 'no';
  if (monthNames.has(small.replace(/s$/, ''))) return isMonth(token, before) ? 'no' : 'sure';
  if (!isKnownName(word, lexicon)) return unknownStrength(token, after, lexicon);
  if (lexicon.isPlace(word) && !lexicon.isName(word)) return 'maybe';
  if (!token.first || !isAlsoWord(small, lexicon)) return 'sure';
  if (rareWords.has(small) || rareWords.has(small.replace(/s$/, ''))) return 'sure';
  return wordNames.has(small) && after?.joined && verbs.has(after.text) ? 'sure' : 'maybe';
}

/** Nobody knows the word, but what follows it is what people do: "Ngozi fik ros". */
function unknownStrength(token: Token, after: Token | undefined, lexicon: Lexicon): Strength {
  if (!isUnknown(token.text, lexicon)) return 'no';
  const act =
    after?.joined &&
    (verbs.has(after.text) || (/.{2}(?:er|ede|te)$/.test(after.text) && lexicon.isWord(after.text)));
  return act && !token.text.includes('-') ? 'sure' : 'maybe';
}

function isKnownName(word: string, lexicon: Lexicon): boolean {
  if (lexicon.isName(word)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => lexicon.isName(part));
}

/** Neither a name of the dictionary nor a Danish word: somebody from far away, or a place. */
function isUnknown(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 2 &&
    !lexicon.isWord(word.toLowerCase()) &&
    !word.split('-').some((part) => lexicon.isWord(part.toLowerCase()))
  );
}

/** In the first word of a sentence the capital says nothing: "Line" may be a person, "Tage" a verb. */
function isAlsoWord(small: string, lexicon: Lexicon): boolean {
  return lexicon.isEntry(small) || (small.endsWith('s') && lexicon.isEntry(small.slice(0, -1)));
}

function isMonth(token: Token, before: Token | undefined): boolean {
  return (
    token.first ||
    before === undefined ||
    /^(?:i|fra|til|siden|medio|primo|ultimo|af|inden|efter|før|hele|sidste|næste|per)$/i.test(before.text)
  );
}

function shouted(word: string, lexicon: Lexicon): boolean {
  const proper = word.charAt(0) + word.slice(1).toLowerCase();
  return word.length > 3 && lexicon.isName(proper) && !lexicon.isWord(word.toLowerCase());
}

function isLowercaseName(small: string, lexicon: Lexicon): boolean {
  if (small.length < 4 || lexicon.isWord(small)) return false;
  const proper = small.charAt(0).toUpperCase() + small.slice(1);
  return lexicon.isDanishName(proper) && !lexicon.isPlace(proper);
}

/** The index after the last word of a name that begins at `start`; `start` itself when none does. */
function endOfName(
  tokens: readonly Token[],
  strength: readonly Strength[],
  start: number,
  lexicon: Lexicon,
): number {
  const first = tokens[start];
  if (!first || strength[start] === 'no' || particles.has(first.text)) return start;
  let end = start + 1;
  let sure = strength[start] === 'sure' ? 1 : 0;
  let words = 1;
  for (let next = end; next < tokens.length && next < start + 6; next += 1) {
    const token = tokens[next];
    if (!token?.joined || token.first) break;
    if (particles.has(token.text) || /^\p{Lu}$/u.test(token.text)) continue;
    if (!token.capital || strength[next] === 'no') break;
    sure += strength[next] === 'sure' ? 1 : 0;
    words += 1;
    end = next + 1;
  }
  if (sure > 0) return end;
  // Two unknown words with capitals, or one inside a sentence that is no Danish word.
  if (words > 1) return first.first && isAlsoWord(first.text.toLowerCase(), lexicon) ? start : end;
  return !first.first && isUnknown(first.text, lexicon) && !lexicon.isPlace(first.text) ? end : start;
}

/** `mette hansen`: two names side by side, both in small letters. */
function lowercasePairs(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!next?.joined || token.capital || next.capital || token.allCapitals) return [];
    if (lexicon.isEntry(token.text) || !isSurname(next.text, lexicon)) return [];
    const proper = token.text.charAt(0).toUpperCase() + token.text.slice(1);
    return token.text.length > 1 && lexicon.isName(proper)
      ? [hit('name', token.start, next.end - token.start)]
      : [];
  });
}

function isSurname(word: string, lexicon: Lexicon): boolean {
  const proper = word.charAt(0).toUpperCase() + word.slice(1);
  return (
    word.length > 3 &&
    lexicon.isName(proper) &&
    !lexicon.isEntry(word) &&
    (/sen$/.test(word) || !lexicon.isWord(word))
  );
}
