const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

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

/** What only somebody does, never a thing. */
export const humanVerbs = set(
  `sagde siger mødte ringede ringer fortæller fortalte ønsker ønskede synes syntes deltog skrev skriver spurgte spørger hjalp håber tror mener glæder
  savner trives kender kendte svarede svarer takkede græd smilede lo undskyldte aflyste udeblev sygemeldte meldte lovede bad vil ville turde drømmer
  cykler spiser sover sov fik har havde kom kommer møder dukkede`,
);

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
  `helle jens søren kim svend klaus magnus aksel lotte lise tove karl malte hjalte victoria leo alma alba iris viola merle gro gry siv mille
  signe otto vera lis palle lasse anders mads jan vagn ulrik ib gert ane eskil bent finn børge bodil`,
);

/** Given names that are other words, and that only somebody who is called by name can be. */
export const wordNames = set('per bo ole dan may jo kaj tom pia nina lone line');

/** Nouns that are names, and that Danish begins a sentence with all the same: "Storm er der nok af". */
export const massNouns = set(
  'dag liv held ro fred lykke sang kamp sol storm sommer vinter lyn lys sne regn tid ild vand kaffe guld dame master baron chef boss art arter alt',
);
