import { type Hit, hit } from '../finding.ts';
import { sensitiveWords } from '../keptWords.ts';
import { body } from './bodyTrouble.ts';

const relative =
  'søn|sønner|sønnen|datter|døtre|datteren|børn|barn|kone|konen|kæreste|ekskæreste|mor|moren|far|faren|søster|bror|søskende|forældre|familie|ægtefælle|ekskone|eksmand|eks|eksen|mand|hustru|samlever|svigermor|svigerfar|bedstemor|bedstefar|onkel|tante|fætter|kusine|tvillinger|baby|storesøster|lillesøster|storebror|lillebror|teenagedatter|teenagesøn|ældste|yngste|mellemste';
const end = '(?!\\p{L})';

/** What is said with several words: the words that may begin it, and how it goes on. */
const bodyForms = body
  .split('|')
  .flatMap((part) => [part, `${part}en`, `${part}et`, `${part}n`, `${part}erne`, `${part}ne`])
  .join(' ');
const phrases: readonly [first: string, rest: string][] = [
  [
    bodyForms,
    `[ ](?:\\p{L}{2,8}[ ])?(?:er|var|blev|bliver|gør|driller|værker)[ ](?:\\p{L}{2,9}[ ])?(?:slidt|dårlig|dårligt|ondt|ødelagt|skadet|opereret|svag|svagt|stiv|stivt|knust|øm|ømt|brækket|hævet|nedslidt|lammet|smadret)${end}`,
  ],
  [
    'skylder skyldte skylde',
    `[ ](?:[^\\n]{0,40}?[ ])?(?:kr|kroner|penge|væk|husleje|skat|banken|tusind|tusinde|millioner)${end}`,
  ],
  [
    'drikker drak drukket drikke',
    `[ ](?:\\p{L}{2,8}[ ]){0,2}(?:vin|rødvin|øl|sprut|snaps|vodka|alkohol|spiritus|flasker|genstande)${end}`,
  ],
  ['hører hørte høre', `[ ]stemmer${end}(?![ ](?:fra|på|i)[ ])`],
  [
    'fjernet fjernes opereret',
    `[ ](?:\\p{L}{2,8}[ ]){0,2}(?:knude|svulst|cyste|nyre|galdeblære|livmoder|bryst|mandler|milt)\\p{L}{0,3}${end}`,
  ],
  ['drikker drak', `(?=[ ]?(?:[.!?;]|$)|[ ](?:igen|meget|stadig|mere|hver|dagligt|alt for))`],
  [
    'slog slået slår sparkede sparket tævede tævet kvalte truede slæbte',
    `[ ](?:af[ ])?(?:hende|ham|sin|børnene|konen|manden|ihjel|ned|kæresten|moren|ægtefællen|familien)${end}`,
  ],
  [
    'mistet mistede tabt tabte',
    `[ ](?:sin[ ]|alle[ ])?(?:førlighed|syn|hørelse|hukommelse|kræfter|livslyst|bolig|lejlighed|kørekort|børn)\\p{L}{0,4}${end}`,
  ],
  [
    'sover sov bor boede lever levede overnatter overnattede',
    `[ ](?:\\p{L}{2,10}[ ]){0,2}(?:på (?:en |sin )?(?:sofa|gade|venne|vens|bænk)\\p{L}{0,4}|i (?:en |sin )?(?:bil|telt|varevogn|campingvogn|opgang|kælder|park|skur|kolonihave)\\p{L}{0,3}|hos (?:en |sin |sine )?(?:ven|venner|veninde|bekendt|bekendte|kammerat|kammerater|forældre|mor|far|søster|bror))${end}`,
  ],
  [
    'er var blev bliver blevet været lige nyligt nu og blive',
    `[ ](?:\\p{L}{2,9}[ ])?skilt${end}(?![ ](?:mod|på|til|ved|med|op|om))`,
  ],
  [
    'mor far mødre fædre forælder forældre bedstemor bedstefar',
    `[ ]til[ ](?:\\d|en|et|to|tre|fire|fem|seks|syv|otte|mindre|små|flere|tvillinger|børn)${end}`,
  ],
  [
    'siddet sad sidder sidde',
    `[ ](?:\\p{L}{2,12}[ ])?(?:inde|bag tremmer|bag lås og slå|i spjældet|i brummen)${end}`,
  ],
  [
    'sat smidt udsat smides sættes',
    `[ ](?:ud[ ])?(?:af|fra|på)[ ](?:sin[ ])?(?:bolig|lejlighed|hjem|gaden)\\p{L}{0,3}`,
  ],
  ['ondt', `[ ]i[ ](?:\\p{L}{2,7}[ ])?\\p{L}{3,14}`],
  [
    'skade skader skadet problemer gener smerter besvær slidgigt opereret brækket brækkede forstuvet',
    `[ ](?:i|med|for|på)?[ ]?(?:\\p{L}{2,8}[ ])?(?:${body})\\p{L}{0,5}${end}`,
  ],
  [
    'nedsat',
    ` (?:kraft|styrke|bevægelighed|syn|hørelse)[ ](?:i|med|for|på)?[ ]?(?:\\p{L}{2,8}[ ])?(?:${body})\\p{L}{0,5}${end}`,
  ],
  [
    'dårlig dårligt nedslidt slidt ødelagt skadet skidt svag svagt stiv stift nyt ny brækket forstuvet opereret øm ømt',
    `[ ](?:${body})(?:et|en)?${end}`,
  ],
  [
    'i under efter til fået får modtager afsluttet',
    `[ ](?:en[ ]|noget[ ])?behandling[ ](?:for|på|hos|med|mod|i|af sin|af sit)${end}`,
  ],
  ['gået', ` i[ ](?:en[ ]|noget[ ])?behandling[ ](?:for|på|hos|med|mod|i|af sin|af sit)${end}`],
  ['venter', ` på[ ](?:en[ ]|noget[ ])?behandling[ ](?:for|på|hos|med|mod|i|af sin|af sit)${end}`],
  ['henvist', ` til[ ](?:en[ ]|noget[ ])?behandling[ ](?:for|på|hos|med|mod|i|af sin|af sit)${end}`],
  ['i under til afventer', `[ ]udredning${end}`],
  ['venter', ` på[ ]udredning${end}`],
  ['lider led lidt', `[ ](?:\\p{L}{2,12}[ ]){0,2}(?:af|under)[ ]\\p{L}{3,30}`],
  ['fået har fik får blevet er', `[ ](?:\\p{L}{2,10}[ ])?(?:konstateret|påvist|diagnosticeret)${end}`],
  [
    'går gik gået henvist henvises tid tider samtaler aftale',
    `[ ](?:til|hos)[ ](?:\\p{L}{2,12}[ ])?(?:psyk|læge|terap|speciallæ|fys|kirop|behandler|samtaler på|kontrol på|ambulat)\\p{L}{0,14}`,
  ],
  [
    'tager får fik tog på ordineret',
    `[ ](?:\\p{L}{2,10}[ ]){0,2}(?:medicin|piller|pillerne|pille|tabletter|insulin|præparat\\p{L}*)${end}`,
  ],
  [
    'startet',
    ` på[ ](?:\\p{L}{2,10}[ ]){0,2}(?:medicin|piller|pillerne|pille|tabletter|insulin|præparat\\p{L}*)${end}`,
  ],
  [
    'trappet',
    ` ud af[ ](?:\\p{L}{2,10}[ ]){0,2}(?:medicin|piller|pillerne|pille|tabletter|insulin|præparat\\p{L}*)${end}`,
  ],
  [
    'holdt',
    ` op med[ ](?:\\p{L}{2,10}[ ]){0,2}(?:medicin|piller|pillerne|pille|tabletter|insulin|præparat\\p{L}*)${end}`,
  ],
  [
    'hans hendes sin sit sine deres borgerens deltagerens kvindens mandens',
    `[ ](?:\\p{L}{1,14}[ ])?(?:${relative})${end}`,
  ],
  [
    'har fået får venter vente ventede passer henter afleverer mistet mistede',
    `[ ](?:\\p{L}{1,12}[ ]){0,2}(?:${relative})${end}`,
  ],
  ['bor', ` (?:hos|med)[ ](?:\\p{L}{1,12}[ ]){0,2}(?:${relative})${end}`],
  [
    'trukket trække træk nedsat stoppet frataget mistet standset',
    `[ ]i?[ ]?(?:\\p{L}{2,6}[ ])?(?:ydelse|ydelsen|hjælpen|forsørgelse|forsørgelsen|hjælp)${end}`,
  ],
  [
    'på får modtager søgt søger fået tilkendt',
    `[ ](?:en[ ])?(?:pension|ydelse|ydelser|hjælp til forsørgelse|offentlig forsørgelse|offentlige ydelser|overførselsindkomst|su|bistand)${end}`,
  ],
  [
    'lever forsørges',
    ` af[ ](?:en[ ])?(?:pension|ydelse|ydelser|hjælp til forsørgelse|offentlig forsørgelse|offentlige ydelser|overførselsindkomst|su|bistand)${end}`,
  ],
  [
    'drikker drak drukket ryger røg røget sniffer fixer',
    `[ ](?:\\p{L}{2,12}[ ]){0,2}(?:for meget|igen|hver dag|dagligt|tæt)${end}`,
  ],
  [
    'drikker drak drukket ryger røg røget tager tog taget sniffer fixer',
    `[ ](?:\\p{L}{2,12}[ ]){0,2}(?:øl|alkohol|vodka|spiritus|hash|pot|stoffer|coke|skunk|joints|piller|amfetamin|heroin|benzo|fentanyl|syre|speed)${end}`,
  ],
  [
    'lugter lugtede stinker stank',
    `[ ](?:\\p{L}{2,9}[ ]){0,2}af[ ](?:sprut|øl|alkohol|hash|spiritus|druk|pot)${end}`,
  ],
  ['skærer skar skåret', `[ ](?:i[ ])?(?:sig|sig selv|sine arme|armene|håndleddet)${end}`],
  ['tage tager tog taget', `[ ](?:sit eget liv|sit liv|livet af)${end}`],
  ['til fået', `[ ](?:en[ ])?(?:ct-|mr-|ultralyds?-?)?scanning(?:en|er)?${end}`],
  ['vejer vejede', `[ ](?:alt[ ])?for[ ](?:lidt|meget|mange)${end}`],
  [
    'spiller spillede spillet',
    `[ ](?:\\p{L}{2,9}[ ]){0,2}(?:for|om)[ ](?:lønnen|penge|pengene|kontanter)${end}`,
  ],
  [
    'kæresten kæreste ekskæresten manden samleveren ægtefællen faren faderen konen eksen',
    `[ ](?:slår|slog|truer|truede|tæver|tævede|banker|bankede)(?:[ ](?:hende|ham|igen|stadig)${end}|[ ]?(?:[.,!?;]|$))`,
  ],
  ['sent', `[ ]udviklet${end}`],
  ['lav høj', `[ ](?:iq|intelligens|begavelse)${end}`],
  ['udsættelse', `[ ](?:af|fra)[ ](?:sin|sit|deres|vores)?[ ]?(?:bolig|lejlighed|hjem|lejemål)\\p{L}{0,3}`],
  ['mistet', ` sit barn${end}`],
  ['står registreret', ` i rki${end}`],
  ['dårlig', ` økonomi${end}`],
  ['psykiske sociale', ` problemer${end}`],
  ['problemer', ` derhjemme${end}`],
  ['problemer', ` i familien${end}`],
  ['på', ` krisecenter${end}`],
  ['intet', ` sted at bo${end}`],
  ['uden', ` tag over hovedet${end}`],
  ['frataget', ` kørekortet${end}`],
  ['sort', ` arbejde${end}`],
  ['penge råd', ` til mad${end}`],
  ['ikke', ` råd til${end}`],
  ['på', ` kant med loven${end}`],
  ['straffesag', `${end}`],
  ['plettet ren', ` straffeattest${end}`],
  ['på', ` prøve(?:løsladelse)?${end}`],
  ['venter ventede', `[ ](?:barn|sit første|sit andet|sig|tvillinger|familieforøgelse)${end}`],
  ['er var blevet bliver', `[ ](?:åbent[ ])?(?:trans|gay|bi|homo|straight)${end}`],
  ['lever', ` som[ ](?:åbent[ ])?(?:trans|gay|bi|homo|straight)${end}`],
  ['sprunget springer', ` ud som[ ](?:åbent[ ])?(?:trans|gay|bi|homo|straight)${end}`],
  [
    'kæreste gift forlovet bor bo sammen',
    `[ ]med[ ](?:en|sin)[ ](?:anden[ ])?(?:mand|kvinde|mandlige|kvindelige|kæreste)${end}`,
  ],
  [
    'medlem organiseret kontingent kandidat opstillet aktiv',
    `[ ](?:af|i|hos|til|for)[ ](?:\\p{L}{2,12}[ ])?(?:3f|foa|hk|krifa|metal|dansk metal|bupl|dsr|prosa|nnf|el-forbundet|malerforbundet|venstre|radikale|enhedslisten|alternativet|moderaterne|sf|df|socialdemokratiet|konservative|fagforening|forbund|parti|partiet|byrådet|folketinget|en fagforening|et parti)\\p{L}{0,3}`,
  ],
  [
    'meldt',
    ` (?:sig )?ind[ ](?:af|i|hos|til|for)[ ](?:\\p{L}{2,12}[ ])?(?:3f|foa|hk|krifa|metal|dansk metal|bupl|dsr|prosa|nnf|el-forbundet|malerforbundet|venstre|radikale|enhedslisten|alternativet|moderaterne|sf|df|socialdemokratiet|konservative|fagforening|forbund|parti|partiet|byrådet|folketinget|en fagforening|et parti)\\p{L}{0,3}`,
  ],
  [
    'stiller',
    ` op[ ](?:af|i|hos|til|for)[ ](?:\\p{L}{2,12}[ ])?(?:3f|foa|hk|krifa|metal|dansk metal|bupl|dsr|prosa|nnf|el-forbundet|malerforbundet|venstre|radikale|enhedslisten|alternativet|moderaterne|sf|df|socialdemokratiet|konservative|fagforening|forbund|parti|partiet|byrådet|folketinget|en fagforening|et parti)\\p{L}{0,3}`,
  ],
  ['stemmer stemte stemt', `[ ](?:på|rødt|blåt|nej|ja|til)${end}(?![ ](?:at|et|en|det))`],
  [
    'beder bede',
    `[ ](?:\\p{L}{2,9}[ ])?(?:fem|5|flere)?[ ]?(?:gange|bøn|til gud|til allah|i moskeen|om fredagen)${end}`,
  ],
  [
    'går gik kommer gang',
    `[ ](?:\\p{L}{2,10}[ ])?i[ ](?:kirke|moske|moské|kirken|moskeen|moskéen|synagogen|templet)${end}`,
  ],
  [
    'fast',
    ` gang[ ](?:\\p{L}{2,10}[ ])?i[ ](?:kirke|moske|moské|kirken|moskeen|moskéen|synagogen|templet)${end}`,
  ],
  ['alene', `[ ]med[ ](?:\\p{L}{1,12}[ ]){0,2}(?:${relative}|unger|ungerne|pigerne|drengene)${end}`],
  ['bor boede', `[ ](?:\\p{L}{2,9}[ ])?alene${end}`],
  ['skilt', `[ ](?:fra|sidste år|i år|for \\p{L}{2,9} siden|siden|i (?:19|20)\\d\\d)${end}`],
  [
    'drak drukket drikker fuld beruset bagstiv påvirket',
    `[ ](?:(?:igen|stadig|lidt|meget|ret|også|tit)[ ])?(?:i weekenden|i aftes|i går|i nat|på arbejde|på arbejdet|på jobbet|om morgenen|til mødet|til samtalen)${end}`,
  ],
  [
    'mødte mødt møder kom kommer dukkede',
    `[ ](?:\\p{L}{2,9}[ ]){0,2}(?:fuld|beruset|bagstiv|skæv|påvirket|med tømmermænd)${end}`,
  ],
  [
    'kan kunne',
    `[ ](?:næsten |slet |stadig )?(?:ikke|hverken)[ ](?:læse|skrive|stave|regne)(?=[ ]?(?:[.,;!?]|$)|[ ](?:og|eller)[ ])`,
  ],
  ['ar', `[ ](?:på|over|op ad)[ ](?:\\p{L}{2,6}[ ])?(?:arm|håndled|underarm)\\p{L}{0,4}${end}`],
  ['ryster rystede', `[ ](?:\\p{L}{2,9}[ ])?på (?:hænderne|hånden|hele kroppen)${end}`],
  [
    'spiller spillede spillet',
    `[ ](?:\\p{L}{2,9}[ ])?(?:for meget|på (?:nettet|kasino|casino|automater|maskiner|odds|spillemaskiner))${end}`,
  ],
  ['ser så', `[ ](?:ting|syner),?[ ](?:der|som) ikke (?:er|findes)(?=[ ]?(?:[.,;!?]|$)|[ ]der)`],
  ['har havde', `[ ](?:det|haft det)[ ](?:\\p{L}{2,9}[ ])?(?:skidt|dårligt|elendigt|ad helvede til)${end}`],
  ['kører kørte kørt', `[ ]uden (?:kørekort|kort|førerret)${end}`],
  [
    'kørekort kørekortet',
    `[ ](?:er |blev |blevet |bliver )?(?:frataget|inddraget|taget fra|beslaglagt)${end}`,
  ],
  ['går gik', `[ ](?:\\p{L}{2,9}[ ])?til[ ]behandling(?:er)?${end}(?![ ]i[ ])`],
  ['can', `['’]t[ ](?:read|write|afford)${end}`],
];

/** By its first word, so that a text costs what it holds and not what is looked for. */
const byFirst = new Map<string, readonly RegExp[]>(sensitiveWords.phrases);
for (const [first, rest] of phrases) {
  const pattern = new RegExp(rest, 'uy');
  for (const word of first.split(' ')) byFirst.set(word, [...(byFirst.get(word) ?? []), pattern]);
}

/** A sensitive phrase that begins with a word of the text; `small` is the text in small letters. */
export function phraseAt(small: string, word: string, start: number): Hit | undefined {
  for (const pattern of byFirst.get(word) ?? []) {
    pattern.lastIndex = start + word.length;
    const rest = pattern.exec(small);
    if (rest) return hit('sensitive', start, word.length + rest[0].length);
  }
  return undefined;
}
