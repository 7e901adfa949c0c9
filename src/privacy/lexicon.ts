/** What is known about Danish words and names: facts for the guard, no decisions. */
export interface Lexicon {
  /** An ordinary Danish word, inflected or put together of ordinary words; `word` in small letters. */
  isWord(word: string): boolean;
  /** A word that stands in the dictionary just so; `isWord` also knows endings and compounds, and is generous. */
  isEntry(word: string): boolean;
  /** A given name or surname, as written with a capital letter; genitive too. */
  isName(word: string): boolean;
  /** As `isName`, but only what the Danish dictionary has: names of the whole world are words somewhere. */
  isDanishName(word: string): boolean;
  /** A town, quarter, island or other place in the dictionary. */
  isPlace(word: string): boolean;
}

/** Hunspell flag of the Danish dictionary: the word takes the endings of a place. */
const placeFlag = '54';
const endings = new Set(
  'ernes endes enes erne ende edes ere est ede ens ets ers ene tes en et er es te ne de st e r s t n'.split(
    ' ',
  ),
);
const longestEnding = 5;
const shortestPart = 3;
const longestWord = 40;

/**
 * Reads the Danish spelling dictionary (`word/flags` a line) and a list of people's names (one a line, `#` comments).
 * Both are kept by their packages; nothing is written into the source.
 */
export function createLexicon(dictionary: string, people: string): Lexicon {
  const words = new Set<string>();
  const proper = new Set<string>();
  const places = new Set<string>();
  for (const line of dictionary.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split(/[\t ]/, 1)[0]?.trim().split('/') ?? [];
    if (!/^\p{Lu}/u.test(word)) words.add(word);
    else if (flags.split(',').includes(placeFlag)) places.add(word);
    else proper.add(word);
  }
  const danish = new Set(proper);
  for (const line of people.split('\n')) if (/^\p{Lu}/u.test(line)) proper.add(line.trim());
  const either = (set: Set<string>) => (word: string) => stems(word).some((stem) => set.has(stem));
  return {
    isWord: (word) => isWord(unaccented(word), words),
    isEntry: (word) => words.has(word),
    isName: either(proper),
    isDanishName: either(danish),
    isPlace: either(places),
  };
}

/** `registrér` and `idé` are written with and without. */
function unaccented(word: string): string {
  return word.replace(/[éèê]/g, 'e');
}

/** `Mettes`, `Jens'` and `Lars's` are genitives. */
function stems(word: string): string[] {
  const bare = word.replace(/['’]s?$/, '');
  return bare.length > 2 && bare.endsWith('s') ? [bare, bare.slice(0, -1)] : [bare];
}

function isWord(word: string, words: ReadonlySet<string>): boolean {
  if (isInflected(word, words)) return true;
  if (word.length > longestWord) return false;
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const head = word.slice(0, cut);
    if (!words.has(head) && !words.has(head.replace(/[se]$/, ''))) continue;
    if (isInflected(word.slice(cut), words)) return true;
  }
  return false;
}

function isInflected(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  for (let length = Math.min(longestEnding, word.length - 2); length > 0; length -= 1) {
    if (!endings.has(word.slice(-length))) continue;
    const stem = word.slice(0, -length);
    if (bases(stem).some((base) => words.has(base))) return true;
  }
  return false;
}

/** `mødet`, `stolen`, `bussen`, `kørslen` and `ministeriet` come from møde, stol, bus, kørsel and ministerium. */
function bases(stem: string): string[] {
  const whole = `${stem.slice(0, -1)}e${stem.at(-1)}`;
  return [stem, `${stem}e`, undouble(stem), whole, `${stem}um`];
}

function undouble(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
