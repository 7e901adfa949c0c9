import type { Programme } from '../engine/programme.ts';

/**
 * What the case systems say, and which outcomes it may be, likeliest first: the first that the programme has is meant. A
 * pension before its time is an outcome of its own, never another benefit (2-programmes.md, `udfald`).
 */
const outcomeWords: readonly (readonly [string, string])[] = [
  [
    'ordinaryJob',
    'job|ordinært job|ordinær beskæftigelse|beskæftigelse|ansat|ansættelse|ordinær ansættelse|i job',
  ],
  ['flexJob', 'fleksjob|afklaret til fleksjob|visiteret til fleksjob|afklaring fleksjob|flexjob'],
  ['wageSubsidy', 'løntilskud|ansættelse med løntilskud|job med løntilskud|job på særlige vilkår'],
  ['socialEnterprise', 'socialøkonomisk|socialøkonomisk virksomhed|job i socialøkonomisk virksomhed'],
  [
    'education',
    'uddannelse|su|elevplads|lærling|lærlingeplads|elev|ordinær uddannelse|selvforsørgelse uddannelse',
  ],
  ['stu|education', 'stu|særligt tilrettelagt ungdomsuddannelse'],
  ['selfSupport', 'selvforsørgelse|selvforsørgende|selvforsørget'],
  ['earlyPension', 'førtidspension|fp|afklaring førtidspension|tilkendt førtidspension|førtidspensionist'],
  ['rehabilitation|education', 'revalidering|revalidend'],
  ['step3Reached|completed', 'trin 3 nået|nået trin 3|30 timer nået'],
  ['notReferred|referredBack|other', 'ikke visiteret|ikke henvist|gruppe 2|gruppe 3'],
  ['referredBack|other', 'tilbagevisiteret|tilbagevisitering|retur'],
  ['completed|other', 'afsluttet|gennemført|fuldført'],
  [
    'otherOffer|other',
    'andet tilbud|anden indsats|andet forløb|overgået til andet tilbud|anden indsats besluttet',
  ],
  ['moved', 'flyttet|fraflyttet|anden kommune|fraflytning|flyttet kommune'],
  ['benefitLost|other', 'mistet ret|mistet retten|mistet retten til ydelsen|ret ophørt|ophør af ydelse'],
  ['imprisoned|other', 'fængsel|fængslet|afsoning|afsoner'],
  ['dead', 'død|afgået ved døden|dødsfald'],
  ['absence|dropOut|other', 'fravær|for meget fravær|udeblivelse'],
  ['dropOut|other', 'frafald|ophørt|stoppet|udmeldt|frafaldet'],
  [
    'otherBenefit|other',
    'pension|folkepension|efterløn|seniorpension|anden forsørgelse|ressourceforløb|anden ydelse|sygedagpenge|jobafklaring',
  ],
  ['other', 'andet|andre årsager|ukendt|øvrige|øvrigt'],
];

/** Outcomes that end a case in every programme, whatever list it has (measures.md 3.1). */
const everywhere = new Set([
  ...['ordinaryJob', 'flexJob', 'wageSubsidy', 'socialEnterprise', 'education', 'selfSupport'],
]);

const key = (text: string): string => text.toLowerCase().replace(/[\s\-–_.,:()]+/g, '');
const byWord = new Map(
  outcomeWords.flatMap(([ids, words]) =>
    [...words.split('|'), ...ids.split('|').slice(0, 1)].map((word) => [key(word), ids.split('|')] as const),
  ),
);

/** What is counted of programmes elsewhere and may stand in a file, but is no choice in Teams (domain/6-privacy.md 6.1). */
const inFilesOnly: Readonly<Record<string, readonly string[]>> = {
  'helhedsorienteret-indsats': ['imprisoned'],
  'cba-jobraadgiver': ['imprisoned'],
};

type Outcomes = Pick<Programme, 'id' | 'outcomes'>;

function has({ id, outcomes }: Outcomes, outcome: string): boolean {
  const listed = inFilesOnly[id] ?? [];
  return everywhere.has(outcome) || listed.includes(outcome) || outcomes.some((one) => one.id === outcome);
}

/** True for a word that some programme knows. */
export function isOutcome(text: string): boolean {
  return byWord.has(key(text));
}

/** The id of what a word means in a programme, its own names before ours; undefined for a word that means nothing there. */
export function outcomeOf(programme: Outcomes, text: string): string | undefined {
  const own = programme.outcomes.find(({ id, name }) => key(id) === key(text) || key(name) === key(text));
  const ids = byWord.get(key(text));
  return ids?.find((id) => has(programme, id)) ?? own?.id ?? (has(programme, text) ? text : undefined);
}

/** A word for each outcome that a programme has, as `outcomeOf` reads it back. */
export function outcomeNames(programme: Outcomes): string[] {
  return outcomeWords.flatMap(([ids, words]) => {
    const [first = ''] = ids.split('|');
    return has(programme, first) ? [words.split('|')[0] ?? first] : [];
  });
}

/** The word by which an outcome is exported. */
export function wordOfOutcome({ outcomes }: Pick<Programme, 'outcomes'>, outcome: string): string {
  const words = outcomeWords.find(([ids]) => ids.split('|')[0] === outcome)?.[1];
  return words?.split('|')[0] ?? outcomes.find(({ id }) => id === outcome)?.name ?? outcome;
}
