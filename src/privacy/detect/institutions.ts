import { type Hit, hit } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { isHarmless, isNoName } from './harmless.ts';
import type { Reading } from './reading.ts';
import { isLargePlace } from './regions.ts';
import type { Token } from './tokens.ts';

/** What schools, homes, clinics, churches, halls and works are called by, bare and with an article. */
const kinds =
  'skole|skolen|gymnasium|gymnasiet|akademi|akademiet|seminarium|børnehave|børnehaven|børnehus|børnehuset|vuggestue|vuggestuen|fritidshjem|fritidshjemmet|klub|klubben|hjem|hjemmet|plejecenter|plejecentret|center|centeret|centret|bosted|bostedet|botilbud|botilbuddet|bofællesskab|bofællesskabet|værested|værestedet|herberg|herberget|klinik|klinikken|hospital|hospitalet|sygehus|sygehuset|lægehus|lægehuset|lægerne|tandlægerne|apotek|apoteket|kirke|kirken|moske|moskeen|moské|moskéen|sogn|station|stationen|bibliotek|biblioteket|museum|museet|teater|teatret|teateret|biograf|biografen|hal|hallen|arena|stadion|kro|kroen|hotel|hotellet|gård|gården|gaarden|hus|huset|mølle|møllen|værk|værket|værksted|værkstedet|værft|værftet|fabrik|fabrikken|mejeri|mejeriet|bageri|bageriet|slagteri|slagteriet|gartneri|gartneriet|forening|foreningen|fonden|kollegium|kollegiet|butik|butikken|café|caféen|cafe|cafeen|restaurant|restauranten|kantine|lejr|lejren|institution|institutionen|universitet|universitetet|højskole|højskolen|efterskole|efterskolen|slot|slottet|kloster|klosteret|færgen|havn|havnen|lufthavn|lufthavnen|spejderne|boldklub|idrætsforening|svømmehal|fængsel|arrest';
const ending = new RegExp(`(?:${kinds})s?$`, 'u');
const opening = new RegExp(
  `^(?:\\p{L}*(?:${kinds})|firma|firmaet|virksomheden|værtshuset|bodega|pizzeria|salon|frisør|bager|bageren|slagter|slagteren|købmand|købmanden|vognmand|vognmanden|tømrer|tømrerfirmaet|murer|entreprenør|entreprenøren|gartner|smed|autohuset|supermarkedet|vikarbureau|vikarbureauet|rengøringsfirmaet|malerfirmaet|landmand|hestecenter|tandlæge|tandlægen|læge|lægen|advokat|revisor|psykolog)$`,
  'u',
);
/** The municipality's own houses may be named: everybody in the programme goes there. */
const authority =
  /^(?:jobcent|borgerservice|ydelsescent|sprogcent|kommune|region|rådhus|ungecent|sundhedscent|beskæftigelsescent|familiecent|rehabiliteringscent|virksomhedscent|callcent|testcent|kompetencecent|videnscent|kursuscent|ressourcecent|udviklingscent|datacent|indkøbscent|servicecent|storcent|uddannelsescent|erhvervscent|aktivitetscent|beskæftigelsesskol|folkeskol|erhvervsskol|produktionsskol|sprogskol|privatskol|efterskol|højskol)/;
const determiner =
  /^(?:en|et|den|det|de|min|mit|mine|din|dit|dine|sin|sit|sine|vores|jeres|deres|hans|hendes|denne|dette|disse|nogle|alle|hver|hvert|ny|nye|nyt|en|god|gode|første|anden|sidste|næste|samme|egen|egne|ingen|flere|mange|få|to|tre|hele|både|som|er|bliver|hedder|kaldes|kaldet)$/;
const placed = /^(?:i|på|ved|hos|fra|til|for|af|med|omkring|om)$/;

/** Schools, homes, clinics and the like, and any other word with a capital that no sentence gives one. */
export function findInstitutions({ tokens, lexicon }: Reading): Hit[] {
  return tokens.flatMap((token, index) => {
    const end = endOfInstitution(tokens, index, lexicon);
    const last = tokens[end - 1];
    return end > index && last ? [hit('company', token.start, last.end - token.start)] : [];
  });
}

