/** Words that change nothing of what a sentence says: who speaks, what is just so, and what a case is called. */
export const fillers = new Set(
  (
    'jeg vi har havde er var blev lige netop nu også igen kort hej goddag godmorgen fodfæste tak den det en et i på ' +
    'borger borgeren sag sagen min vores we have has had was just a the hi hello'
  ).split(' '),
);

/** Said so, it was a moment ago: it needs no day. */
export const justNow = /(?<!\p{L})(?:lige|netop|nu|just)(?!\p{L})/u;

export const negation =
  /(?<!\p{L})(?:ikke|aldrig|hverken|ingen|intet|uden|næppe|not|never|no|\p{L}+n['’]t)(?!\p{L})/u;

/** A wish, a plan, a condition or a guess: none of it has happened. */
const unreal = new Set(
  (
    'skal skulle vil ville kan kunne bør burde må måtte måske muligvis hvis når husk mind gerne håber tror ønsker ' +
    'should shall will would can could may might must maybe perhaps if when hope think remember'
  ).split(' '),
);

const asking = new Set(
  (
    'hvornår hvem hvad hvor hvordan hvorfor hvilken hvilket hvilke mon gad ' +
    'who what where why how which did does do is are'
  ).split(' '),
);

/** Who may stand behind the verb of a question: `har du`, `talte jeg`, `er B-101`. */
const subjects = new Set('jeg du vi i han hun de man nogen # you he she they anybody anyone'.split(' '));
const greetings = new Set('hej goddag godmorgen tak hi hello fodfæste'.split(' '));

/** Something that happened; a question; or a wish, a plan, a condition, a guess. */
export type Mood = 'told' | 'asked' | 'unreal';

/** `words`: with `#` for a case and `~` for a day; `mark`: whether a question mark stands with them. */
export function moodOf(words: readonly string[], mark: boolean): Mood {
  const said = words.filter((word) => !greetings.has(word));
  const [first = '', second = ''] = said;
  const isTurned = subjects.has(second) && first !== '~' && first !== '#' && !isNoun(first);
  if (mark || asking.has(first) || isTurned) return 'asked';
  return said.some((word) => unreal.has(word)) ? 'unreal' : 'told';
}

/** `borger B-101 …`, `sag B-101 …`: the code only names what stands before it. */
function isNoun(word: string): boolean {
  return word === 'borger' || word === 'borgeren' || word === 'sag' || word === 'sagen';
}

/** One to ten, and as figures. */
export function smallNumber(word: string): number | undefined {
  const place = numbers.findIndex((names) => names.includes(word));
  if (place >= 0) return place + 1;
  return /^\d{1,2}$/.test(word) ? Number(word) : undefined;
}

const numbers = [
  ['en', 'et', 'én', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'six'],
  ['syv', 'seven'],
  ['otte', 'eight'],
  ['ni', 'nine'],
  ['ti', 'ten'],
];

/** How it was, between the words that say what: nothing is lost without them. */
export const asides = new Set('kort lige netop også igen just also'.split(' '));
