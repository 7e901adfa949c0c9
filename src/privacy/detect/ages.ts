import { type Hit, hits } from '../finding.ts';

const ones = '(?:en|et|to|tre|fire|fem|seks|syv|otte|ni)';
const tens = '(?:tyve|tredive|fyrre|fyrretyve|halvtreds|tres|halvfjerds|firs|halvfems)';
const words = `(?:${ones}[ ]?og[ ]?${tens}|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|${tens})`;
const grown = `(?:1[0-9]|[2-9][0-9]|10[0-9]|${words})`;
const any = `(?:[1-9]|${grown}|${ones})`;
const few = '(?:[1-9]|to|tre|fire|fem|seks|syv|otte|ni|halvandet)';
const decades =
  '(?:tyverne|trediverne|fyrrerne|halvtredserne|tresserne|halvfjerdserne|firserne|halvfemserne)';
const person =
  '(?:mand|manden|mænd|kvinde|kvinden|borger|borgeren|deltager|deltageren|dreng|drengen|drenge|pige|pigen|piger|fyr|fyren|mor|moren|moderen|far|faren|faderen|person|personen|ung|unge|ham|hende|kandidat|kandidaten|ledig|ledige|ansøger|ansøgeren|mandlig|kvindelig|medarbejder|medarbejderen|enlig|søn|sønnen|datter|datteren|barn|barnet|børn|børnene|tvillinger|hustru|kone|ægtefælle|samlever|kollega|herre|dame|mentee|praktikant|lærling|elev|studerende|chauffør|tømrer|pædagog|sosu\\p{L}*|faglært|ufaglært|akademiker)';
const almost =
  '(?:(?:kun|bare|lige|nu|snart|netop|i[ ]dag|allerede|ca\\.|cirka|omkring|omtrent|vel|knap|godt|næsten|over|rundt|blot|præcis|i[ ]år|til[ ]\\p{L}{3,9}|den[ ]\\d{1,2}\\.)[ ]){0,2}';
const start = '(?<![\\p{L}\\d]|\\d-)';
const notUnit =
  '(?![\\p{L}\\d%/]|[.,:-]\\d|[ ]?(?:timer|time|kr|dage|uger|%|procent|måneder|minutter|min|km|stk|gange|år[ ]siden|-))';
const notAmount =
  '(?![\\p{L}\\d%/]|[.,:-]\\d|[ ]?(?:timer|time|kr|dage|uger|%|procent|måneder|minutter|min|km|stk|gange|år[ ](?:siden|som|med|i|på|efter|frem|tilbage|hos|ved)|-))';

const patterns: [pattern: string, group: number][] = [
  // 34-årig, 34 år gammel, femogtredive år gammel, halvandet år gammel
  [
    `${start}(?:${any}|halvandet|halvanden)[- ]?(?:årig|årige|åriges|årigs|års?[ ]?gammel|år[ ]?gamle?|åring|åringen|[ ]?somre[ ]gammel)(?!\\p{L})`,
    0,
  ],
  [
    `(?<!\\p{L})${person}[ ]?(?:[ ](?:er|bliver|var|fylder|fyldte)[ ])?(?:[ ]?(?:på|i[ ]alderen|,|\\()[ ]?)${almost}(?:${few}[ ]år(?![ ](?:siden|med|i|på|efter|hos|ved|frem))|${grown}${notUnit}(?:[ ]år)?)`,
    0,
  ],
  [
    `(?<!\\p{L})(?:er|bliver|var|fyldte|fylder|fyldt|rundede|runder|rundet|blev|passerer|passeret|nærmer sig)[ ](?:de[ ])?${almost}(${grown}[ ]år)(?![ ](?:siden|med|som|i|på|efter|hos|ved)|\\p{L})`,
    1,
  ],
  [
    `(?<!\\p{L})(?:fyldte|fylder|fyldt|rundede|runder|rundet|passerer|passeret|bliver|blev|tæt på|nærmer sig|over|under|op imod|lidt over)[ ](?:snart[ ]|lige[ ]|i år[ ])?de[ ](${grown})(?![\\p{L}\\d]|[.,-]\\d|[ ](?:timer|kr|dage|uger))`,
    1,
  ],
  [
    `(?<!\\p{L})(?:fyldte|fylder|fyldt|rundede|runder|rundet)[ ](?:\\p{L}+[ ]){0,2}?(${grown})${notAmount}(?![ ](?:ark|skema))`,
    1,
  ],
  [
    `(?<!\\p{L})(?:han|hun|jeg|vedkommende|${person})[ ](?:er|var|bliver)[ ]${almost}(${grown})(?=[ ]?(?:[.,;!?)]|og\\b|$)(?!\\d))`,
    1,
  ],
  [
    `(?<!\\p{L})(?:alder|alderen|alders)[ ]?(?::|er|på|af|ca\\.|,)?[ ]?${almost}(\\d|${grown})(?![\\d\\p{L}])`,
    1,
  ],
  [`(?<=\\p{L}{2,20}[ ]?\\()${grown}(?:[ ]år)?(?=\\))`, 0],
  [`(?<=\\p{L}{2,20},[ ])${grown}(?=(?:[ ]år)?[,.])`, 0],
  [`(?<=(?:^|[.!?(][ ]?|,[ ]))(${grown}[ ]år)(?=[ ]?[,.)]|[ ]og[ ])`, 1],
  // "i slutfyrrerne", "sidst i trediverne", "en kvinde i halvtredserne"
  [`(?<!\\p{L})(?:i[ ])?(?:start|slut|midt|sen|tidlig)[- ]?(?:i[ ]|på[ ]|i-)?${decades}`, 0],
  [
    `(?<!\\p{L})(?:midt|først|sidst|start|starten|slut|slutningen|begyndelsen|midten|tidligt|sent|højt|langt|godt)[ ](?:oppe[ ]|inde[ ])?(?:i|af|på)[ ](?:${decades}|\\d0'?[ -]?erne)`,
    0,
  ],
  [`(?<!\\p{L})i[ ]${decades}`, 0],
  // "et par og tyve"
  [`(?<!\\p{L})et[ ]par[ ]og[ ]${tens}(?!\\p{L})`, 0],
  [
    `(?<!\\p{L})(?:om|inden|til)[ ](?:et|to|tre|\\d)[ ]år[ ](?:fylder|bliver|runder)[ ](?:han|hun|borgeren)[ ]${grown}`,
    0,
  ],
  [
    `(?<!\\p{L})(?:runde|rund|rundt)[ ](?:fødselsdag|tal|år)|(?<!\\p{L})(?:fylder|fyldte|fyldt|rundede|runder)[ ](?:rundt|et rundt tal|et helt rundt)`,
    0,
  ],
  [
    `(?<!\\p{L})(?:\\d0|halvtreds|tres|fyrre|tredive|halvfjerds|firs)-?års[ ]?(?:fødselsdag|dag|-fødselsdag|jubilæum)`,
    0,
  ],
  [`${start}(?:[1-9]\\d)(?:[ ]years?[ ]old|[- ]year[- ]old|[ ]y/o)(?!\\p{L})`, 0],
  [`(?<!\\p{L})årgang[ ]'?(?:19|20)?\\d\\d(?!\\d)`, 0],
];

const ages = patterns.map(([pattern, group]): [RegExp, number] => [new RegExp(pattern, 'gu'), group]);

/** Ages of a person, in a text in small letters; durations ("i 20 år", "for 12 år siden"), groups ("over 30 år") and bands ("30'erne") are none. */
export function findAges(small: string): Hit[] {
  return ages.flatMap(([pattern, group]) => hits('age', small, pattern, group));
}
