import { type Hit, hit, hits } from '../finding.ts';

/*
 * What databeskyttelsesforordningen art. 9 and 10 and "væsentlige sociale problemer" cover (6-privacy.md 6.1), as stems
 * that Danish endings and compounds keep whole.
 */
const stems = `
  depress|deprimer|(?<![gfl])angst|skizofren|skitsofren|bipolar|psykose|psykotisk|psykiatr|psykolog|psykisk|borderline|autis|asperger
  adhd|ptsd|spiseforstyrr|anoreksi|bulimi|selvmord|selvskad|hjerneskad|hjernerystel|hjerneblød|blodprop|epilep|(?<!be)kræft(?!er(?!amt)|ig)|leukæmi
  sklerose|sclero|udviklingshæm|fibromyalgi|piskesmæld|demens|dement|diabet|sukkersyg|migræne|diskusprolaps|slidgigt|leddegigt|hepatit|hiv-|gravid
  abort|diagnos|sygemeld|sygdom|sygefravær|sygeorlov|indlagt|indlæg\\p{L}*else|hospital|sygehus|lægeerklæring|lægelig|speciallæge|medicin
  antidepress|terapeut|psykoterapi|traume|traumatiser|ordblind|funktionsnedsæt|handicap|kørestol|personlighedsforstyrr
  helbred|smerte|overvægt|søvnløs|søvnproblem|opereret|(?<!ko)operation(?!el|al)|rygproblem|rygskade|nervesammenbrud|sammenbrud|belastningsreaktion
  misbrug|alkohol|narko|hashry|hashmi|hashpå|kokain|heroin|metadon|amfetamin|cannabis|afrus|afvæn|antabus|ludoman|spilleafhæng|afhængighed|drikfældig|stofpåvirk
  kriminel|kriminalit|fængsel|fængsl|afson|volds(?!om)|(?:hjerte|lunge|sinds|nerve|nyre|lever|tarm|muskel)syg|hjertestop|hjerteanfald|voldelig|straffe|straffet|varetægt|prøveløslad|fodlænke|tyveri|røveri|sigtelse|bandemedlem
  skilsmisse|separeret|samlivsbrud|forældremyndighed|anbragt|anbring|tvangsfjern|tvangsægte|plejefamilie|plejebarn|plejebørn
  incest|overgreb|voldtægt|voldtaget|krisecent|alenemor|alenefar|omsorgssvigt|dødsfald|samværssag|familieproblem
  kontanthjælp|uddannelseshjælp|førtidspension|sygedagpenge|dagpenge|ressourceforløb|integrationsydels|overgangsydels|boligsikring|boligstøtte
  gældssa|gældsplag|gældsramt|inkasso|hjemløs|husvild|herberg|boligløs|udsætt\\p{L}*else|sanktion|partshør
  flygtning|indvandre|asyl|opholdstillad|etnisk|muslim|homoseksuel|lesbisk|biseksuel|transkøn|fagforening|jehova|bevidsthedsforstyrr|hallucin|stemmehører`
  .trim()
  .split(/[\s|]+/);

/** Words of the same matters that are too short, or too much like others, to be looked for inside words. */
const words = `
  add|ocd|hiv|aids|kol|astma|gigt|stress|stresset|stressen|syg|syge|sygt|sygere|kronisk|kroniske|døv|døve|hash|hashen|stoffer|stofferne
  læge|lægen|lægens|lægehjælp|neurolog|misbruger|beruset|alkoholiker
  dømt|dom|dommen|straf|straffen|sigtet|tiltalt|arresteret|anholdt|vold|volden|politianmeldt|bande|banden
  enke|enkemand|enlig|enlige|barsel|barslen|barselsorlov|gæld|gælden|rki|su-gæld|fattig|fattige
  kristen|jøde|jødisk|hindu|bøsse|abstinenser|abstinens|tvangstanker|fobi|fobier|panikanfald|udbrændt|udbrændthed|udbrændtheden`
  .trim()
  .split(/[\s|]+/);

