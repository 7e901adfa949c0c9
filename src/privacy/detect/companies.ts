import { type Hit, hit, hits } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isNoName } from './harmless.ts';
import { findInstitutions } from './institutions.ts';
import type { Reading } from './reading.ts';
import { isLargePlace } from './regions.ts';

const part = "[\\p{Lu}\\d][\\p{L}\\d&.'-]{0,30}";
const forms =
  'ApS|APS|Aps|aps|A\\/S|a\\/s|I\\/S|i\\/s|K\\/S|P\\/S|IVS|ivs|S\\/I|Amba|A\\.?[Mm]\\.?[Bb]\\.?[Aa]\\.?|SMBA|GmbH|Ltd\\.?|Inc\\.?|AB|AS|LLC|Holding|Group|Gruppen|& Søn(?:ner)?|og Søn(?:ner)?|& Co\\.?|& Partnere';
const withForm = new RegExp(
  `(?<![\\p{L}\\d])(?:${part}|og|&)(?:[ ](?:${part}|og|&|af|for|i)){0,5}[ ](?:${forms})(?![\\p{L}\\d])`,
  'gu',
);
const form =
  /(?<![\p{L}\d])\p{L}[\p{L}\d&.'-]{0,30}[ ](?:ApS|aps|A\/S|a\/s|I\/S|i\/s|K\/S|P\/S|IVS)(?![\p{L}\d])/gu;
/** `Hansen & Larsen`, `Byg+Bo`: two names with a sign between them. */
const joined = /(?<![\p{L}\d])\p{Lu}[\p{L}'-]{1,30}[ ]?[&+][ ]?\p{Lu}[\p{L}'-]{1,30}/gu;

/** Places of work that are named by what they are, after somebody's or something's name. */
const trades =
  'hus|spisehus|bar|vaskeri|renseri|skrædderi|service|taxa|taxi|busser|rejser|camping|tag|gulve|vinduer|døre|bageri|bager|konditori|brød|slagter|slagteri|vin|ost|fisk|auto|biler|dæk|autohus|karrosseri|vvs|el|smed|tømrer|snedker|murer|kloak|glarmester|byg|byggemarked|rengøring|transport|fragt|spedition|flytteforretning|gartneri|planteskole|smedje|maskinfabrik|maskiner|møbler|interiør|design|frisør|salon|klinik|kro|grill|grillbar|pizzeria|pizza|kebab|kiosk|entreprenør|anlæg|anlægsgartner|fabrik|fabrikker|købmand|hotel|café|cafe|restaurant|bistro|værksted|blomster|mejeri|landbrug|svin|mink|stål|teknik|consult|group|logistik|catering|køkken|kantine|supermarked|marked|industri|byggeri|malerfirma|maler|cykler|boghandel|forlag|apotek|optik|tandklinik|lager|genbrug|rideskole|stutteri|fiskeri|havn|værft|trælast|glas|tryk|trykkeri|reklame|it|data|solutions|shop|butik|ure|guld|sko|tøj|mode|sport|fitness|hestecenter|dyreklinik|foto|film|medier|bogføring|revision|vikar|vikarbureau|invest|ejendomme|ejendomsservice|vagt|sikkerhed|energi|biogas|minimarked|bodega|værtshus|vinstue';
const trade = new RegExp(
  `(?<![\\p{L}\\d])(\\p{Lu}[\\p{L}'-]{1,30}(?:[ ](?:&|og)[ ]\\p{Lu}[\\p{L}'-]{1,30})?)[ ](?:\\p{L}\\p{Ll}{0,16}(?:service|firma|fabrik|forretning|værksted|center|mester|handel|butik|salon|skole|klinik|entreprise|montage|teknik)|${trades}|${capitalised(trades)})(?:s|et|en)?(?![\\p{L}\\d])`,
  'gu',
);
const workplaces =
  'praktik|praktikplads|ansat|ansættelse|arbejder|arbejde|job|fritidsjob|løntilskud|stilling|startet|starter|begyndt|begynder|vikar|lærling|elev|vagter|timer|fastansat|fleksjob|opgaver|rengøring|lager|kantinen|køkkenet|butikken|chefen|lederen';
const openers = 'hos|firmaet|virksomheden|arbejdsgiveren|kæden|butikken';
const at = new RegExp(
  `(?<!\\p{L})(?:${openers}|${capitalised(openers)}|(?:${workplaces}|${capitalised(workplaces)})[ ](?:hos|i|ved|på|for|fra))[ ]((?:\\d[\\d-]{0,4}[ ]?)?\\p{Lu}[\\p{L}\\d&'-]{0,30}(?:[ ](?:&|og[ ](?=\\p{Lu})|\\p{Lu}[\\p{L}\\d&'-]{0,30})){0,3})`,
  'gu',
);
/** `3B Byg`, `24Seven`: a number and a capital letter where a place of work stands. */
const numbered =
  /(?<=(?<!\p{L})(?:hos|i|på|ved|for|fra)[ ])\d{1,3}(?:[- ]?\p{Lu}[\p{L}\d]{1,20}|\p{Ll}{3,20})(?:[ ]\p{Lu}\p{L}{1,20})?/gu;
const authorities =
  /^(?:Jobcenter|Kommune|Region|Borgerservice|Ydelse|Styrelse|Udbetaling|Unge|Rådhus|Sundhed|Social|Beskæftigelse|Ungdom|Familie|Sprog|STAR|KL|VUC|FGU|UU|Arbejdsmarked)/;

/** Companies, shops and institutions: by their form, their trade, their name, and where they stand. */
export function findCompanies(reading: Reading): Hit[] {
  const { text, lexicon } = reading;
  const named = [...text.matchAll(trade)].flatMap((match) => {
    const ofPlace = isLargePlace(match[1] ?? '') && /[ ]\p{Lu}\p{L}+$/u.test(match[0]);
    const known = authorities.test(match[0].split(' ').at(-1) ?? '');
    return !known && (ofPlace || !isOrdinary(match[1] ?? '', lexicon))
      ? [hit('company', match.index, match[0].length)]
      : [];
  });
  // After "hos" or "firmaet" a capital letter is meant, whatever the word means otherwise.
  const placed = hits('company', text, at, 1).filter(({ start, end }) => {
    const [first = '', second = ''] = text.slice(start, end).split(' ');
    if (!/^[\p{Lu}\d]/u.test(first) || authorities.test(first) || authorities.test(second)) return false;
    return /^\p{Lu}/u.test(second) || (!isNoName(first) && !isLargePlace(first));
  });
  return [
    ...hits('company', text, withForm),
    ...hits('company', text, form),
    ...hits('company', text, joined),
    ...hits('company', text, numbered).filter(({ start, end }) =>
      isShopNumber(text.slice(start, end), lexicon),
    ),
    ...named,
    ...placed,
    ...findInstitutions(reading),
  ];
}

/** "i 3 uger" and "på 2 Hold" are no shops. */
function isShopNumber(found: string, lexicon: Lexicon): boolean {
  const word = found.replace(/^[\d -]+/, '');
  return !isNoName(word) && (/^\d+[ -]?\p{Lu}/u.test(found) || !lexicon.isWord(word.toLowerCase()));
}

/** A Danish word, a town or a system with a capital letter is no company's name. */
function isOrdinary(words: string, lexicon: Lexicon): boolean {
  return words.split(/\s+/).every((word) => {
    const ordinary = lexicon.isEntry(word.toLowerCase()) && !lexicon.isName(word);
    return (
      isNoName(word) ||
      isLargePlace(word) ||
      ordinary ||
      (!lexicon.isName(word) && lexicon.isWord(word.toLowerCase()))
    );
  });
}

function capitalised(list: string): string {
  return list
    .split('|')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');
}
