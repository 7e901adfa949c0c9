/** Words of a text, by spaces. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words inside a name: `van der Berg`, `bin Said`. */
export const particles = set('von van de der den du da bin ibn bint abu al el la le af ben ould');

export const monthNames = set(
  'april maj juni juli august januar februar marts september oktober november december',
);

/** What people do: after the first word of a sentence it shows a person where the word alone does not. */
export const verbs = set(
  `har havde er var bliver blev fik får kom kommer vil ville kan kunne skal skulle gik går tog tager sagde siger mødte møder ringede ringer
  starter startede arbejder arbejdede fortæller fortalte ønsker ønskede synes syntes deltager deltog begyndte begynder bor boede skrev skriver
  spurgte spørger hjælper hjalp klarer klarede stod står ser så håber tror mener følger fulgte glæder savner trives lever kender kendte`,
);

/** What nothing but somebody does, no month and no weather either. */
export const acts = set(
  `sagde siger mødte ringede ringer fortæller fortalte ønsker ønskede synes syntes deltog skrev skriver spurgte spørger hjalp håber tror mener glæder
  savner trives kender kendte svarede svarer takkede græd smilede lo undskyldte aflyste udeblev sygemeldte meldte lovede bad drømmer cykler møder
  dukkede`,
);

/** What only somebody does, never a thing. */
export const humanVerbs: ReadonlySet<string> = new Set([
  ...acts,
  ...set('vil ville turde spiser sover sov fik har havde kom kommer'),
]);

/** Words after which somebody is called by name. */
export const naming = set(
  `hedder hedde hed kaldes kaldet kalder navnet navn hr fru frk frøken herr kære hej hils hilste tante onkel kollega kollegaen mentor mentoren borger
  borgeren deltager deltageren konsulent konsulenten sagsbehandler sagsbehandleren søn sønnen datter datteren bror broren søster søsteren kone mand kæreste
  ven vennen veninde veninden nabo naboen`,
);

/** After these there is nothing but a name. */
export const strictNaming = set('hedder hedde hed kaldes kaldet navnet hr fru frk frøken herr');

/** What is done to somebody, without a word between. */
export const direct = set(
  `mødte spurgte ringede besøgte kontaktede hjalp hils roser roste fulgte følger støtter støttede kender kendte savner takker takkede ansatte ansætter inviterede
  hentede opsøgte coacher vejleder vejledte motiverede træffer traf husk kontakt spørg ring haft set mødt hørt`,
);

/** How a sentence goes on behind a name. */
export const goingOn = set(
  `i på til fra med om for af ved hos og men at der som så da når hvis fordi igen ikke også allerede endnu lige nu snart senere tidligere efter før inden under over uden mens
  den det de en et hver kl klokken er har kom kommer skal vil kan blev var på sin sit sine hans hendes hjem ud ind op ned hele flere en to tre mandag tirsdag onsdag torsdag fredag`,
);

/** Words before somebody with whom something is done; the next word may be "med" or "til". */
export const meeting = set(
  `talte talt tale taler snakkede snakket snakke snakker ringede ringet ringe ringer ring møde mødet mødtes mødes mødte samtale samtalen samtaler aftale aftalen
  aftalt aftalte kontakt kontakten kontaktet kontaktede dialog sms sms'en mail mailen mailede besked beskeden brev skrev skrevet skrive skriver hørt hørte
  spurgte spurgt spørg bad hjalp hjulpet besøgte besøgt besøg opkald opkaldet sammen fulgtes følges telefonsamtale opfølgning sparring
  hilsen snak snakken chat chatten evaluering rundvisning forventningssamtale`,
);

/** Between such a word and the name. */
export const toward = set('med til fra hos for om af på ved');

/** Where a clause begins. */
export const clauseStarts = set('at og men når da hvis fordi mens før siden eller');

/** Given names that are words, but hardly ever the first word of a sentence. */
export const rareWords = set(
  `helle jens søren kim svend klaus magnus aksel lotte lise tove karl malte hjalte victoria leo alma alba iris viola merle gro gry siv mille signe otto
  vera lis palle lasse anders mads jan vagn ulrik ib gert ane eskil bent finn børge bodil ada agne agner agnes akbar aleksi alf amin andres arne asker
  asser aura aurora balder begitte benjamin bernhardt birdie birk bjørn boas bob brage bram buster carina carolina celeste charlie cilie crista dafne
  dario david dexter dirk dolly donna drude ebbe edda eja ellen erika espen ester ethan evert fidel filippa flora folke folker franca frede friede frits
  georgette georgine gerd gine gloria gravers grejs gusten gynter hamit helen hellen helmer heman henry heri herold hilde homer horst iver jack jarl
  jasmin jeppe jep jerker jon juan juliane kaj kamille karle karsten kassia keren kit kitt kitte knut kora kris kylle kåre lian lillemor linea linet loa
  lorens lorraine lucius lynette lynne lærke magna magni malene malle manne manuel maren marin marinus mark marlin mateen mats matt matine maximus maya
  memet merian milene moira mons morten moses musette naja naledi nana nasser nelson nestor nette nik nis nona norman normann olfert oliva omer osman
  pascal peer penelope penny petter petronia pia prille rami regner ritte roma roman rune sabina samer sander sarah seba sejer seline serge servet sharon
  sibylle sidse sievert sine sira sis spencer staffen stener stig stiven sule sus suzette svende sys søs tara taras tien tilde tilse titte tora
  totte trine trolle tulle ture tutte urs valter vasti veli verna vibe viben villi violet violette vira vita zarina ziv åse`,
);

/** Given names that are other words, and that only somebody who is called by name can be. */
export const wordNames = set('per bo ole dan may jo tom nina lone line hans frank mo');

/** Given names that are words too: with a capital and a verb behind it, such a word is somebody. */
export const namesBeforeVerb = set(
  'anke aske elle hermes kristen lilje lind linde liv live lucia lykke my nova ravn rene rosa rose saga silke sten storm tage tan tone tor tran trang trille viol',
);

/** Of whom the genitive may stand before what is theirs: "Karens mor", but "Hans mor", "Tors. kl. 9", "Trans kvinde". */
export const owners = set(
  'bo ole dan jo tom pia line mo karen lilje liv lykke nova ravn rosa saga sten storm viol',
);

/** What a note of one line says of somebody without a verb: "Line ikke mødt". */
export const states = set('ikke mødt syg sygemeldt udeblevet fraværende');

/** What Danish begins a sentence with before its verb, and the lists of the world's names have too. */
export const openers = set(
  'aktuelt andre find fin imens just klare kort lange lette modsat nede netto otte ser siger sikker syv tavs taus tit tolver femmer ude via vilde',
);

/** Months, abbreviations and the weather, which are given names too: somebody only with `acts` behind them. */
export const alsoGiven = set(
  'april maj juni juli august jan mia sol dag fred sommer vinter lyn sne rosa rose rene storm liv',
);

/** Nouns that are names, and that Danish begins a sentence with all the same: "Storm er der nok af". */
export const massNouns = set(
  'dag held ro fred sang kamp sol sommer vinter lyn lys sne regn tid ild dans vand kaffe guld dame master baron chef boss art arter alt',
);
