import type {
  AttendanceMark,
  ContactForm,
  HourKind,
  outcomeStatuses,
  PlacementPurpose,
  PlacementResult,
} from '../engine/events.ts';
import type { HourSource } from '../engine/hourSources.ts';

/** Danish words of the case systems → the engine's; words are compared without case, spaces and dashes. */
const contactForms: Record<ContactForm, string> = {
  talk: 'samtale|fysisk|fysisk samtale|møde|personlig|personligt fremmøde|fremmøde|jobsamtale|opfølgningssamtale|individuel samtale',
  phone: 'telefon|telefonisk|telefonsamtale|opkald|tlf|tlf.|ring',
  sms: 'sms|besked|sms-besked|tekstbesked',
  walk: 'gåtur|walk and talk|walk & talk|gåsamtale|gå-samtale',
  companyVisit: 'virksomhedsbesøg|virksomhed|besøg på virksomhed|praktikbesøg|opfølgning på virksomhed',
  video: 'video|videosamtale|teams|skype|virtuel|online|videomøde',
  homeVisit: 'hjemmebesøg|hjemme|besøg i hjemmet|opsøgende',
};

/** Kinds of contact that are events of their own. */
const otherForms: Record<Exclude<FormOfRow, ContactForm>, string> = {
  firstTalk: 'førstegangssamtale|første samtale|visitationssamtale',
  aftercare: 'efterværn|efterværnssamtale|efterværnskontakt',
};
export type FormOfRow = ContactForm | 'firstTalk' | 'aftercare';

/** What became of a contact that was planned. */
export type ContactStatus = 'held' | 'cancelled' | 'missed' | 'planned';
const contactStatusWords: Record<ContactStatus, string> = {
  held: 'afholdt|gennemført|udført|mødt|fremmødt|mødte|deltog|ok|ja|done|completed|attended',
  cancelled:
    'aflyst|afbud|aflyst af borger|aflyst af kommunen|aflyst af jobcenter|annulleret|afmeldt|udsat|flyttet|ombooket|ikke afholdt|ikke gennemført|nej|canceled|melder afbud|slettet',
  missed:
    'udeblevet|udeblev|udeblivelse|ikke mødt|mødte ikke|ej mødt|no show|noshow|ikke fremmødt|fraværende',
  planned: 'planlagt|booket|aftalt|indkaldt|afventer|kommende|åben',
};

/** Whom a contact was with; only the CTI track makes a difference. */
const contactRoleWords: Record<string, string> = {
  ctiWorker: 'cti|cti-medarbejder|cti medarbejderen|case manager',
  caseWorker: 'sagsbehandler|myndighed|myndighedsrådgiver|socialrådgiver|rådgiver|beskæftigelsesrådgiver',
  coordinatingCaseWorker: 'koordinerende sagsbehandler|ks|koordinator|tovholder',
  jobBroker: 'jobformidler|personlig jobformidler|pjf',
  jobAdviser: 'jobrådgiver|gennemgående jobrådgiver',
  companyConsultant: 'virksomhedskonsulent|vk|jobkonsulent|konsulent',
  instructor: 'underviser|værkstedsmedarbejder|lærer',
  contactPerson: 'kontaktperson',
  mentor: 'mentor|jobcentermentor|virksomhedsmentor|bostøtte',
  projectLead: 'projektleder',
  leader: 'leder|teamleder|afdelingsleder',
  healthCoordinator: 'sundhedskoordinator|handicapnøgleperson',
};

/** What a placement is for; any other kind of it is just one (3-glossary.md 78). */
export type PlacementType = PlacementPurpose | 'placement';
const placementTypeWords: Record<PlacementType, string> = {
  placement:
    'virksomhedspraktik|praktik|placering|vtp|nytteindsats|nyttejob|løntilskud|hybridpraktik|småjob|snusepraktik',
  clarification: 'afklaringspraktik|afklarende praktik|afklaring|afklarende|afklaringsforløb|clarification',
  training:
    'træningspraktik|optræningspraktik|træning|optræning|arbejdstræning|udviklingspraktik|opkvalificeringspraktik|training',
  recruitment:
    'rekrutteringspraktik|rekruttering|rekrutterende praktik|jobpraktik|ansættelsespraktik|recruitment',
};

