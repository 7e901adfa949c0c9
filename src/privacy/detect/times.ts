import { type Hit, hits } from '../finding.ts';

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const shortMonths = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec';
/** Months that nobody is called; the others, alone, may be a person and are too coarse to ask about. */
const onlyMonths = 'januar|februar|marts|september|oktober|november|december';

const law =
  /(?:lov|bekendtgørelse|lbk|bek|vejledning|cirkulære|direktiv|forordning)[ \p{L}()]{0,20}(?:nr\.? ?\d{1,5}[ ])?(?:af|fra)[ ](?:den[ ]|d\.[ ]?)?(?:\d{1,2}\.?[ ]?)?$/iu;

const patterns: RegExp[] = [
  // 3. maj, den 3 maj 2026, 12.-14. marts
  new RegExp(
    `(?<![\\d.,])(?:\\d{1,2}\\.?[ ]?(?:-|til|og)[ ]?)?[0-3]?\\d\\.?[ ]?(?:${months}|(?:${shortMonths})(?:\\.|\\b))(?!\\p{L})(?:[ ]?(?:19|20)?\\d\\d(?![\\d.,:]|[ ]timer))?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${months})[ ](?:i[ ])?(?:sidste år|året før|(?:19|20)\\d\\d|'\\d\\d)(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<=(?<!\\p{L})(?:i|fra|til|siden|medio|ultimo|primo|af|inden|efter|før|sidste|hele|per|pr\\.)[ ])(?:${onlyMonths})(?!\\p{L})`,
    'giu',
  ),
  // 12-03-2026, 12.3.26, 12/3-2026
  /(?<![\p{L}\d.,:/-])(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])(?:\1|[ -])(?:19|20)?\d\d(?![\d:]|[.,-]\d)/gu,
  /(?<![\d.,:/-])(?:0?[1-9]|[12]\d|3[01])[ ](?:0[1-9]|1[0-2])[ ](?:19|20)\d\d(?!\d)/g,
  // 2026-03-12, but not the date of a time stamp
  /(?<![\d.,:/-])(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d|T\d|[ ]\d\d?:\d\d)/g,
  // 12/3
  /(?<![\d.,:/-])(?!24\/7|1\/[234]\b|2\/3\b|3\/4\b)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]|[.,]\d)/g,
  /(?<=(?<!\p{L})(?:d\.|den|dato:?|pr\.)[ ]?)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])\.?(?![\d:])/giu,
  // Born, a week, a birthday in six digits
  /(?<!\p{L})født[ ](?:(?:i|den|d\.|år)[ ]?){0,2}((?:19|20)\d\d|'?\d\d(?!\d)|\d{6})/giu,
  /(?<!\p{L})(?:fødselsdag|fødselsdato|fødselsår|årgang|født)[^\d\n]{0,12}(\d{6}|(?:19|20)\d\d|'?\d\d)(?![\d.])/giu,
  /(?<!\p{L})uge[ ](?:nr\.?[ ])?(?:[1-9]|[1-4]\d|5[0-3])(?!\d|[ ]?timer)/giu,
];

/** Dates, finer than a season. Times of day, durations, law references and time stamps are none. */
export function findDates(text: string): Hit[] {
  return patterns
    .flatMap((pattern) => hits('date', text, pattern))
    .filter(({ start }) => !law.test(text.slice(Math.max(0, start - 60), start)));
}

const number =
  '(?:1[0-9]|[2-9][0-9]|(?:en|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)|femten|seksten|sytten|atten|nitten|tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs)';
const person =
  '(?:mand|manden|kvinde|kvinden|borger|borgeren|deltager|deltageren|dreng|drengen|pige|pigen|fyr|fyren|mor|far|person|ung|unge|ham|hende|kandidat|ledig|ansøger|mandlig|kvindelig|medarbejder|enlig)';

const ages: RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d])${number}[- ]?(?:årig|årige|åriges|årigs|års?[ ]?gammel|år[ ]?gamle?)(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${person}[ ](?:er[ ]|bliver[ ]|var[ ])?(?:på|i alderen|,)[ ](?:kun[ ]|bare[ ]|ca\\.[ ]|omkring[ ])?${number}(?![\\d-]|[ ]?(?:timer|kr|dage|uger|%|procent|måneder|minutter|-))(?:[ ]år)?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:er|bliver|var|fyldte|fylder|fyldt|rundede|runder|blev)[ ](?:kun[ ]|lige[ ]|nu[ ]|snart[ ]|netop[ ]|i dag[ ]|allerede[ ])?(${number}[ ]år)(?![ ](?:siden|med|som)|\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:fyldte|fylder|fyldt|rundede|runder)[ ](?:\\p{L}+[ ])?(${number})(?![\\d]|[.,-]\\d|[ ]?(?:timer|kr|dage|uger|%|procent|ark|skema))`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:han|hun|jeg|vedkommende|${person})[ ](?:er|var|bliver)[ ](?:kun[ ]|nu[ ]|snart[ ])?(${number})(?=[ ]?(?:[.,;!?)]|og\\b|$)(?!\\d))`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})alder(?:en)?[ ]?(?::|er|på|af|ca\\.)?[ ]?(${number})(?![\\d])`, 'giu'),
  new RegExp(`(?<=\\p{Lu}\\p{L}{1,20}[ ]?\\()${number}(?:[ ]år)?(?=\\))`, 'gu'),
  new RegExp(`(?<=\\p{Lu}\\p{L}{1,20},[ ])${number}(?=(?:[ ]år)?[,.])`, 'gu'),
  new RegExp(`(?<=(?:^|[.!?(][ ]?|,[ ]))(${number}[ ]år)(?=[ ]?[,.)])`, 'giu'),
  new RegExp(`(?<!\\p{L})som[ ](${number}-?årig)`, 'giu'),
];

/** Ages of a person; durations ("i 20 år", "for 12 år siden") and age groups ("over 30 år") are none. */
export function findAges(text: string): Hit[] {
  return ages.flatMap((pattern) => hits('age', text, pattern));
}
