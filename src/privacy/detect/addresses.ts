import { type Hit, hits } from '../finding.ts';

const floor =
  '(?:[ ]?,?[ ](?:st|kl|stuen|kælderen|\\d{1,2})\\.?[ ]?(?:sal)?[ ]?(?:(?:,[ ]?)?(?:tv|th|mf|dør[ ]\\d{1,3})\\.?)?)?';
const town = '(?:,?[ ]\\d{4}[ ]\\p{Lu}\\p{L}{1,20}(?:[ ](?:[A-ZØ]{1,2}|\\p{Lu}\\p{L}{1,20}))?)?';
const houseNumber = `\\d{1,3}[ ]?[A-Za-z]?(?![\\p{L}\\d/%]|[.,:]\\d|[ ](?:timer|dage|gange|uger|år|kr|min|procent|måneder|personer|borgere|deltagere|stk|km|meter|%))${floor}${town}`;
const before = "(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.']{0,20}[ ]){0,3}";

/** `Nørregade 12, 2. tv, 7100 Vejle`, small letters too. */
const street = new RegExp(
  `${before}\\p{L}[\\p{L}.'-]{1,30}(?:vej|vejen|gade|gaden|gyde|gyden|allé|alle|alléen|stræde|strædet|boulevard|boulevarden|VEJ|GADE|ALLÉ)[ ](?:nr\\.?[ ])?${houseNumber}`,
  'gu',
);
/** The other endings only with a capital letter: "to praktikpladser 3 dage om ugen" is no address. */
const namedStreet = new RegExp(
  `${before}\\p{Lu}[\\p{L}.'-]{1,30}(?:plads|pladsen|torv|torvet|park|parken|vænge|vænget|have|haven|toft|toften|eng|engen|bakke|bakken|skrænt|skrænten|sti|stien|ager|ageren|mark|marken|krog|krogen|dal|dalen|lund|lunden|høj|højen|kaj|havn|havnen|vold|volden|sving|svinget|kvarter|kvarteret|løkke|løkken|banke|banken|kær|kæret|vang|vangen|leddet|hegnet|brink|brinken|brynet|bryn|huse|gård|gården|parkvej)[ ]${houseNumber}`,
  'gu',
);
const separateWord = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}.']{1,30}(?:[ ]\\p{Lu}[\\p{L}.']{0,20}){0,2}[ ](?:Vej|Allé|Alle|Gade|Boulevard|Plads|Torv|Stræde|Park|Have)(?:[ ]${houseNumber}|(?!\\p{L}))`,
  'gu',
);
const besideWater = new RegExp(
  `(?<![\\p{L}\\d])(?:Ved|Bag|Under|Langs|Mellem|Oven)[ ]\\p{Lu}\\p{L}{1,20}(?:en|et|ne)[ ]${houseNumber}`,
  'gu',
);
/** A street without its number says nearly as much. */
const streetAlone =
  /(?<=(?:på|i|ved|fra|til|hjørnet af|om ad|henne på|ovre på)[ ])\p{Lu}\p{L}{2,30}(?:vej|gade|allé|alleen|stræde|boulevard|torvet|parken|vænget|vangen)(?![\p{L}\d])/gu;
const postal =
  /(?<![\p{L}\d.,-])(?:DK-)?(?!19[3-9]\d|20(?!00 Fr)[0-3]\d)[1-9]\d{3}[ ]\p{Lu}\p{Ll}{1,20}(?:[ ][A-ZØ]{1,2}(?!\p{L}))?/gu;
const box = /(?<!\p{L})postboks[ ]\d{1,5}/giu;

const noStreet =
  /^(?:motor|om|ud|gen|vild|hoved|side|gå|ad|fortov|cykel|køre|tilkørsels?)(?:vej|vejen|gade|gaden)/i;

export function findAddresses(text: string): Hit[] {
  return [street, namedStreet, separateWord, besideWater, streetAlone, postal, box]
    .flatMap((pattern) => hits('address', text, pattern))
    .filter(({ start, end }) => !noStreet.test(text.slice(start, end)));
}
