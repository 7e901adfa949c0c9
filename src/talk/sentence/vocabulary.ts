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
  /(?<!\p{L})(?:ikke|aldrig|hverken|ingen|intet|uden|næppe|nær|not|never|no|nobody|none|cannot|\p{L}+n['’]t)(?!\p{L})/u;

/** Whoever writes one of these corrects or doubts what stands beside it. */
export const takesBack =
  /(?<!\p{L})(?:nej|vent|fejl|forkert|slet|fortryd|^ret|løgn|passer|tror|troede|måske|muligvis|næsten|eller|mente|glem|aflyst|aflyste|aflyser|afbud|udeblev|udeblevet|hvis|wait|wrong|undo|delete|maybe|perhaps|almost|nearly|or|cancelled|canceled|if)(?!\p{L})/u;

/** Of some time that is no day. */
export const vague =
  /(?<!\p{L})(?:uge|ugen|uger|måned|måneden|måneder|engang|forleden|siden|tidligere|weekenden|week|weeks|month|months|ago|recently|january|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})/u;

/** What is told of the citizen and of nobody else. */
export const aboutThem =
  /^(?:han|hun|de|borgeren|vedkommende|he|she|they) (?!har? (?:talt|snakket)|tog|svare|tager)/u;

/** Words with which a note begins; any other word may be who it was. */
export const opens = new Set('ok okay fedt nå så status opdatering notat note først endelig'.split(' '));

/** Words with which it goes on; any other word behind a case may be whose it is: `B-101 mor`. */
export const goesOn = new Set(
  (
    'og men om omkring vedr vedrørende ang angående fordi da hvor som der det alt alting hun han de vi jeg ' +
    'cirka ca gik går gået ok okay fint godt rigtig meget super dejligt til i på hos ved ' +
    'and but about that it all fine good well went he she they @'
  ).split(' '),
);

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
  const isTurned = isSubject(second, first) && first !== '~' && first !== '#' && !isNoun(first);
  if (mark || asking.has(first) || isTurned) return 'asked';
  return said.some((word) => unreal.has(word)) ? 'unreal' : 'told';
}

/** `talt i telefon` and `lovet B-101` ask nothing. */
function isSubject(word: string, behind: string): boolean {
  if (word === 'i') return helping.test(behind);
  return subjects.has(word) && !(word === '#' && /(?:lt|dt|et)$/.test(behind));
}

const helping = /^(?:har|havde|er|var|skal|vil|kan|fik|må)$/;

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
