import { type Hit, hit } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isNoName, withoutKnownPhrases } from './notNames.ts';
import { isLargePlace } from './regions.ts';
import { type Token, tokenize } from './tokens.ts';

const placed = /^(?:i|på|ved|fra|til|omkring|udenfor|uden|nær|mod|over|gennem|ovre|nede|oppe|ude|hjemme)$/i;
const ending =
  /(?:bro|by|lev|rup|strup|trup|drup|sted|løse|inge|havn|bjerg|borg|næs|sund|kær|vang|parken|planen|vænget|lunden|toften|marken|kvarteret|bakken|gården|hede|rød|ø|å|ager|slev|balle|um|holt|skov|odde|vig|minde)s?$/;

/** Towns, quarters and the like, smaller than the municipality (domain/6-privacy.md 6.3). */
export function findPlaces(text: string, lexicon: Lexicon): Hit[] {
  const tokens = tokenize(withoutKnownPhrases(text));
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    return isPlace(token, before, after, lexicon) ? [hit('place', token.start, token.end - token.start)] : [];
  });
}

function isPlace(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  lexicon: Lexicon,
): boolean {
  const word = token.text;
  if (!token.capital || word.length < 2 || isNoName(word) || isLargePlace(word)) return false;
  // "Vejen Kommune", "Brøndby Kommunes": a municipality may be named.
  if (after?.joined && /^kommune/i.test(after.text)) return false;
  const after_ = before !== undefined && token.joined && placed.test(before.text);
  if (lexicon.isPlace(word)) {
    if (token.first && lexicon.isEntry(word.toLowerCase())) return false;
    // Many surnames are villages: beside a given name it is a person.
    return after_ || !lexicon.isName(word) || !isBesideName(before, after, token, lexicon);
  }
  if (!after_) return false;
  const small = word.toLowerCase();
  // "i Risskov" and "i Give" are places although they are words; after the others only what is no word is one.
  if (/^i$/i.test(before?.text ?? '')) return true;
  if (lexicon.isEntry(small)) return false;
  return (!lexicon.isWord(small) || lexicon.isName(word)) && (ending.test(small) || before?.text === 'på');
}

function isBesideName(
  before: Token | undefined,
  after: Token | undefined,
  token: Token,
  lexicon: Lexicon,
): boolean {
  const previous = before?.capital && token.joined && lexicon.isName(before.text);
  const next = after?.capital && after.joined && lexicon.isName(after.text);
  return Boolean(previous || next);
}
