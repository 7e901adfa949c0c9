/** Parts of the body, by the words of which others are made. */
export const body =
  'ryg|nakke|knæ|skulder|hofte|hoved|led|mave|hånd|hænder|arm|ben|fod|fødder|hjerte|lunge|øje|øre|tand|tænder|lænd|bryst|finger|albue|hæl|ankel|kæbe|hals|nyre|lever|blære|underliv|hud|muskel|sene|psyke|nerve|hjerne|håndled|fodled|rygrad|rygsøjle|bækken|negl|hår|milt|galde|tarm|prostata|livmoder|isse|tå|tæer|lyske';
const trouble =
  'skade|skader|problem|problemer|smerte|smerter|lidelse|lidelser|operation|brud|gener|besvær|gigt|sygdom|kirurgi|slid|slitage|klemt|prolaps|pine|ondt|infektion|inflammation|svulst|sår|svamp|sten|knude|cyste|forandring|væske|kramper|krampe|stivhed|kræft|fejl|svigt|svækkelse|betændelse';

const faculty =
  'søvn|hukommelses|koncentrations|indlærings|lærings|vandladnings|vejrtræknings|åndedræts|spise|tale|høre|syns|balance|appetit|fordøjelses|ernærings|opmærksomheds|humør|sove|læse|gang|bevægelses|føle|kønsdrifts|hormon|stofskifte|immun|kredsløbs|urinvejs|luftvejs|tarm';
const failing =
  'problem|besvær|vanskelighed|svigt|forstyrrelse|tab|nedsættelse|nedsat|sygdom|lidelse|infektion|mangel|udfordring';

const bodyTrouble = new RegExp(
  `^(?:(?:${body})(?:s|e)?(?:${trouble})|(?:${faculty})(?:${failing}))(?:n|en|et|er|ne|erne|s)?$`,
  'u',
);

/** `rygproblemer`, `hukommelsestab`: a part or a faculty of the body and what is wrong with it, in one word. */
export function isBodyTrouble(word: string): boolean {
  return bodyTrouble.test(word);
}
