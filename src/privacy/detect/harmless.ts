import { harmlessPhrases, harmlessWords } from '../keptWords.ts';
import { isLargePlace } from './regions.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const phrases = new RegExp(`(?<!\\p{L})(?:${harmlessPhrases.map(escaped).join('|')})(?!\\p{L})`, 'gu');

/** What offices are full of: as the last part of a word, it names no person and no shop. */
const officeWord =
  /(?:konsulent|behandler|leder|koordinator|formidler|medarbejder|rådgiver|vejleder|møde|samtale|plan|forløb|indsats|praktik|job|ordning|lov|afdeling|team|kursus|uddannelse|ydelse|ministerium|styrelse|udvalg|forvaltning|kontrakt|aftale|skema|projekt|program|metode|model|strategi|politik|rapport|analyse|register|portal|system|vejledning|opfølgning|evaluering|kompetence|jobcent(?:er|re)|borgerservice)(?:s|n|r|e|en|et|er|erne|re|rne|ne|t|ens|ets)?$/u;

/** True for a word that may have a capital letter and names no person: a system, an authority, a function. */
export function isNoName(word: string): boolean {
  // "Teams-kanalen" and "CTI-forløbet" are known by their first part.
  const small = word.toLowerCase().replace(/-\p{Ll}.*$/u, '');
  return harmlessWords.has(small) || (small.length > 4 && harmlessWords.has(small.replace(/['’]?s$/, '')));
}

/** A harmless word, a municipality, a country or what an office is full of. */
export function isHarmless(word: string): boolean {
  return isNoName(word) || isLargePlace(word) || officeWord.test(word.toLowerCase());
}

const link = /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s]{0,200}[\p{L}\d/]/giu;

/** The text with sayings, the names that everybody knows and links blanked out, every other character in its place. */
export function withoutKnownPhrases(text: string): string {
  return text
    .replace(phrases, (phrase) => ' '.repeat(phrase.length))
    .replace(link, (address) => ' '.repeat(address.length));
}
