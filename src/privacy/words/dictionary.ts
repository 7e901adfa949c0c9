/** What the Danish spelling dictionary holds (`word/flags` a line). */
export interface Entries {
  /** Words in small letters with their flags, `,1,21,`; `''` where there are none. */
  entries: Map<string, string>;
  /** Names of people, organisations and works. */
  proper: Set<string>;
  /** Towns, quarters, islands and other places. */
  places: Set<string>;
}

/** Hunspell flag of the Danish dictionary: the word takes the directions of a place. */
const place = '54';

/** One pass over the text; the same word with other flags is one word with both. */
export function readEntries(dictionary: string): Entries {
  const entries = new Map<string, string>();
  const proper = new Set<string>();
  const places = new Set<string>();
  for (const line of dictionary.split('\n')) {
    const end = line.search(/[\t ]/);
    const entry = (end < 0 ? line : line.slice(0, end)).trim();
    const slash = entry.indexOf('/');
    const word = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? '' : entry.slice(slash + 1);
    const first = word.charAt(0);
    if (word === '' || (first >= '0' && first <= '9')) continue;
    if (first === first.toLowerCase()) entries.set(word, `${entries.get(word) ?? ','}${flags},`);
    else if (flags.split(',').includes(place)) places.add(word);
    else proper.add(word);
  }
  return { entries, proper, places };
}
