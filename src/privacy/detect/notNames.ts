/** Words with a capital letter that name no person: systems, authorities, programmes, languages, feasts. */
const proper = new Set(
  `teams excel word outlook powerpoint onenote sharepoint onedrive microsoft windows office google facebook messenger linkedin instagram
  whatsapp youtube zoom skype android iphone apple jobnet jobindex jobbank mitid nemid borgerdk eboks e-boks kmd momentum fasit schultz sensum
  nexus star stil kl kombit ats ugebrev altinget folketinget christiansborg rigsrevisionen ombudsmanden datatilsynet ankestyrelsen væksthuset
  jobcenter jobcentret kommunen regionen staten fodfæste fodfæstes dansk danske dansker danskere engelsk arabisk tysk polsk somali
  påske pinse jul nytår sankthans grundlovsdag fastelavn halloween ramadan eid gud herren mandag tirsdag onsdag torsdag fredag lørdag søndag
  cti ips jobstyrke cba min plan mestring vuc fgu amu euc tec sosu hf hhx htx stx pau avu fvu sprogcenter
  brobyg bip nemkonto pdf sms gps wifi id tv ok nb ps obs cv hr it edb app apps covid corona coronatiden europæisk nordisk
  grøn rød gul blå hun han den det de dem deres vi vores i jer jeres du din dit dine mit mine sin sit sine os jeg mig dig
  der da her hvor hvis men om og og/eller eller at af til fra ved på så nu som er var mor far tak husk job dag uge måned man meget alle
  center centret service social task force consulting partner institut instituttet forening fond råd udvalg styrelse styrelsen
  hos ny nye nyt maps drive docs forms planner mob hold nord syd øst vest midt kære hej goddag hilsen venlig bedste mvh vh dkk eur kr dagens ugens månedens årets dear`
    .split(/\s+/)
    .filter(Boolean),
);

/** Sayings and names that everybody knows; nobody of the municipality is meant. */
const phrases =
  /(?<!\p{L})(?:Anders And(?:s|-\p{L}+)?|Andeby|Rip,? Rap og Rup|Onkel Joakim|Mickey Mouse|Askepot|Pippi(?: Langstrømpe)?|Emil fra Lønneberg|Peter Plys|Peter Pan|Harry Potter|Batman|Superman|H\.? ?C\.? Andersens?|Søren Kierkegaards?|Karen Blixens?|Kaj Munks?|Grundtvigs?|Tordenskjolds?(?: soldater)?|Holger Danske|Ole Lukøje|Sankt Hans|Skt\. Hans|Mortens ?aften|Røde Kors|Blå Kors|Frelsens Hær|Kirkens Korshær|Mødrehjælpen|Red Barnet|Folkekirkens Nødhjælp|Dansk Industri|Dansk Erhverv|Dansk Folkehjælp|Den Store Bagedyst|Kristi Himmelfarts?dag|Store Bededag|Matador|Olsen[- ]Banden|Murphys lov|Parkinsons lov|Maslows?(?: behovspyramide)?|Walk and Talk|Min Plan|Job og Mestring|Flere Skal Med|Helhedsorienteret Indsats|Social Støtte|Individuel Jobsøgning|Georg Gearløs|Bedstemor And|Joakim von And)(?!\p{L})/gu;

export function isNoName(word: string): boolean {
  // "Teams-kanalen" and "CTI-forløbet" are known by their first part.
  const small = word.toLowerCase().replace(/-\p{Ll}.*$/u, '');
  return proper.has(small) || (small.length > 4 && proper.has(small.replace(/['’]?s$/, '')));
}

/** The text with such phrases blanked out, every other character in its place. */
export function withoutKnownPhrases(text: string): string {
  return text.replace(phrases, (phrase) => ' '.repeat(phrase.length));
}
