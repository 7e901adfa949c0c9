import { type Hit, hit, hits } from '../finding.ts';

const phone =
  /(?<![\p{L}\d.,/-]|\d )(?:(?:\+|00)45[ .-]?)?(?:[2-9]\d(?:([ .-])\d\d\1\d\d\1\d\d|[ ]\d\d\d[ ]\d\d\d)|[2-9]\d\d\d[ -]\d{4}|[2-9]\d{7}|[2-9]\d\d \d\d \d\d\d)(?![\d/]|[.,-]\d| \d\d\b)/gu;
/** After "tlf." or "ring på" eight digits are a number however they are grouped. */
const labelledPhone =
  /(?<!\p{L})(?:tlf|telefon|telefonnummer|telefonnr|mobil|mobilnummer|mobilnr|mob|nummer|nummeret|nr|ring(?:e|er)?(?:[ ](?:til|på|hende på|ham på))?|sms(?:[ ]til)?|kontakt\p{L}*[ ]på|fang(?:es|e)?[ ](?:ham|hende)?[ ]?på|træffes[ ]på|fås[ ]på)[ .:]{1,3}(?:er[ ]|på[ ])?((?:\+|00)?(?:45[ .-]?)?\d(?:[ .\-/]?\d){7})(?![\d]|[ .-]\d)/giu;
const foreignPhone = /\+(?!45[ .-]?\d)\d{1,3}(?:[ .-]?\d{2,4}){2,5}(?!\d)/g;
/** Words before a number that say it is no phone number. */
const orderBefore =
  /(?:ordre|faktura|bilag|rekvisition|sag|journal|vare|serie|konto|reference|ref|kvittering|tilbud|bestilling|pakke|følgeseddel|løbe|EAN|GLN|P-|postering|beløb|medlems|indkøb|leverance|sporing|dokument)[\p{L}-]{0,14}[ .:#-]{0,3}(?:nr|nummer|numre)?[ .:#-]{0,3}(?:(?:er|på|med|har|hedder|nr\.?|nummer|id)[ :]{1,2}){0,3}$/iu;
const cvrLabelled = /\bcvr\b[^\d\n]{0,16}((?:DK[ -]?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2})(?!\d)/gi;
const cvrPrefixed = /\bDK[ -]?(\d{8})(?!\d)/g;
const bareEight = /(?<![\d.,/-]|\d )1\d{7}(?![\d/]|[.,-]\d)/g;

/** Phone and CVR numbers. Eight digits after a word such as "ordre" are an order's. */
export function findNumbers(text: string): Hit[] {
  const cvr = [...hits('cvr', text, cvrLabelled, 1), ...hits('cvr', text, cvrPrefixed)];
  const bare = hits('cvr', text, bareEight).filter(
    ({ start, end }) => isCvr(text.slice(start, end)) && !isOrder(text, start),
  );
  const labelled = hits('phone', text, labelledPhone, 1);
  const phones = [...labelled, ...hits('phone', text, phone), ...hits('phone', text, foreignPhone)].filter(
    (found) =>
      !isOrder(text, found.start) && !cvr.some((one) => one.start < found.end && found.start < one.end),
  );
  return [...cvr, ...bare, ...phones];
}

function isOrder(text: string, start: number): boolean {
  return orderBefore.test(text.slice(Math.max(0, start - 50), start));
}

/** Modulus 11 of CVR numbers. */
function isCvr(digits: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

const lastFour = [
  /(?:fire|4)[ ](?:sidste|bagerste|afsluttende)(?:[ ](?:cifre|tal|numre))?[^\d\n]{0,24}(\d{4})(?!\d)/gi,
  /(?:sidste|bagerste)[ ](?:del|halvdel|stykke|cifre|tal)[^\d\n]{0,24}(\d{4})(?!\d)/gi,
  /(?:cpr|personnummer|personnr|fødselsdato|fødselsdag)[\p{L}.-]{0,8}[^\d\n]{0,24}(\d{6})(?!\d)(?=[ -]*(?:[xX*•#]|$|[.,;)]|\p{L}))/giu,
  /(?<!\d)(\d{6})[ -]{1,3}[xX*•#_?]{4}/g,
  /(?:sidste|seneste|afsluttende)[ ](?:4|fire)(?:[ ](?:cifre|tal|numre))?[^\d\n]{0,24}(\d{4})(?!\d)/gi,
  /\b(\d{4})[ ](?:er|som|står)[ ](?:de[ ])?(?:sidste|fire sidste)/gi,
  /(?:cpr|personnummer|personnr|kontrolcif|løbenummer|løbenr)[\p{L}.-]{0,8}[^\d\n]{0,24}(\d{4})(?!\d)/giu,
  /(?:ender|slutter)[ ](?:på|med)[ ](\d{4})(?!\d)/gi,
  /[xX*•#]{4,6}[ -]?(\d{4})(?!\d)/g,
  /(?<![\d\p{L}])-(\d{4})(?![\d-])/gu,
  /^\s*(\d{4})\s*$/g,
];

/** The last four digits of a CPR number alone, where the words say so. */
export function findLastFour(text: string): Hit[] {
  return lastFour.flatMap((pattern) => hits('cpr', text, pattern, 1));
}

const atSign = /@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const spelledAtSign =
  /(?:\(at\)|\[at\]|\(a\)|\{at\}|[ ]snabel-?a[ ])[ ]?[\p{L}\d-]{1,63}(?:(?:\.| punktum |\(dot\))[\p{L}\d-]{1,63}){1,4}/giu;
const longestLocalPart = 64;

/** Found by what stands after the @, then read backwards: a long word costs nothing. */
export function findMails(text: string): Hit[] {
  return [...hits('mail', text, atSign), ...hits('mail', text, spelledAtSign)].flatMap(({ start, end }) => {
    const before = text.slice(Math.max(0, start - longestLocalPart), start);
    const local = /[\p{L}\d._%+-]*[ ]?$/u.exec(before)?.[0] ?? '';
    const tail = /[.-]+$/.exec(text.slice(start, end))?.[0].length ?? 0;
    return local.trim() === '' ? [] : [hit('mail', start - local.length, end - start + local.length - tail)];
  });
}