/** What a placement that came to its end led to. */
const placementResultWords: Record<PlacementResult, string> = {
  job: 'job|ansat|ansættelse|ordinært job|fleksjob|beskæftigelse|i job',
  newPlacement: 'ny praktik|ny placering|forlænget|ny virksomhedspraktik|fortsat praktik|nyt praktiksted',
  noJob: 'ikke job|intet job|uden job|ingen ansættelse|ikke ansat|ledig|ingen job|nej',
  other: 'andet|andre årsager|uddannelse|ukendt|øvrigt',
};

/** Where somebody is some time after the case has ended. */
export type AfterStatus = (typeof outcomeStatuses)[number];
const afterStatusWords: Record<AfterStatus, string> = {
  ordinary: 'job|ordinært job|i job|beskæftigelse|ordinær|ansat',
  socialEnterprise: 'socialøkonomisk|socialøkonomisk virksomhed',
  education: 'uddannelse|su|elev|lærling|i uddannelse',
  notInJob: 'ikke i job|ledig|uden job|ikke job|nej',
  unknown: 'ukendt|ved ikke|ikke kendt',
};

/** Reason codes of C17; anything about health is one code without details (domain/6-privacy.md 6.1). */
const reasons: Record<string, string> = {
  match: 'match|matchet|dårligt match|forkert match',
  hours: 'timetal|timer|for mange timer',
  attendance: 'fremmøde|fravær|udeblivelse',
  company: 'virksomhed|virksomhedens forhold|virksomheden|arbejdsgiver',
  citizenWish: 'borgerens ønske|ønske|borger|wish',
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

/** An index of lists where the id itself is a word too. */
function withIds<T extends string>(words: Record<T, string>): Map<string, T> {
  return index(Object.entries(words).map(([id, list]) => [id as T, `${id}|${list}`] as const));
}

const byForm = withIds<FormOfRow>({ ...contactForms, ...otherForms });
const byContactStatus = withIds(contactStatusWords);
const byContactRole = withIds(contactRoleWords);
const byMark = withIds(marks);
const byType = withIds(placementTypeWords);
const byResult = withIds(placementResultWords);
const byAfterStatus = withIds(afterStatusWords);
const byReason = withIds(reasons);
const byHourKind = withIds(hourKindWords);
const byHourSource = withIds(hourSourceWords);

export const attendanceMarkOf = (text: string): AttendanceMark | undefined => byMark.get(key(text));
export const hourKindOf = (text: string): HourKind | undefined => byHourKind.get(key(text));
export const hourSourceOf = (text: string): HourSource | undefined => byHourSource.get(key(text));
export const contactFormOf = (text: string): FormOfRow | undefined => byForm.get(key(text));
export const contactStatusOf = (text: string): ContactStatus | undefined => byContactStatus.get(key(text));
export const contactRoleOf = (text: string): string | undefined => byContactRole.get(key(text));
export const placementTypeOf = (text: string): PlacementType | undefined => byType.get(key(text));
export const placementResultOf = (text: string): PlacementResult | undefined => byResult.get(key(text));
export const afterStatusOf = (text: string): AfterStatus | undefined => byAfterStatus.get(key(text));
export const reasonOf = (text: string): string | undefined => byReason.get(key(text));

/** Words by which what we have is exported; each is read back as the same. */
export const exportWords = {
  form: (form: FormOfRow) => firstWord({ ...contactForms, ...otherForms }, form),
  afterStatus: (status: AfterStatus) => firstWord(afterStatusWords, status),
  type: (type: PlacementType) => firstWord(placementTypeWords, type),
  result: (result: PlacementResult) => firstWord(placementResultWords, result),
  reason: (reason: string) => (reasons[reason] ? firstWord(reasons, reason) : 'andet'),
  mark: (mark: AttendanceMark) => firstWord(marks, mark),
};

function firstWord<T extends string>(words: Record<T, string>, id: T): string {
  return words[id].split('|')[0] ?? id;
}
