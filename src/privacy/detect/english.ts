import { isEnglishWord, plainWords } from './englishWords.ts';
import { set } from './nameWords.ts';
import { isGivenName, type Strength } from './person.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Given names that are English words too; parents in West Africa choose them for what they mean. */
const givenNames = set(
  `amber angel april art ash august autumn bill bob buddy candy carol charity chase chip christian chuck clay cliff crystal daisy dale dan dawn dean destiny dick
  don drew earl eve faith fern frank gene ginger glen grace grant guy harmony harry hazel heather heath holly honey hope hunter iris ivy jack jade jasmine jay
  jean jewel josh joy june kit lance lily line mark marina max may melody mercy miles misty nick norm olive opal page pat patience pearl penny pepper pierce
  poppy ray reed rich rob robin rose ruby rusty sage sandy sky skip star stella sterling stew storm sue summer terry tom tony victor violet wade walker ward will
  willow woody blessing comfort constance divine favour gift godwin goodness gracious innocent loveness miracle peace precious prince princess prosper prudence
  queen temperance treasure wisdom`,
);

/** What notes are about, though somebody in the world is called so. */
const things = set(
  `act bank bike boss bus business call car case center change class company contract cook day days east end farm first food friend garden goal good
  green house hours job kitchen last left light long lunch manager mentor money month more morning new next night north office old park part pay people
  phone place plan practice price read rest room sale school service shift shop short small south staff start state step store test time today town
  train transport visit wage wages way weather week west winter wood work year young`,
);

/** What somebody does or is. */
const verbs = set(
  `is was has had will can could would does did says said told asks wants wanted likes came comes went goes met knows thinks hopes feels felt needs got gets
  wrote writes rang rings late absent sick ill not`,
);

/** Behind a word that is a given name too, these show the word: "Mark the date", "Hope that". */
const afterWords = set('the a an this that his her their my our your it up out off of');
const modals = set('may will');
const plainVerbs = set('be do have help need try start call ask work get go come take make see find');
const toward = set('with called met told rang');

/** Of an English word in an English text; undefined for one that is nobody's language: names, above all. */
export function strengthInEnglish(around: Reading, index: number): Strength | undefined {
  const { tokens, lexicon } = around;
  const token = tokens[index];
  if (!token) return undefined;
  if (!token.capital && isMet(token, tokens[index - 1])) return 'sure';
  // Somebody may be called Said.
  if (plainWords.has(token.small) && !givenNames.has(token.small) && token.text !== 'Said') return 'no';
  if (!isEnglishWord(token.small, lexicon)) return undefined;
  const proper = token.small.charAt(0).toUpperCase() + token.small.slice(1);
  if (!givenNames.has(token.small) && lexicon.isDanishName(proper)) return undefined;
  return token.capital && mayBeCalled(around, index) ? 'sure' : 'no';
}

/** "met with rose", "called jens". */
function isMet(token: Token, before: Token | undefined): boolean {
  return (
    before !== undefined && toward.has(before.small) && (givenNames.has(token.small) || isGivenName(token))
  );
}

/** As the first word, one of the world's names is somebody where it stands alone, or does or is something. */
function mayBeCalled({ tokens, lexicon }: Reading, index: number): boolean {
  const [token, after] = [tokens[index], tokens[index + 1]];
  if (!token) return false;
  const { small, text, first } = token;
  const next = after?.joined === true ? after.small : undefined;
  if (givenNames.has(small)) {
    if (!first || next === undefined) return true;
    return !afterWords.has(next) && !(modals.has(small) && plainVerbs.has(next));
  }
  if (!lexicon.isPersonName(text)) return false;
  if (!first) return true;
  return !things.has(small) && (next === undefined || verbs.has(next) || next.endsWith('ed'));
}
