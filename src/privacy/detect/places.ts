import { type Hit, hit } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isHarmless, isNoName } from './harmless.ts';
import type { Reading } from './reading.ts';
import { isLargePlace } from './regions.ts';
import type { Token } from './tokens.ts';

const placed =
  /^(?:i|på|ved|fra|til|omkring|udenfor|uden|nær|mod|over|gennem|via|ovre|nede|oppe|ude|hjemme|bor|boede|mellem|og)$/i;
const inside = /^(?:i|på|ved|fra|til|omkring|udenfor|nær|mod|nede|ovre|oppe)$/i;
/** How Danish villages and quarters end. */
const ending =
  /(?:bro|by|lev|rup|strup|trup|drup|sted|løse|inge|havn|bjerg|borg|næs|sund|kær|vang|parken|planen|vænget|lunden|toften|marken|kvarteret|bakken|bakkerne|gården|engen|højen|byen|hede|rød|ø|å|ager|slev|balle|um|holt|skov|odde|vig|minde|toft|lund|bæk|kilde|mose|mølle|vad|strand|høje|høj|dal|ris|tved|rød|ense|ken)s?$/;
/** `Nørre Nebel`, `Gl. Rye`, `Sdr. Felding` */
const part =
  /^(?:nørre|sønder|vester|øster|store|lille|gammel|ny|nr|sdr|gl|sankt|skt|st|over|neder|ydre|indre|nordre|søndre|vestre|østre|mellem|kongens|høje|nedre|øvre|kgs|ll|vr|ny)$/;

/** `Randers NØ`, `Brøndby Strand`: a municipality may be named, a part of its town not. */
const quarter =
  /^(?:C|K|N|S|V|Ø|F|M|NV|NØ|SV|SØ|Nord|Syd|Øst|Vest|Nordvest|Sydvest|Nordøst|Sydøst|Centrum|Midtby|Strand|Havn|City)$/;

/** Towns, quarters and the like, smaller than the municipality (domain/6-privacy.md 6.3). */
export function findPlaces({ tokens, lexicon }: Reading, shops: readonly Hit[]): Hit[] {
  return tokens.flatMap((token, index) => {
    // "i Aldi" is a shop.
    if (shops.some((one) => one.start <= token.start && token.start < one.end)) return [];
    if (isOfTwo(tokens, index)) {
      const next = tokens[index + 1];
      return next ? [hit('place', token.start, next.end - token.start)] : [];
    }
    const next = tokens[index + 1];
    if (next?.joined && token.capital && isLargePlace(token.text) && quarter.test(next.text))
      return [hit('place', token.start, next.end - token.start)];
    const found = token.capital ? isPlace(tokens, index, lexicon) : isSmallPlace(tokens, index, lexicon);
    return found ? [hit('place', token.start, token.end - token.start)] : [];
  });
}

function isOfTwo(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || !next || !part.test(token.small) || !(next.joined || token.dotted)) return false;
  const named = token.capital && next.capital && !next.first;
  const small = before !== undefined && inside.test(before.small) && ending.test(next.small) && next.capital;
  // "til sønder omme": as parts of a place these two are no words of today.
  const old = before !== undefined && inside.test(before.small) && /^(?:nørre|sønder)$/.test(token.small);
  return (named || small || old) && !isHarmless(next.text);
}

function isPlace(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token) return false;
  const word = token.text;
  if (word.length < 2 || isNoName(word) || isLargePlace(word)) return false;
  if (!lexicon.isPlace(word) && isHarmless(word) && lexicon.isWord(token.small)) return false;
  // "Vejen Kommune", "Brøndby Kommunes": a municipality may be named.
  if (after?.joined && /^kommune/i.test(after.text)) return false;
  const stands = before !== undefined && !token.first && placed.test(before.text);
  if (lexicon.isPlace(word)) {
    if (token.first && lexicon.isForm(token.small)) return false;
    // Many surnames are villages: beside a given name it is a person.
    return stands || !lexicon.isName(word) || !isBesideName(before, after, token, lexicon);
  }
  if (!stands) return false;
  // "i Risskov" and "i Give" are places although they are words; after the others only what is no word is one.
  if (/^i$/i.test(before?.text ?? '')) return true;
  if (lexicon.isEntry(token.small) && !/^på$/i.test(before?.text ?? '')) return false;
  return (
    (!lexicon.isWord(token.small) || lexicon.isName(word) || ending.test(token.small)) &&
    (ending.test(token.small) || /^(?:på|ved)$/i.test(before?.text ?? ''))
  );
}

/** "i brabrand", "fra vollsmose": a place of the dictionary where a place stands, and no word. */
function isSmallPlace(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!token || !before || token.allCapitals || token.first || token.small.length < 3) return false;
  if (!inside.test(before.small) || isLargePlace(capitalised(token.small)) || isHarmless(token.small))
    return false;
  if (lexicon.isForm(token.small)) return false;
  if (lexicon.isPlace(capitalised(token.small))) return true;
  return ending.test(token.small) && token.small.length > 5 && !lexicon.isWord(token.small);
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

function capitalised(small: string): string {
  return small.charAt(0).toUpperCase() + small.slice(1);
}
