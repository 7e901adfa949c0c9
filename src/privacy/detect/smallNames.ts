import { languages, peoples } from '../keptWords.ts';
import type { Lexicon } from '../lexicon.ts';
import { isHarmless } from './harmless.ts';
import { massNouns, monthNames, rareWords, set, wordNames } from './nameWords.ts';
import {
  isCalledByName,
  isNamed,
  mayBePerson,
  opensClause,
  type Strength,
  standsAlone,
  takesPart,
} from './person.ts';
import type { Reading } from './reading.ts';
import { isCountry } from './regions.ts';
import type { Token } from './tokens.ts';

const shortest = 3;
/** What stands in every Danish note and in no dictionary. */
const abbreviations = set(
  `evt pga ift dvs hhv mhp ifht mht ifm osv mv mm vedr bl fx ca kl nr pr pct stk min mdr tlf mob inkl ekskl maks mill mio mia jf iht vha
  tirs tors ons fre lør søn man jan feb mar apr jun jul aug sep okt nov dec hr fru frk hverd alm div eks resp aht hhx htx stx eud
  ipad app apps pdf sms cv hjemmeside sagsnr journalnr tjek ok hej mvh vh kh ps nb the and of isbn www http https com dk`,
);

/**
 * A word in small letters that no dictionary knows is somebody's name, wherever the name is from. One that is also a
 * Danish or English word is a name where only a name can stand.
 */
export function lowercaseStrength(around: Reading, index: number): Strength {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token || token.small.length < 2) return 'no';
  if (takesPart(around, index)) return 'sure';
  if (abbreviations.has(token.small)) return 'no';
  const small = token.small;
  const proper = capitalised(small);
  const name = lexicon.isName(proper);
  if (lexicon.isForm(small)) return name ? alsoWord(around, index, proper) : 'no';
  if (small.length < shortest)
    return name && (isCalledByName(around, index) || opensClause(around, index)) ? 'sure' : 'no';
  if (
    isHarmless(small) ||
    isCountry(proper) ||
    languages.has(small) ||
    peoples.has(small) ||
    isAbbreviation(token, tokens[index + 1])
  )
    return 'no';
  if (name)
    return isLongCompound(small, lexicon) || lexicon.isPlace(proper)
      ? alsoWord(around, index, proper)
      : 'sure';
  if (lexicon.isWord(small) || lexicon.isLoan(small)) return 'no';
  return unknown(around, index);
}

/** A name that is a word too: alone only where a name must stand, else beside a name. */
function alsoWord(around: Reading, index: number, proper: string): Strength {
  const { lexicon } = around;
  const small = proper.toLowerCase();
  if (isNamed(around, index)) return 'sure';
  if (monthNames.has(small) || massNouns.has(small)) return 'no';
  const person = lexicon.isPersonName(proper) || lexicon.isDanishName(proper);
  const bare =
    lexicon.isBareNoun(small) ||
    rareWords.has(small) ||
    wordNames.has(small) ||
    !lexicon.isForm(small) ||
    isOddForm(small, lexicon);
  const verb = /(?:er|ede|te)$/.test(small) && !wordNames.has(small) && !rareWords.has(small);
  if (person && bare && !verb && isCalledByName(around, index)) return 'sure';
  if (opensClause(around, index) || standsAlone(around, index)) return 'sure';
  return lexicon.isDanishName(proper) ? 'maybe' : 'no';
}

function unknown(around: Reading, index: number): Strength {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token) return 'no';
  const parts = token.small.split('-');
  if (parts.length > 1 && parts.some((part) => part.length > 3 && lexicon.isWord(part))) return 'no';
  if (isCalledByName(around, index)) return 'sure';
  if (lexicon.mayBeCompound(token.small)) return 'no';
  if (around.looksDanish(token.small)) return 'no';
  if (mayBePerson(around, index)) return 'sure';
  return around.isSlip(token.small) ? 'maybe' : 'sure';
}

/** `agnes`, `trine`: a form of some word, but none that stands alone after "talte med", as "chefen" does. */
function isOddForm(small: string, lexicon: Lexicon): boolean {
  return !lexicon.isEntry(small) && !/(?:en|et|er|erne|ene|ede|te)$/.test(small);
}

function isLongCompound(small: string, lexicon: Lexicon): boolean {
  return small.length > 8 && lexicon.isWord(small);
}

/** `mill.`, `maks.`, `afd.`: short, and the sentence goes on behind the full stop. */
function isAbbreviation(token: Token, after: Token | undefined): boolean {
  return token.dotted && token.small.length < 6 && after !== undefined && !after.capital;
}

function capitalised(small: string): string {
  return small.charAt(0).toUpperCase() + small.slice(1);
}
