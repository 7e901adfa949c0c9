import { type Hit, hit, hits } from '../finding.ts';
import { languages } from '../keptWords.ts';
import { isCountry } from './regions.ts';

/** Neighbours of whom Danish speaks in every trade: "engelsk", "tysk" ask only where they are said of somebody. */
const everyday = new Set(
  'engelsk tysk fransk svensk norsk spansk italiensk nordisk europæisk amerikansk skandinavisk hollandsk finsk islandsk japansk kinesisk græsk latinsk britisk russisk'.split(
    ' ',
  ),
);
/** A parcel and a colleague may be from there: it is said of somebody where somebody "kommer", or "er født". */
const neighbours =
  /^(?:Norge|Sverige|Tyskland|Finland|Island|England|Storbritannien|USA|Frankrig|Holland|Nederlandene|Belgien|Europa|EU|Norden|Kina|Japan|Spanien|Italien|Østrig|Schweiz)s?$/;
const comes =
  /(?:kommer|stammer|født|opvokset|flyttet|flyttede|er|familie|rødder|forældre|oprindeligt?)[ ](?:\p{L}+[ ])?(?:fra|i)[ ]$/iu;
const word = /(?<![\p{L}\d])\p{L}[\p{L}-]*/gu;
const longestEnding = 4;
const ending = /^(?:e|s|es|n|en|ne|nes|r|er|ere|eren|erne|ernes|ers|in|inde|inden|inder|inderne|rne|sk|ske)$/;
/** Compounds that say where a food or a course is from. */
const thing =
  /^(?:mad|køkken|restaurant|kursus|undervisning|bøger|bog|film|musik|te|vin|ost|salat|brød|kaffe|kager?|pizza|biler?|produkter|virksomheder?|firmaer|ejet|marked|grænse|model|studier|forskning|erfaringer|specialiteter|krydderier|varer|retter|version|udgave|vejr|kroner|lov|regler|modeller|undersøgelser|tekst|ord|navn)/;

const someone =
  '(?:han|hun|borgeren|deltageren|manden|kvinden|borger|jeg|vedkommende|familien|forældrene|moren|faren|ham|hende|mand|kvinde|pige|dreng|fyr|de)';
const start = '(?<!\\p{L})';
const country = '(\\p{L}[\\p{L}-]{2,30}(?:[ ]\\p{Lu}\\p{L}{2,20})?)';

/** "kommer fra X", "født i X", "flygtede fra X": where somebody is from. */
const fromCountry = new RegExp(
  `(?:${start}(?:[Ff]ra|[Ff]ødt i|[Oo]pvokset i|[Vv]oksede op i|[Hh]jem til|[Ff]amilie i|[Rr]ødder i|[Bb]aggrund i|[Bb]oede i|[Bb]oet i|[Hh]jemme i|[Uu]ddannet i|[Tt]ilbage til|[Rr]ejst til|[Rr]ejste til|[Rr]ejser til|[Rr]ejse til|[Uu]dvist til|[Bb]ørn i|[Ff]orældre i|[Gg]ift i|[Kk]rigen i|[Ff]lugt fra|[Ff]lygtet fra|[Ff]lygtede fra|[Kk]om til [Dd]anmark fra|[Uu]nder krigen i|[Ss]tammer fra|[Oo]prindeligt? (?:er )?fra))[ ]${country}`,
  'gu',
);
/** What stands before a language that somebody speaks. */
const speaking =
  /(?<!\p{L})(?:taler|talte|tale|snakker|snakkede|snakke|kan|modersmål(?:et)?|hjemmesprog|sprog(?:et)?|tolk(?:ning|en)?|oversat|flydende|lidt|noget|kun|på|til|læser|skriver|forstår)[ ](?:er[ ]|på[ ]|i[ ]|til[ ]|kun[ ]|lidt[ ]|mest[ ]|bedst[ ]|primært[ ]|hjemme[ ]|både[ ]|flydende[ ]|og[ ]){0,3}$/u;
