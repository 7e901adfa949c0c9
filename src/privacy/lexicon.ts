import { readEntries } from './words/dictionary.ts';
import { createMorphology } from './words/morphology.ts';

/** What is known about Danish words and names: facts for the guard, no decisions. */
export interface Lexicon {
  /** An ordinary Danish word, a form of one or put together of some; `word` in small letters. */
  isWord(word: string): boolean;
  /** A word that stands in the dictionary just so. */
  isEntry(word: string): boolean;
  /** A word of the dictionary or a form of one; compounds that it does not list are none. */
  isForm(word: string): boolean;
  /** A noun as it stands in the dictionary, and no other kind of word: it cannot begin a Danish sentence alone. */
  isBareNoun(word: string): boolean;
  /** A compound of six letters or more: `jobmål`, but names of other languages come apart by chance too. */
  mayBeCompound(word: string): boolean;
  /** An English word: staff write "onboarding" and "feedback". */
  isLoan(word: string): boolean;
  /** A given name or surname, as written with a capital letter; genitive too, and with ae for æ. */
  isName(word: string): boolean;
  /** As `isName`, but only what the Danish dictionary has: names of the whole world are words somewhere. */
  isDanishName(word: string): boolean;
  /** As `isName`, but only names of people: the Danish dictionary has brands, works and animals among its names. */
  isPersonName(word: string): boolean;
  /** A town, quarter, island or other place in the dictionary. */
  isPlace(word: string): boolean;
}

/** The texts that a lexicon is made of, each kept by its package; nothing is written into the source. */
export interface LexiconTexts {
  /** Danish, Hunspell: `word/flags` a line, and the rules of its endings. */
  danish: string;
  affixes: string;
  /** English, Hunspell; only its words in small letters are read. */
  english: string;
  /** Names of people of the world, one a line, `#` comments. */
  people: string;
}

export function createLexicon(texts: LexiconTexts): Lexicon {
  const { entries, proper, places } = readEntries(texts.danish);
  const { isForm, isCompound, mayBeCompound } = createMorphology(entries, texts.affixes);
  const loans = new Set(readEntries(texts.english).entries.keys());
  const people = new Set(
    texts.people
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => isCapital(line.charAt(0))),
  );
  const world = new Set([...proper, ...people]);
  const isWord = (word: string): boolean =>
    isForm(word) ||
    isImperative(word, entries) ||
    word.split('-').every((part) => isForm(part) || isCompound(part));
  const either = (set: Set<string>) => (word: string) => stems(word).some((stem) => set.has(stem));
  return {
    isWord: (word) => spellings(word).some(isWord),
    isEntry: (word) => entries.has(word),
    isForm,
    isBareNoun: (word) => isNounOnly(entries.get(word)),
    mayBeCompound,
    isLoan: (word) => loanStems(word).some((stem) => loans.has(stem)),
    isName: (word) => spellings(word).some(either(world)),
    isDanishName: (word) => spellings(word).some(either(proper)),
    isPersonName: (word) => spellings(word).some(either(people)),
    isPlace: (word) => spellings(word).some(either(places)),
  };
}

/** Flags of the dictionary: how nouns, adjectives and verbs are inflected. */
const noun = /,(?:2|3|4|5|7|11|13|14|15|18|19|43|44|45|46|47|48),/;
const otherKind = /,(?:1|12|20|21|22|23|24|25|26|27|28|38|40|41|42),/;

function isNounOnly(flags: string | undefined): boolean {
  return flags !== undefined && noun.test(flags) && !otherKind.test(flags);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** `sikr`, `udnyt` and `byg` come from sikre, udnytte and bygge. */
function isImperative(word: string, entries: ReadonlyMap<string, string>): boolean {
  return entries.has(`${word}e`) || entries.has(`${word}${word.at(-1)}e`);
}

/** `registrér` is written with and without, `moede` by those whose keyboard has no ø. */
function spellings(word: string): string[] {
  const plain = /[éèê]/.test(word) ? word.replace(/[éèê]/g, 'e') : word;
  if (!/ae|oe|aa/i.test(plain)) return [plain];
  const danish = plain
    .replace(/ae/g, 'æ')
    .replace(/oe/g, 'ø')
    .replace(/aa/g, 'å')
    .replace(/^Ae/, 'Æ')
    .replace(/^Oe/, 'Ø')
    .replace(/^Aa/, 'Å');
  return [plain, danish];
}

/** `Mettes`, `Jens'` and `Lars's` are genitives. */
function stems(word: string): string[] {
  const bare = word.replace(/['’]s?$/, '');
  return bare.length > 2 && bare.endsWith('s') ? [bare, bare.slice(0, -1)] : [bare];
}

/** `feedbacken`, `coaches`, `closed`, `tries`, `cancelled`: an English word with English or Danish endings. */
function loanStems(word: string): string[] {
  const found = [word];
  for (const ending of ['s', 'es', 'ed', 'ing', 'ings', 'er', 'en', 'et', 'erne', 'e', 'ede'])
    if (word.length > ending.length + 2 && word.endsWith(ending)) found.push(word.slice(0, -ending.length));
  if (word.endsWith('ed') && word.length > 4) found.push(word.slice(0, -1));
  if (/..ie[sd]$/.test(word)) found.push(`${word.slice(0, -3)}y`);
  const [, doubled] = /^(.+([^aeiou]))\2(?:ed|ing)$/.exec(word) ?? [];
  return doubled ? [...found, doubled] : found;
}
