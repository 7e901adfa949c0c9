import { type Hit, hits } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isHarmless } from './harmless.ts';
import type { Reading } from './reading.ts';

const side = '(?:tv|th|mf|t\\.v\\.|t\\.h\\.|m\\.f\\.|dør[ ]\\d{1,3}|lejl\\.?[ ]\\d{1,3})';
const floor = `(?:[ ]?,?[ ](?:st|kl|stuen|kælderen|\\d{1,2})\\.?[ ]?(?:sal)?[ ]?(?:(?:,[ ]?)?(?:til[ ]venstre|til[ ]højre|${side})\\.?)?)?`;
const town = '(?:,?[ ]\\d{4}[ ]\\p{Lu}\\p{L}{1,20}(?:[ ](?:[A-ZØ]{1,2}|\\p{Lu}\\p{L}{1,20}))?)?';
const unit =
  '(?:timer|timers|time|dage|dag|gange|gang|uger|uge|år|års|kr|min|minutter|procent|måneder|personer|borgere|deltagere|stk|km|meter|point|møder|besøg|pladser|andre|nye|%)';
const number = `\\d{1,3}[ ]?[A-Za-z]?(?![\\p{L}\\d/%]|[.,:]\\d|-\\d{2}|[ ]${unit}(?!\\p{L}))`;
const houseNumber = `(?:nr\\.?[ ]|nummer[ ])?${number}${floor}${town}`;
const before = "(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.']{0,20}[ ]){0,3}";
const roads =
  'vej|vejen|vejs|gade|gaden|gyde|gyden|allé|alle|alléen|alleen|stræde|strædet|boulevard|boulevarden|chaussé|chausseen|VEJ|GADE|ALLÉ';
const grounds =
  'plads|pladsen|torv|torvet|park|parken|vænge|vænget|have|haven|toft|toften|eng|engen|bakke|bakken|skrænt|skrænten|sti|stien|ager|ageren|mark|marken|krog|krogen|dal|dalen|lund|lunden|høj|højen|kaj|kajen|havn|havnen|vold|volden|sving|svinget|kvarter|kvarteret|løkke|løkken|banke|banken|kær|kæret|vang|vangen|ledet|leddet|hegn|hegnet|brink|brinken|brynet|bryn|huse|husene|gård|gården|skoven|skov|bro|broen|lien|linien|vænger|parkvej|hjørnet|hulen|stedet|passagen|porten|søen|åen';

/** `Nørregade 12, 2. tv, 7100 Vejle`, small letters too. */
const street = new RegExp(`${before}\\p{L}[\\p{L}.'-]{1,30}(?:${roads})[ ]${houseNumber}`, 'gu');
/** `12 Nørregade`, `nr. 12 på Nørregade`, `Nørregade, nr. 12` */
const numberFirst = new RegExp(
  `(?<![\\p{L}\\d.,])(?:nr\\.?[ ]|nummer[ ])?\\d{1,3}[A-Za-z]?[ ](?:på[ ]|i[ ])?\\p{Lu}[\\p{L}.'-]{1,30}(?:${roads})(?!\\p{L})`,
  'gu',
);
const commaNumber = new RegExp(
  `${before}\\p{L}[\\p{L}.'-]{1,30}(?:${roads}),[ ](?:nr\\.?|nummer)[ ]\\d{1,3}[A-Za-z]?(?![\\p{L}\\d])`,
  'gu',
);
/** The other endings only with a capital letter: "to praktikpladser 3 dage om ugen" is no address. */
const namedStreet = new RegExp(`${before}\\p{Lu}[\\p{L}.'-]{1,30}(?:${grounds})[ ]${houseNumber}`, 'gu');
const separateWord = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}.']{1,30}(?:[ ]\\p{Lu}[\\p{L}.']{0,20}){0,2}[ ](?:Vej|Allé|Alle|Gade|Boulevard|Plads|Torv|Stræde|Park|Have|Kaj|Strandvej|Landevej|Ringvej|Parkvej|Brygge|Bro|Vænge|Kvarter|Bakke|Mark|Toft|allé|boulevard)(?:[ ]${houseNumber}|(?!\\p{L}))`,
  'gu',
);
const besideWater = new RegExp(
  `(?<![\\p{L}\\d])(?:Ved|Bag|Under|Langs|Mellem|Oven|Over|På)[ ](?:\\p{Lu}\\p{L}{1,20}|skoven|stranden|kirken|åen|søen|banen|havnen|volden|møllen|vandet)[ ]${houseNumber}`,
  'gu',
);
/** After "bor på", "adresse", "flyttet til" any word and a number are an address; elsewhere one with a capital. */
const livesAt = new RegExp(
  `(?<=(?<!\\p{L})(?:[Bb]or|[Bb]oede|boet|[Bb]opæl|[Aa]dresse|[Aa]dressen|flyttet|flytter|flyttede|postadresse|c\\/o)[ ]?(?:nu[ ]|midlertidigt[ ]|fortsat[ ]|stadig[ ])?(?:på|i|til|er|:|ved)[ ])\\p{L}[\\p{L}.'-]{2,30}(?:[ ]\\p{Lu}[\\p{L}.'-]{1,20})?[ ]${houseNumber}`,
  'gu',
);
const meetsAt = new RegExp(
  `(?<=(?<!\\p{L})(?:lejlighed|lejligheden|hus|værelse|besøg|mødes|mødtes|hentes|ligger|møde|hjemme|kontoret|butikken|stedet)[ ](?:på|ved)[ ])\\p{Lu}[\\p{L}.'-]{2,30}(?:[ ]\\p{Lu}[\\p{L}.'-]{1,20})?[ ]${houseNumber}`,
  'gu',
);
/** A street without its number says nearly as much. */
const streetAlone =
  /(?<=(?<!\p{L})(?:på|i|ved|fra|til|af|ad|langs|hjørnet af|om ad|henne på|ovre på)[ ])\p{L}[\p{L}'-]{2,30}(?:vej|gade|allé|(?<!b)alle|alleen|alléen|stræde|strædet|boulevard|torvet|parken|vænget|vangen|toften|bakken|haven|pladsen|brinken)(?![\p{L}\d])/giu;
/** "bor på strandvejen": where somebody lives, every road is an address. */
const homeStreet = new RegExp(
  `(?<=(?<!\\p{L})(?:bor|boede|boet|bopæl|adresse|adressen|flyttet|flytter|flyttede|lejlighed|værelse)[ ](?:nu[ ]|stadig[ ]|sammen[ ])?(?:på|i|ved|til)[ ])\\p{L}[\\p{L}'-]{2,30}(?:${roads}|brynet|parken|vænget|vangen|toften|bakken|marken|lunden|kvarteret)(?![\\p{L}\\d])`,
  'giu',
);
/** `2. tv`, `st. th.`, `4. sal til højre` */
const floorAlone =
  /(?<![\p{L}\d.,])(?:(?:st|kl|\d{1,2})\.?[ ]?(?:sal[ ]?)?,?[ ]?(?:tv|th|mf)(?![\p{L}\d])\.?|\d{1,2}\.?[ ]sal[ ](?:til[ ](?:venstre|højre)|i[ ]opgang))/giu;