const everydaySpeaking = /(?:taler|talte|snakker|modersmål\p{L}*|tolk\p{L}*)[ ](?:\p{L}+[ ]){0,2}$/u;
const interpreter =
  /(?<!\p{L})(?:(?:med|har|bruger|bestilt|bestille|brug for|behov for|kræver|via|gennem|uden)[ ](?:en[ ])?(?:\p{L}{3,14}[ ])?tolk\p{L}{0,6}|taler[ ](?:ikke|kun lidt|meget lidt|næsten ikke|intet|ingen|dårligt)[ ]dansk|dårligt[ ]dansk|lidt[ ]dansk|ingen[ ]dansk|begrænset[ ]dansk|(?:ikke[ ])?(?:etnisk|anden etnisk)[ ]\p{L}+|(?:har|får|fik|fået|med|mistet|mister|søgt|søger|ansøgt om)[ ](?:\p{L}{3,14}[ ])?(?:statsborgerskab|opholdstilladelse|indfødsret|pas)(?!\p{L})|(?:kom|kommet|ankom|flygtede|flyttede|indrejst|rejste)[ ](?:hertil|til[ ]danmark|til[ ]landet|ind)(?!\p{L})|(?:dansk|udenlandsk|fremmed|anden|ikke-dansk)[ ](?:baggrund|oprindelse|herkomst|afstamning|statsborger\p{L}*)|(?:født|opvokset)[ ]i[ ](?:udlandet|et andet land|en flygtningelejr)|(?:mange|få|\d+|fem|ti|tyve)[ ]år[ ]i[ ]danmark)/gu;

/** Where somebody is from: peoples, languages and countries, as Danish says them of a person. */
export function findOrigins(text: string, small: string, peoples: ReadonlySet<string>): Hit[] {
  const said = hits('sensitive', small, interpreter);
  const from = hits('sensitive', text, fromCountry, 1).filter(({ start: at, end }) => {
    const [first = '', second = ''] = text.slice(at, end).split(' ');
    const proper = first.charAt(0).toUpperCase() + first.slice(1);
    const abroad = isCountry(proper) || isCountry(`${first} ${second}`);
    return abroad && !(neighbours.test(proper) && !comes.test(text.slice(Math.max(0, at - 30), at)));
  });
  return [...said, ...from, ...findPeoples(small, peoples)];
}

function isSpoken(language: string, before: string): boolean {
  if (!languages.has(language)) return false;
  // "på engelsk" is said of papers, "taler engelsk" of somebody.
  return (everyday.has(language) ? everydaySpeaking : speaking).test(before);
}

function findPeoples(text: string, peoples: ReadonlySet<string>): Hit[] {
  const found: Hit[] = [];
  for (const match of text.matchAll(word)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (isSpoken(match[0], before)) found.push(hit('sensitive', match.index, match[0].length));
    const people = peopleOf(match[0], peoples);
    if (people === undefined) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (thing.test(after.trimStart())) continue;
    if (everyday.has(people) && !isOfSomeone(text, match.index, after)) continue;
    found.push(hit('sensitive', match.index, match[0].length));
  }
  return found;
}

function peopleOf(small: string, peoples: ReadonlySet<string>): string | undefined {
  for (let cut = small.length; cut >= Math.max(3, small.length - longestEnding); cut -= 1) {
    const stem = small.slice(0, cut);
    if (peoples.has(stem) && (cut === small.length || ending.test(small.slice(cut)))) return stem;
  }
  return small.includes('-') ? peopleOf(small.split('-').at(0) ?? '', peoples) : undefined;
}

const saidOf = new RegExp(`${start}${someone}[ ](?:er|var|taler|kommer)[ ](?:\\p{L}{2,12}[ ])?$`, 'iu');
const afterwards =
  /^[ ](?:mand|kvinde|borger|statsborger|baggrund|pas|pige|dreng|familie|afstamning|født|gift|rødder)/iu;

function isOfSomeone(text: string, at: number, after: string): boolean {
  return saidOf.test(text.slice(Math.max(0, at - 40), at)) || afterwards.test(after);
}
