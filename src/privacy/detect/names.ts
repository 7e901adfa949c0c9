import { type Hit, hit } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { strengthInEnglish } from './english.ts';
import { isEnglishWord } from './englishWords.ts';
import { isHarmless, isNoName } from './harmless.ts';
import { monthNames, particles, rareWords, verbs } from './nameWords.ts';
import {
  isCalledByName,
  isDoer,
  isNamed,
  isOwner,
  isVerb,
  mayBePerson,
  type Strength,
  standsAlone,
  takesPart,
} from './person.ts';
import type { Reading } from './reading.ts';
import { isLargePlace } from './regions.ts';
import { lowercaseStrength } from './smallNames.ts';
import type { Token } from './tokens.ts';

const longestName = 6;
/** Whoever writes Arabic, Cyrillic or Chinese letters into a Danish text writes a name. */
const otherScript = /(?:(?!\p{Script=Latin})\p{L}){2,}(?:[ ](?:(?!\p{Script=Latin})\p{L}){2,}){0,3}/gu;

/** Names of people: those that the dictionary knows, and every word that no dictionary knows. */
export function findNames(reading: Reading, shops: readonly Hit[]): Hit[] {
  const { text, tokens } = reading;
  // Nobody is called Netto.
  const isShop = ({ start, end }: Token): boolean => shops.some((one) => one.start < end && start < one.end);
  const strength = tokens.map((token, index) => (isShop(token) ? 'no' : strengthOf(reading, index)));
  const found: Hit[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = endOfName(reading, strength, index);
    const [from, to] = [tokens[index], tokens[end - 1]];
    if (end === index || !from || !to) continue;
    found.push(hit('name', from.start, to.end - from.start));
    index = end - 1;
  }
  for (const match of text.matchAll(otherScript)) found.push(hit('name', match.index, match[0].length));
  return found;
}

function strengthOf(around: Reading, index: number): Strength {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token || token.text.length < 2) return 'no';
  const word = token.text;
  if (isNoName(word) || isLargePlace(word) || /^\p{Lu}{2,}'\p{Ll}+$/u.test(word)) return 'no';
  if (!/\p{Script=Latin}/u.test(word)) return 'no';
  if (token.allCapitals) return shouted(around, index);
  const asEnglish = around.isEnglish ? strengthInEnglish(around, index) : undefined;
  if (asEnglish) return asEnglish;
  if (!token.capital) return lowercaseStrength(around, index);
  if (/\p{Ll}\p{Lu}/u.test(word))
    return /^(?:Mc|Mac|Di|De|La|Le|O'|Al|El|Van)\p{Lu}/u.test(word) ? 'sure' : 'no';
  if (takesPart(around, index)) return 'sure';
  if (monthNames.has(token.small.replace(/s$/, ''))) return isMonth(token, tokens[index - 1]) ? 'no' : 'sure';
  return isKnownName(word, lexicon) ? knownStrength(around, index) : unknownStrength(around, index);
}

/** A name of the dictionary. As the first word of a sentence it may be a word: what follows tells. */
function knownStrength(around: Reading, index: number): Strength {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token) return 'no';
  if (isNamed(around, index)) return 'sure';
  if (lexicon.isPlace(token.text) && !lexicon.isName(token.text)) return 'maybe';
  if (!isWordHere(around, token)) return 'sure';
  // "under Filer": somebody abroad is called so, here it is a word with a capital.
  if (!token.first) return lexicon.isDanishName(token.text) || mayBePerson(around, index) ? 'sure' : 'maybe';
  if (rareWords.has(token.small) || rareWords.has(token.small.replace(/s$/, ''))) return 'sure';
  return isDoer(around, index) || standsAlone(around, index) || isOwner(around, index) ? 'sure' : 'maybe';
}

/** No dictionary has it, neither as a word nor as a name: somebody from far away, a place or a shop. */
function unknownStrength(reading: Reading, index: number): Strength {
  const { tokens, lexicon } = reading;
  const token = tokens[index];
  if (!token || !isUnknown(token.text, lexicon) || isHarmless(token.text)) return 'no';
  if (isNamed(reading, index)) return 'sure';
  if (lexicon.isPlace(token.text)) return 'maybe';
  const next = tokens[index + 1];
  if (token.dotted && token.text.length < 8 && !next?.capital && (next || !token.first))
    return next ? 'no' : 'maybe';
  if (!token.first) return 'sure';
  const act = next?.joined && isVerb(next.small, lexicon);
  if (lexicon.mayBeCompound(token.small) || reading.looksDanish(token.small)) return 'maybe';
  return act || !reading.isSlip(token.small) ? 'sure' : 'maybe';
}