/** Words of the trade that hold a stem and say nothing about anybody. */
const trade =
  /^(?:handicapkompen|handicapnøgle|handicapområd|sundhed|sygedagpengeafdeling|psykologisk tryghed|medicinal|operationel|operationalis|helbredskoordin|alkoholfri|indlægsseddel|fængslende|misbrugskonsulent|smertegrænse|diagnosticering af behov)/u;

const word = /(?<![\p{L}\d])\p{L}[\p{L}-]*/gu;
const stem = new RegExp(stems.join('|'), 'u');
const short = new Set(words);

const phrases: RegExp[] = [
  /(?<!\p{L})(?:er|var|blev|bliver|blevet|været|lige|nyligt|nu|og)[ ]skilt(?!\p{L}|[ ](?:mod|på|til|ved|med|op|om))/giu,
  /(?<!\p{L})(?:mor|far|mødre|fædre)[ ]til[ ](?:\d|en|et|to|tre|fire|fem|seks)(?!\p{L})/giu,
  /(?<!\p{L})(?:siddet|sad|sidder)[ ](?:inde|bag tremmer)(?!\p{L})/giu,
  /(?<!\p{L})(?:sat|smidt|udsat)[ ](?:ud[ ])?(?:af|fra)[ ](?:sin[ ])?(?:bolig|lejlighed|hjem)\p{L}{0,3}/giu,
  /(?<!\p{L})(?:ondt|skade|skader|problemer|gener)[ ]i[ ](?:ryg|nakke|knæ|skulder|hofte|hoved|led|mave|hånd|arm|ben|fod|hjerte)\p{L}{0,5}/giu,
  /(?<!\p{L})(?:dårlig|dårligt|nedslidt|slidt|ødelagt|skadet)[ ](?:ryg|knæ|hjerte|skulder|nakke|psyke|hofte)(?!\p{L})/giu,
  /(?<!\p{L})(?:i|under|efter)[ ]behandling[ ](?:for|på|hos)(?!\p{L})/giu,
  /(?<!\p{L})(?:hans|hendes|sin|sit|sine|deres|borgerens|deltagerens)[ ](?:\p{L}{1,12}[ ])?(?:søn|sønner|datter|døtre|børn|barn|kone|kæreste|ekskæreste|mor|far|søster|bror|forældre|familie|ægtefælle|ekskone|eksmand|eks|mand|samlever|svigermor)(?!\p{L})/giu,
  /(?<!\p{L})(?:trukket|trække|træk|nedsat|stoppet|frataget|mistet)[ ]i?[ ]?(?:ydelse|ydelsen|hjælpen|forsørgelse)(?!\p{L})/giu,
  /(?<!\p{L})(?:på|får|modtager|søgt|søger|fået|tilkendt)[ ](?:en[ ])?(?:pension|ydelse|hjælp til forsørgelse)(?!\p{L})/giu,
  /(?<!\p{L})(?:(?:drikker|drak)[ ](?:for|meget|igen|øl|alkohol|hver|dagligt|tæt)|tager stoffer|ryger hash|mistet sit barn|står i RKI|dårlig økonomi|psykiske problemer|sociale problemer)(?!\p{L})/giu,
];

/** Health, abuse, crime, family, benefits, belief and origin, in every ending and compound. */
export function findSensitive(text: string): Hit[] {
  const small = text.toLowerCase();
  const found: Hit[] = phrases.flatMap((pattern) => hits('sensitive', text, pattern));
  for (const match of small.matchAll(word)) {
    if (isSensitive(match[0])) found.push(hit('sensitive', match.index, match[0].length));
  }
  return found;
}

function isSensitive(token: string): boolean {
  if (trade.test(token)) return false;
  const bare = token.replace(/s$/, '');
  return short.has(token) || short.has(bare) || stem.test(token);
}
