export const particles = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'du',
  'da',
  'bin',
  'ibn',
  'bint',
  'abu',
  'al',
  'el',
  'la',
  'le',
  'af',
]);
export const monthNames = new Set([
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'januar',
  'februar',
  'marts',
  'september',
  'oktober',
  'november',
  'december',
]);
/** What people do: after the first word of a sentence it shows a person where the word alone does not. */
export const verbs = new Set(
  `har havde er var bliver blev fik får kom kommer vil ville kan kunne skal skulle gik går tog tager sagde siger mødte møder ringede ringer
  starter startede arbejder arbejdede fortæller fortalte ønsker ønskede synes syntes deltager deltog begyndte begynder bor boede skrev skriver
  spurgte spørger hjælper hjalp klarer klarede stod står ser så håber tror mener følger fulgte glæder savner trives lever kender kendte`.split(
    /\s+/,
  ),
);

/** Given names that are words, but hardly ever the first word of a sentence. */
export const rareWords = new Set(
  `helle jens søren kim svend klaus magnus aksel lotte lise tove karl malte hjalte victoria leo alma alba iris viola merle gro gry siv mille
  signe otto vera lis`.split(/\s+/),
);
/** Given names that are everyday words: what follows must show a person. */
export const wordNames = new Set(
  `line lærke per bo kaj rune sten bjørn ask rose liv maj storm sol lykke mark pil fryd sommer saga birk hans tage ole dan finn bent lone
  palle lasse anders mads may jan jo vagn ulrik lille sander ib ove gert vibe ane eskil sejer`.split(/\s+/),
);
