import type { AttendanceMark, ContactForm, HourKind } from '../engine/events.ts';
import type { HourSource } from '../engine/hourSources.ts';

/** Danish words of the case systems → the engine's; words are compared without case, spaces and dashes. */
const contactForms: Record<ContactForm, string> = {
  talk: 'samtale|fysisk|fysisk samtale|møde|personlig|personligt fremmøde|fremmøde|jobsamtale|opfølgningssamtale|individuel samtale',
  phone: 'telefon|telefonisk|telefonsamtale|opkald|tlf|tlf.|ring',
  sms: 'sms|besked|mail|e-mail|digital post|e-boks|skriftlig',
  walk: 'gåtur|walk and talk|walk & talk|gåsamtale|gå-samtale',
  companyVisit: 'virksomhedsbesøg|virksomhed|besøg på virksomhed|praktikbesøg|opfølgning på virksomhed',
  video: 'video|videosamtale|teams|skype|virtuel|online|videomøde',
  homeVisit: 'hjemmebesøg|hjemme|besøg i hjemmet|opsøgende',
};

/** How a case ends: which event, and its detail. */
export type End =
  | { type: 'jobStarted'; kind: 'ordinary' | 'socialEnterprise' | 'flexJob' | 'wageSubsidy' }
  | { type: 'educationStarted' }
  | { type: 'participationEnded'; outcome: string };

const ends: [End, string][] = [
  [
    { type: 'jobStarted', kind: 'ordinary' },
    'job|ordinært job|ordinær beskæftigelse|beskæftigelse|ansat|ansættelse|selvforsørgelse',
  ],
  [{ type: 'jobStarted', kind: 'flexJob' }, 'fleksjob'],
  [{ type: 'jobStarted', kind: 'wageSubsidy' }, 'løntilskud|ansættelse med løntilskud'],
  [{ type: 'jobStarted', kind: 'socialEnterprise' }, 'socialøkonomisk|socialøkonomisk virksomhed'],
  [{ type: 'educationStarted' }, 'uddannelse|su|elevplads|lærling|lærlingeplads'],
  [{ type: 'participationEnded', outcome: 'completed' }, 'afsluttet|gennemført|fuldført'],
  [{ type: 'participationEnded', outcome: 'referredBack' }, 'tilbagevisiteret|tilbagevisitering|retur'],
  [
    { type: 'participationEnded', outcome: 'otherOffer' },
    'andet tilbud|anden indsats|andet forløb|overgået til andet tilbud',
  ],
  [{ type: 'participationEnded', outcome: 'moved' }, 'flyttet|fraflyttet|anden kommune'],
  [{ type: 'participationEnded', outcome: 'dropOut' }, 'frafald|ophørt|stoppet|udmeldt'],
  [
    { type: 'participationEnded', outcome: 'otherBenefit' },
    'pension|folkepension|førtidspension|efterløn|anden forsørgelse|ressourceforløb',
  ],
  [{ type: 'participationEnded', outcome: 'other' }, 'andet|andre årsager|ukendt|død'],
];

const placementTypes =
  'virksomhedspraktik|praktik|placering|vtp|nytteindsats|nyttejob|løntilskud|hybridpraktik|småjob|snusepraktik';

/** Reason codes of C17; anything about health is one code without details (domain/6-privacy.md 6.1). */
const reasons: Record<string, string> = {
  match: 'match|matchet|dårligt match|forkert match',
  hours: 'timetal|timer|for mange timer',
  attendance: 'fremmøde|fravær|udeblivelse',
  company: 'virksomhed|virksomhedens forhold|virksomheden|arbejdsgiver',
  wish: 'borgerens ønske|ønske|borger',
  health: 'helbred|sygdom|sygemelding',
  other: 'andet|ukendt',
};

const hourKindWords: Record<HourKind, string> = {
  ordinary: 'ordinær|ordinære|ordinære timer|ordinær ansættelse|løn|lønnede timer',
  smallJob: 'småjob|småjobs|smallJob',
  exemptionCard: 'socialt frikort|frikort',
  wageSubsidy: 'løntilskud',
  flexJob: 'fleksjob',
};

const hourSourceWords: Record<HourSource, string> = {
  payslip: 'lønseddel|lønsedler|løn',
  company: 'virksomhed|virksomheden|arbejdsgiver',
  citizen: 'borger|borgeren',
  incomeRegister: 'eindkomst|e-indkomst|skat|indkomstregister',
};

/** How one day went. */
const marks: Record<AttendanceMark, string> = {
  met: 'mødt|fremmødt|til stede|ja',
  later: 'kommer senere|senere|forsinket',
  agreedOff: 'aftalt fri|fri|fridag|ferie',
  reducedHours: 'færre timer|nedsat tid|kortere dag',
  missed: 'ikke mødt|udeblevet|fravær|nej',
};

const key = (text: string): string => text.toLowerCase().replace(/[\s\-_.]+/g, '');

function index<T>(entries: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(
    entries.flatMap(([value, words]) => words.split('|').map((word) => [key(word), value] as const)),
  );
}

const byForm = index(
  Object.entries(contactForms).map(([form, words]) => [form as ContactForm, `${form}|${words}`]),
);
const byEnd = index(ends);
const byMark = index(Object.entries(marks).map(([mark, words]) => [mark as AttendanceMark, words] as const));
const byType = index([['placement', placementTypes]] as const);
const byReason = index(
  Object.entries(reasons).map(([reason, words]) => [reason, `${reason}|${words}`] as const),
);

const byHourKind = index(
  Object.entries(hourKindWords).map(([kind, words]) => [kind as HourKind, `${kind}|${words}`] as const),
);
const byHourSource = index(
  Object.entries(hourSourceWords).map(
    ([source, words]) => [source as HourSource, `${source}|${words}`] as const,
  ),
);

export const attendanceMarkOf = (text: string): AttendanceMark | undefined => byMark.get(key(text));
export const hourKindOf = (text: string): HourKind | undefined => byHourKind.get(key(text));
export const hourSourceOf = (text: string): HourSource | undefined => byHourSource.get(key(text));
export const contactFormOf = (text: string): ContactForm | undefined => byForm.get(key(text));
export const endOf = (text: string): End | undefined => byEnd.get(key(text));
export const isPlacementType = (text: string): boolean => byType.has(key(text));
export const reasonOf = (text: string): string | undefined => byReason.get(key(text));