function endOfInstitution(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || authority.test(token.small)) return index;
  if (opening.test(token.small) && next?.joined && isOwnName(next, lexicon)) return index + 2;
  if (isSmallName(token, next, lexicon)) return index + 2;
  if (isPair(tokens, index, lexicon)) return index + 2;
  if (!token.capital && !token.allCapitals) return index;
  if (isNamedKind(token, lexicon)) return index + 1;
  // "Vesterbro Lægehus", "Odense Station"
  if (next?.joined && next.capital && ending.test(next.small) && !authority.test(next.small))
    return index + 2;
  return isOddCapital(tokens, index, lexicon) ? index + 1 : index;
}

/** "plejehjemmet kastaniegården": after one noun with its article Danish has no second one but a name. */
function isSmallName(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  if (!next?.joined || next.capital || next.small.length < 7) return false;
  const isOfKind =
    /(?:et|en|erne)$/.test(token.small) && ending.test(token.small) && opening.test(token.small);
  return (
    isOfKind &&
    /(?:gården|huset|bakken|parken|lunden|højen|haven|skoven|vænget|toften|hjemmet|centret|åen|søen|engen|mosen|kilden|stranden|bjerg|lund|høj|bo|dal)$/.test(
      next.small,
    ) &&
    !lexicon.isEntry(next.small)
  );
}

/** "talt med Nordisk Kaffekompagni", "hos Grøn Omstart": two capitals inside a sentence name something (6.2). */
function isPair(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token?.capital || !next?.joined || !next.capital || next.first || isHarmless(next.text)) return false;
  if ([token, next].some(({ text }) => lexicon.isPersonName(text) || text.includes('-'))) return false;
  // Where the first capital says nothing the second word must be one that nobody else has.
  return (
    !(token.first || isHarmless(token.text)) || (lexicon.isWord(next.small) && !lexicon.isForm(next.small))
  );
}

/** `Skovbrynsskolen`: the dictionary does not list it, or it has a capital inside a sentence. */
function isNamedKind(token: Token, lexicon: Lexicon): boolean {
  if (!token.capital || !ending.test(token.small) || token.small.length < 6) return false;
  if (isHarmless(token.text)) return false;
  return token.first ? !lexicon.isForm(token.small) && !isPlainKind(token.small, lexicon) : true;
}

/** `Sygehusskolen`, `Nabohuset` begin with a noun of every day; a name's first part is written with a capital or unknown. */
function isPlainKind(small: string, lexicon: Lexicon): boolean {
  return lexicon.isWord(small) && !/(?:hjemmet|gården|skolen|huset|hallen|kroen)$/.test(small);
}

function isOwnName(token: Token, lexicon: Lexicon): boolean {
  if (!token.capital && !token.allCapitals) return false;
  if (isLargePlace(token.text)) return true;
  return !isNoName(token.text) && !(token.allCapitals && lexicon.isWord(token.small));
}

/** "i praktik på Kompasset": Danish gives a word a capital inside a sentence when it is somebody's or something's name. */
function isOddCapital(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!token || token.first || !before || isHarmless(token.text) || token.text.includes('-')) return false;
  const stands = token.joined && placed.test(before.small);
  const inside = token.joined && /^(?:i|hos|ved|på|for|fra)$/.test(before.small);
  if (token.allCapitals) return inside && token.text.length < 6 && !lexicon.isWord(token.small);
  if (lexicon.isPlace(token.text)) return false;
  // Nobody stands "i" a person; the dictionary has brands among its names.
  if (lexicon.isName(token.text))
    return inside && (before.small === 'i' || !lexicon.isPersonName(token.text));
  if (!lexicon.isWord(token.small) && !lexicon.isLoan(token.small)) return stands;
  if (before.capital || before.allCapitals || determiner.test(before.small)) return false;
  return stands && !isVerbOnly(token.small, lexicon);
}

/** "Tryk på Registrér": buttons are called by verbs, shops are not. */
function isVerbOnly(small: string, lexicon: Lexicon): boolean {
  const plain = small.replace('é', 'e');
  return lexicon.isEntry(`${plain}e`) && !lexicon.isEntry(plain);
}