const postal =
  /(?<![\p{L}\d.,-])(?:DK-)?(?!19[3-9]\d|20(?!00 Fr)[0-3]\d)[1-9]\d{3}[ ]\p{Lu}\p{Ll}{1,20}(?:[ ][A-ZØ]{1,2}(?!\p{L}))?/gu;
/** `2400 NV`: a post code and a part of a town. */
const postalQuarter =
  /(?<![\p{L}\d.,-])(?!19[3-9]\d|20[0-3]\d)[1-9]\d{3}[ ](?:NV|NØ|SV|SØ|[CFKMNSVØ])(?![\p{L}\d])/gu;
const labelledPostal = /(?<!\p{L})(?:postnummer|postnr\.?)[ :]{0,3}(?:er[ ])?\d{4}(?!\d)/giu;
const smallPostal =
  /(?<=(?<!\p{L})(?:i|til|fra|bor|,)[ ])(?!19[3-9]\d|20[0-3]\d)[1-9]\d{3}[ ]\p{Ll}{3,20}(?=[ ]?(?:[.,;!?]|$))/gu;
const box = /(?<!\p{L})postboks[ ]\d{1,5}/giu;

/** Roads that are no street of anybody's, with a number or without. */
const noRoad = /^(?:motor|om|ud|gen|vild|side|gå|ad|fortov|cykel|køre|tilkørsels?)(?:vej|vejen|gade|gaden)$/i;
const noStreet =
  /^(?:motor|om|ud|gen|vild|hoved|side|gå|ad|fortov|cykel|køre|tilkørsels?|skole|arbejds|lande|grus|mark|skov|ene|hjem|flugt|retnings|mellem|karriere|krops|luft|blod|urin|retur|opad|børne|lege|fri|urte|køkken|park|cykelpark|parkerings|arbejds|praktik|studie|lære|elev|jord|natur|dag|pause|venteplads|øv)(?:vej|vejen|gade|gaden|plads|pladsen|haven|parken|bakken)$/i;
const unitAhead =
  /^(?:kl|klokken|hold|trin|modul|fase|uge|niveau|side|bilag|punkt|kapitel|gruppe|team|skema|version|linje|bus|sag|spor|lokale|rum|etage|sal)(?!\p{L})/iu;

/** Where somebody lives or works: street and number in any order, floors, towns with their post code. */
export function findAddresses({ text, lexicon }: Reading): Hit[] {
  const found = [
    street,
    namedStreet,
    separateWord,
    besideWater,
    livesAt,
    meetsAt,
    numberFirst,
    commaNumber,
    postal,
  ]
    .flatMap((pattern) => hits('address', text, pattern))
    .filter(({ start, end }) => {
      const written = text.slice(start, end);
      return !noRoad.test(written.replace(/[ ].*$/u, '')) && !unitAhead.test(written);
    });
  const alone = hits('address', text, streetAlone).filter(({ start, end }) =>
    isStreet(text.slice(start, end), lexicon),
  );
  return [
    ...found,
    ...alone,
    ...[homeStreet, floorAlone, postalQuarter, labelledPostal, smallPostal, box].flatMap((pattern) =>
      hits('address', text, pattern),
    ),
  ];
}

/** With a capital, or a word that no dictionary lists: "på nørregade", but not "på landevej" and "i haven". */
function isStreet(word: string, lexicon: Lexicon): boolean {
  if (noStreet.test(word) || isHarmless(word)) return false;
  const small = word.toLowerCase();
  if (/^\p{Lu}/u.test(word)) return !/^(?:haven|parken|pladsen|torvet|bakken)$/.test(small);
  return /(?:vej|gade|allé|alle|stræde|boulevard)$/.test(small) && !lexicon.isForm(small);
}
