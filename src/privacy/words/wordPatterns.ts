/**
 * Words and their kin: `abc` the word with its inflections, `abc=` just it, `abc*` what begins with it, `*abc` what ends with it
 * (inflected too), `*abc*` what holds it, `!abc` harmless all the same, `a_b` words after one another.
 */
export interface WordPatterns {
  /** The group of a word in small letters, or undefined. */
  groupOf(word: string): string | undefined;
  /** How sequences of words go on, by the word that they begin with; sticky. */
  phrases: ReadonlyMap<string, readonly RegExp[]>;
}

interface Entry {
  text: string;
  group: string;
  atStart: boolean;
  atEnd: boolean;
  /** Just so, without endings. */
  exact: boolean;
  harmless: boolean;
}

/** Endings of nouns, adjectives and verbs. */
const ending = /^(?:e|e[nrts]|e[nrt]?s|er(?:ne)?s?|enes?|edes?|ende|ste|ere|est|[nrst]|[nr]s|[nr]e|rnes?)?$/u;
const gram = 3;

/** `sources`: the text of a kept file by the name of its group; lines with `#` are comments. */
export function createWordPatterns(sources: Readonly<Record<string, string>>): WordPatterns {
  const byStart = new Map<string, Entry[]>();
  const phrases = new Map<string, RegExp[]>();
  for (const [group, source] of Object.entries(sources))
    for (const written of readWords(source)) {
      if (written.includes('_')) addPhrase(phrases, written);
      else add(byStart, entryOf(written, group));
    }
  return { groupOf: (word) => groupOf(word, byStart), phrases };
}

export function readWords(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '' && word !== '!');
}

function entryOf(written: string, group: string): Entry {
  const bare = written.replace(/^!/, '');
  return {
    text: bare.replace(/^\*|[*=]$/g, ''),
    group,
    atStart: !bare.startsWith('*'),
    atEnd: !bare.endsWith('*'),
    exact: bare.endsWith('='),
    harmless: written.startsWith('!'),
  };
}

/** By the first three letters; a shorter word stands under itself. */
function add(byStart: Map<string, Entry[]>, entry: Entry): void {
  const key = entry.text.slice(0, gram);
  const same = byStart.get(key);
  if (same) same.push(entry);
  else byStart.set(key, [entry]);
}

function groupOf(word: string, byStart: ReadonlyMap<string, Entry[]>): string | undefined {
  let group: string | undefined;
  for (let at = 0; at === 0 || at + gram <= word.length; at += 1) {
    for (const entry of byStart.get(word.slice(at, at + gram)) ?? []) {
      if (!fits(word, at, entry)) continue;
      if (entry.harmless) return undefined;
      group ??= entry.group;
    }
  }
  if (group === undefined && word.length > 2)
    for (const entry of byStart.get(word.slice(0, 2)) ?? []) if (fits(word, 0, entry)) return entry.group;
  return group;
}

function fits(word: string, at: number, { text, atStart, atEnd, exact }: Entry): boolean {
  if (atStart && at > 0) return false;
  if (!word.startsWith(text, at)) return false;
  const rest = word.slice(at + text.length);
  if (!atEnd || rest === '') return true;
  return !exact && text.length > 2 && isEnding(rest, text.at(-1) ?? '');
}

/** The consonant before it may be doubled: `mund`, `krop` → `kroppen`. */
function isEnding(rest: string, before: string): boolean {
  return rest.length <= 6 && (ending.test(rest) || (rest.startsWith(before) && ending.test(rest.slice(1))));
}

/** Each word after the first may be inflected. */
function addPhrase(phrases: Map<string, RegExp[]>, written: string): void {
  const [first = '', ...others] = written.split('_');
  const rest = others.map((word) => `[ ]{1,2}${word}\\p{L}{0,12}`).join('');
  phrases.set(first, [...(phrases.get(first) ?? []), new RegExp(`${rest}(?![\\p{L}\\d])`, 'uy')]);
}