function isKnownName(word: string, lexicon: Lexicon): boolean {
  if (lexicon.isName(word)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => lexicon.isName(part));
}

function isUnknown(word: string, lexicon: Lexicon): boolean {
  if (word.length < 3) return false;
  const small = word.toLowerCase().replace(/'s?$/, '');
  if (lexicon.isWord(small) || lexicon.isLoan(small)) return false;
  return !small.split('-').some((part) => part.length > 2 && lexicon.isWord(part));
}

function isAlsoWord(small: string, lexicon: Lexicon): boolean {
  return lexicon.isForm(small) || (small.endsWith('s') && lexicon.isForm(small.slice(0, -1)));
}

/** In an English text a Danish word is none. */
function isWordHere({ isEnglish, lexicon }: Reading, { small }: Token): boolean {
  return isAlsoWord(small, lexicon) && (!isEnglish || isEnglishWord(small, lexicon));
}

function isMonth(token: Token, before: Token | undefined): boolean {
  return (
    token.first ||
    before === undefined ||
    /^(?:i|fra|til|siden|medio|primo|ultimo|af|inden|efter|før|hele|sidste|næste|per|både|og|samt|ind)$/i.test(
      before.text,
    )
  );
}

/** `PREBEN`, `ROJDA`: no word, no abbreviation. A name that is a word too is one where the sentence says so. */
function shouted(around: Reading, index: number): Strength {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token || token.text.length < 3) return 'no';
  const proper = token.text.charAt(0) + token.text.slice(1).toLowerCase();
  if (isHarmless(proper)) return 'no';
  const person = mayBePerson(around, index);
  if (lexicon.isWord(token.small)) return shoutedWord(around, index, proper);
  if (lexicon.isName(proper)) return person || token.text.length > 3 ? 'sure' : 'maybe';
  if (lexicon.isLoan(token.small) || !isSpeakable(token.small)) return 'no';
  return token.text.length > 3 || isCalledByName(around, index) ? 'sure' : 'maybe';
}

/** "IKKE" and "HUSK" are shouted too; a noun is somebody only where somebody can stand. */
function shoutedWord(around: Reading, index: number, proper: string): Strength {
  const { tokens, lexicon } = around;
  const small = tokens[index]?.small ?? '';
  if (!lexicon.isPersonName(proper) && !lexicon.isDanishName(proper)) return 'no';
  const bare = lexicon.isBareNoun(small) || rareWords.has(small) || !lexicon.isForm(small);
  return bare && mayBePerson(around, index) ? 'sure' : isCalledByName(around, index) ? 'sure' : 'maybe';
}

/** Has a vowel and begins as words do; an abbreviation seldom does both. */
function isSpeakable(small: string): boolean {
  const plain = small.normalize('NFD');
  return /[aeiouyæøåə]/.test(plain) && !/^[bcdfghjklmnpqrstvwxz]{4}/.test(plain);
}

/** The index after the last word of a name that begins at `start`; `start` itself when none does. */
function endOfName({ tokens, lexicon }: Reading, strength: readonly Strength[], start: number): number {
  const first = tokens[start];
  if (!first || strength[start] === 'no' || particles.has(first.text)) return start;
  let end = start + 1;
  let sure = strength[start] === 'sure' ? 1 : 0;
  let words = 1;
  for (let next = end; next < tokens.length && next < start + longestName; next += 1) {
    const token = tokens[next];
    if (!token?.joined || token.first) break;
    if (particles.has(token.small) || /^\p{Lu}$/u.test(token.text)) continue;
    // "Kan du tage den": between capitals `du` is a particle, before a small letter it is a word.
    if (first.capital && !token.capital && particles.has(tokens[next - 1]?.text ?? '')) break;
    if (strength[next] === 'no' || verbs.has(token.text)) break;
    sure += strength[next] === 'sure' ? 1 : 0;
    words += 1;
    end = next + 1;
  }
  if (sure > 0) return end;
  // Two words with capitals that may each be a name.
  if (words < 2 || !first.capital) return start;
  return first.first && isAlsoWord(first.small, lexicon) && !lexicon.isPersonName(first.text) ? start : end;
}
