import { type Hit, hit, hits } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isNoName } from './notNames.ts';
import { isLargePlace } from './regions.ts';

const part = "[\\p{Lu}\\d][\\p{L}\\d&.'-]{0,30}";
const withForm = new RegExp(
  `(?<![\\p{L}\\d])(?:${part}|og|&)(?:[ ](?:${part}|og|&|af|for|i)){0,5}[ ](?:ApS|APS|Aps|A\\/S|I\\/S|K\\/S|P\\/S|IVS|S\\/I|Amba|A\\.?[Mm]\\.?[Bb]\\.?[Aa]\\.?|SMBA|GmbH|Ltd\\.?|Inc\\.?|AB|AS|Holding|Group|& Søn(?:ner)?|og Søn(?:ner)?|& Co\\.?)(?![\\p{L}\\d])`,
  'gu',
);
const form = /(?<![\p{L}\d])\p{L}[\p{L}\d&.'-]{0,30}[ ](?:ApS|A\/S|I\/S|K\/S|P\/S|IVS)(?![\p{L}\d])/gu;

/** Places of work that are named by what they are. */
const trades =
  'bøfhus|spisehus|kaffebar|ishus|vaskeri|haveservice|taxa|camping|tagdækning|gulve|vinduer|bageri|bageriet|konditori|slagter|slagteri|slagterforretning|auto|autoværksted|autohus|vvs|el|el-service|tømrer|tømrerforretning|tømrermester|murer|murerfirma|byg|byggemarked|rengøring|transport|gartneri|planteskole|smedje|maskinfabrik|maskinværksted|møbler|møbelfabrik|frisør|salon|kro|grill|grillbar|pizzeria|pizza|kiosk|vognmandsforretning|entreprenør|anlæg|anlægsgartner|service|fabrik|fabrikker|købmand|hotel|café|cafe|restaurant|værksted|blomster|mejeri|landbrug|stål|stålteknik|consult|group|logistik|catering|køkken|kantine|supermarked|marked|industri|teknik|byggeri|malerfirma|maler|cykler|boghandel|apotek|optik|tandklinik|lager|genbrug|rideskole|stutteri|fiskeri|trælast|glas|tryk|trykkeri|reklame|it|data|solutions|shop|butik';
const trade = new RegExp(
  `(?<![\\p{L}\\d])(\\p{Lu}[\\p{L}'-]{1,30}(?:[ ](?:&|og)[ ]\\p{Lu}[\\p{L}'-]{1,30})?)[ ](?:${trades}|${capitalised(trades)})(?:s|et|en)?(?![\\p{L}\\d])`,
  'gu',
);
const kind =
  /(?<!\p{L})(?:firmaet|virksomheden|butikken|restaurant|restauranten|café|cafe|caféen|hotel|hotellet|værkstedet|arbejdsgiveren|bageren|fabrikken|supermarkedet|kæden|entreprenøren|rengøringsfirmaet|vognmand|vognmanden|købmanden|tømrerfirmaet|malerfirmaet|vikarbureauet|gartneriet|gården|plejehjemmet|plejecenteret|plejecentret|børnehaven|vuggestuen|institutionen|skolen|botilbuddet|bostedet|værestedet)[ ]((?:(?:\p{Lu}|\d)[\p{L}\d&.'-]{0,30})(?:[ ](?:&|og|\p{Lu}[\p{L}\d&.'-]{0,30})){0,3})/giu;
const at =
  /(?<!\p{L})(?:hos|Hos|i praktik ved|ansat ved|arbejder ved|job ved|praktik i|ansat i|arbejder i)[ ]((?:\p{Lu}[\p{L}\d&'-]{0,30})(?:[ ](?:&|og[ ](?=\p{Lu})|\p{Lu}[\p{L}\d&'-]{0,30})){0,3})/gu;

/** Large employers that everybody calls by one word. */
const chains =
  /(?<![\p{L}\d])(?:Netto|Føtex|Bilka|Rema(?: 1000)?|REMA(?: 1000)?|Lidl|Aldi|Meny|Kvickly|SuperBrugsen|Superbrugsen|Dagli'?Brugsen|Brugsen|Coop|Irma|Fakta|Spar|Løvbjerg|IKEA|Ikea|JYSK|Jysk|Bauhaus|Silvan|Harald Nyborg|XL-Byg|STARK|Stark|Matas|Normal|Søstrene Grene|Elgiganten|Power|H&M|McDonald'?s|Burger King|KFC|Sunset Boulevard|ISS|Sodexo|Compass|PostNord|GLS|DHL|UPS|DSV|Mærsk|Danfoss|Grundfos|LEGO|Lego|Legoland|LEGOLAND|Vestas|Arla|Danish Crown|Carlsberg|Novo Nordisk|Novo|Salling|Magasin|Espresso House|7-Eleven|Circle K|Q8|Shell|Arriva|DSB|Falck|Siemens(?: Gamesa)?|Velux|VELUX|Rockwool|Coloplast|Lundbeck|Nemlig\.com|Zalando|Flying Tiger|Joe & the Juice|Bog & Idé|Jem & Fix|Thansen|Biltema|Plantorama|Sport 24|Sportmaster|Intersport|Imerco|Kop & Kande|Synoptik|Louis Nielsen|Danske Bank|Nordea|Jyske Bank|Tivoli|Scandic|Comwell|Hempel|Haldor Topsøe|Topsoe|Terma|Linak|Bestseller|Ecco|ECCO|Hummel|Tulip|Royal Greenland|Dansk Supermarked)(?:'?s)?(?![\p{L}\d])/gu;

/** "Fakta er, at …" and "Normal praksis" begin a sentence; "i Fakta" is the shop. */
function findChains(text: string, lexicon: Lexicon): Hit[] {
  return hits('company', text, chains).filter(({ start, end }) => {
    const first = start === 0 || /[.!?:;\n"»-][ ]?$/.test(text.slice(Math.max(0, start - 2), start));
    return !first || !lexicon.isEntry(text.slice(start, end).toLowerCase());
  });
}

/** The text with the names of such shops blanked out: nobody is called Netto. */
export function withoutChains(text: string): string {
  return text.replace(chains, (chain) => ' '.repeat(chain.length));
}

const authorities =
  /^(?:Jobcenter|Kommune|Region|Borgerservice|Ydelse|Styrelse|Udbetaling|Ungecenter|Rådhus|Sundhed|Social|Beskæftigelse|Ungdom|Familie|Sprog|STAR|KL|VUC|FGU|UU|Arbejdsmarked)/;

export function findCompanies(text: string, lexicon: Lexicon): Hit[] {
  const named = [...text.matchAll(trade)].flatMap((match) => {
    const ofPlace = isLargePlace(match[1] ?? '') && /[ ]\p{Lu}\p{L}+$/u.test(match[0]);
    return ofPlace || !isOrdinary(match[1] ?? '', lexicon)
      ? [hit('company', match.index, match[0].length)]
      : [];
  });
  // After "hos" or "firmaet" a capital letter is meant, whatever the word means otherwise.
  const placed = [...hits('company', text, kind, 1), ...hits('company', text, at, 1)].filter(
    ({ start, end }) => {
      const [first = '', second = ''] = text.slice(start, end).split(' ');
      if (!/^[\p{Lu}\d]/u.test(first) || authorities.test(first) || authorities.test(second)) return false;
      return /^\p{Lu}/u.test(second) || (!isNoName(first) && !isLargePlace(first));
    },
  );
  return [
    ...hits('company', text, withForm),
    ...hits('company', text, form),
    ...findChains(text, lexicon),
    ...named,
    ...placed,
  ];
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
