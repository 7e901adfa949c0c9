/** Endings that Danish makes a people, or what belongs to it, with: Syrien → syrer, syrisk; Kina → kineser, kinesisk. */
const endings =
  'er ier ner aner ianer eser ineser ker ser nier jer sk isk ansk iansk esisk nesisk insk itisk tisk sker inder'.split(
    ' ',
  );
const countryEndings =
  'ien ia a et land istan stan en erne o e ne øerne n an i y s rne u rig reich det'.split(' ');

/** Words of the dictionary that the rule makes and that mean something else. */
const others = new Set(
  'finer franker frankisk grenader grenadier grenadisk gambier malier maler malker malisk suder jordisk politisk polisk indser japser israelitisk indianer indiansk perser perker italer italisk liberisk ester antarktisk dansk dansker danske'.split(
    ' ',
  ),
);

/** Peoples and origins that no name of a country leads to. */
const more =
  `tyrker russer portugiser portugisisk franskmand franskmænd fransk englænder engelsk skotte skotsk waliser walisisk irlænder irsk islænding nordmand nordmænd norsk
  svensker svensk finne finlænder finsk hollænder hollandsk nederlænder nederlandsk tysker tysk tjekkisk slovak slovakisk polak polsk kroat kroatisk bosnier
  bosnisk herceg makedonier makedonsk montenegriner kosovoalbaner lettisk litauer estisk georgier græker græsk cypriot cypriotisk malteser spaniol
  spansk katalaner basker baskisk britte brite britisk amerikaner amerikansk mexikaner mexikansk latinamerikaner latinamerikansk sydamerikaner sydamerikansk puertoricaner
  dominikaner dominikansk chilensk libaneser libanesisk palæstinenser palæstinensisk saudiaraber saudiarabisk saudisk yemenit yemenitisk araber arabisk kurder kurdisk
  jeside yazidi yazidisk assyrer assyrisk turkmener perser persisk iraner afghaner pashtun hazara tamil tamilsk singaleser singalesisk srilankaner srilankansk bengaler
  bengalsk punjaber rohingya burmeser burmesisk thai thailænder thailandsk laot laotisk khmer hmong uighur uigurisk tibetaner tibetansk mongol mongolsk tatar tatarisk
  tjetjener tjetjensk ingush dagestaner tjerkesser osseter somalier somali somalisk eritreer eritreisk etioper etiopisk oromo tigrinya sudaneser sudanesisk sydsudaneser
  congoleser congolesisk ivorianer ivoriansk sierraleoner togoleser togolesisk camerouner kenyaner ugander burunder rwander angolaner mozambikaner zimbabwer sydafrikaner
  algerier marokkaner tuneser berber berbisk afrikaner afrikansk vestafrikaner østafrikaner nordafrikaner asiat asiatisk mellemøstlig østeuropæer østeuropæisk balkaner
  balkansk jugoslav jugoslavisk sovjetisk grønlænder grønlandsk færing færøsk inuit`
    .trim()
    .split(/\s+/);

/**
 * The peoples of the world in Danish: for each country that the Unicode CLDR names, the words that the dictionary has
 * for who comes from there. `entries`: the words of the dictionary in small letters.
 */
export function originWords(entries: ReadonlySet<string>): string[] {
  const made = countries().flatMap((country) =>
    stemsOf(country.toLowerCase()).flatMap((stem) =>
      endings.map((ending) => stem + ending).filter((word) => entries.has(word) && word !== country),
    ),
  );
  return [...new Set([...made, ...more])].filter((word) => !others.has(word)).sort();
}

/** Every country as the CLDR, which Node carries, calls it in Danish. */
export function countries(): string[] {
  return [...new Set(codes(2).flatMap((code) => danishName('region', code)))];
}

/** Every language of two or three letters, in small letters; and what Danes call some of them besides. */
export function languages(): string[] {
  const own = codes(3).flatMap((code) => danishName('language', code.toLowerCase()));
  const besides =
    'farsi dari tigrinya berber romani kurmanji sorani twi lingala urdu thai mandarin kantonesisk flamsk';
  return [...new Set([...own, ...besides.split(' ')].map((name) => name.toLowerCase()))].filter(
    (name) => /^\p{L}{3,}$/u.test(name) && name !== 'dansk',
  );
}

function codes(longest: 2 | 3): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  return longest === 2 ? two : [...two, ...two.flatMap((start) => letters.map((last) => start + last))];
}

const named = {
  region: new Intl.DisplayNames(['da'], { type: 'region', fallback: 'none' }),
  language: new Intl.DisplayNames(['da'], { type: 'language', fallback: 'none' }),
};

function danishName(type: 'region' | 'language', code: string): string[] {
  const name = named[type].of(code);
  return name === undefined ? [] : [name];
}

function stemsOf(country: string): string[] {
  const stems = countryEndings
    .filter((ending) => country.endsWith(ending))
    .map((ending) => country.slice(0, -ending.length));
  return [country, ...stems].filter((stem) => stem.length > 2);
}
