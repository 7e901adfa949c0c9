import { isEnglishWord, plainWords } from './englishWords.ts';
import type { Strength } from './person.ts';
import type { Reading } from './reading.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Given names that are English words too. */
const givenNames = set(
  `amber angel april art ash august autumn bill bob buddy candy carol charity chase chip christian chuck clay cliff crystal daisy dale dan dawn dean destiny dick
  don drew earl eve faith fern frank gene ginger glen grace grant guy harmony harry hazel heather heath holly honey hope hunter iris ivy jack jade jasmine jay
  jean jewel josh joy june kit lance lily line mark marina max may melody mercy miles misty nick norm olive opal page pat patience pearl penny pepper pierce
  poppy ray reed rich rob robin rose ruby rusty sage sandy sky skip star stella sterling stew storm sue summer terry tom tony victor violet wade walker ward will
  willow woody`,
);

/** What somebody does, and no thing. */
const acts = set(
  'called calls said says rang rings told tells asked asks wants wanted likes liked came comes went goes met missed works worked wrote writes knows thinks hopes feels',
);

/** Behind a word that is a given name too, these show the word: "Mark the date", "Hope that". */
const afterWords = set('the a an this that his her their my our your it up out off of');
const modals = set('may will');
const plainVerbs = set('be do have help need try start call ask work get go come take make see find');
const toward = set('with called met told rang');

/** Of an English word in an English text; undefined for one that is nobody's language: names, above all. */
export function strengthInEnglish({ tokens, lexicon }: Reading, index: number): Strength | undefined {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token) return undefined;
  // Somebody may be called Said.
  if (plainWords.has(token.small) && !givenNames.has(token.small) && token.text !== 'Said') return 'no';
  if (!isEnglishWord(token.small, lexicon)) return undefined;
  const proper = token.small.charAt(0).toUpperCase() + token.small.slice(1);
  const isGiven = givenNames.has(token.small);
  if (!isGiven && lexicon.isDanishName(proper)) return undefined;
  if (!token.capital) return isGiven && before && toward.has(before.small) ? 'sure' : 'no';
  const isPerson = lexicon.isPersonName(token.text);
  if (!token.first) return isPerson || isGiven ? 'sure' : 'no';
  if (after?.joined !== true) return isGiven ? 'sure' : 'no';
  if (!isGiven) return isPerson && acts.has(after.small) ? 'sure' : 'no';
  const isWord = afterWords.has(after.small) || (modals.has(token.small) && plainVerbs.has(after.small));
  return isWord ? 'no' : 'sure';
}
