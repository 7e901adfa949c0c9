import type { steps } from '../../cards/sayNext.ts';
import type * as events from '../../engine/events.ts';

type Of<List extends readonly unknown[]> = Extract<List[number], string>;

/** Every answer that an event can hold. */
type Code =
  | events.ContactForm
  | events.HourKind
  | events.JobKind
  | events.CourseOutcome
  | events.WeekdayName
  | events.AttendanceMark
  | events.AgreementPart
  | events.PlacementPurpose
  | events.PlacementResult
  | Of<typeof events.followUpStatuses>
  | Of<typeof events.payAnswers>
  | Of<typeof events.payReasons>
  | Of<typeof events.helpSources>
  | Of<typeof events.outcomeStatuses>
  | Of<typeof steps>;

/** Answers by their codes, in words that a citizen knows; a new code of an event does not compile. */
const ofEvents: Readonly<Record<Code, string>> = {
  talk: 'samtale',
  phone: 'telefon',
  sms: 'sms',
  walk: 'gåtur',
  companyVisit: 'besøg i en virksomhed',
  video: 'video',
  homeVisit: 'hjemmebesøg',
  ordinary: 'almindeligt job',
  smallJob: 'småjob',
  exemptionCard: 'job med socialt frikort',
  wageSubsidy: 'løntilskud',
  flexJob: 'fleksjob',
  socialEnterprise: 'job i en socialøkonomisk virksomhed',
  education: 'uddannelse',
  mon: 'mandag',
  tue: 'tirsdag',
  wed: 'onsdag',
  thu: 'torsdag',
  fri: 'fredag',
  met: 'mødt',
  later: 'kom senere',
  agreedOff: 'fri efter aftale',
  reducedHours: 'færre timer efter aftale',
  missed: 'ikke mødt',
  agreement: 'aftale om arbejdet',
  followUpPlan: 'plan for opfølgning',
  contactPerson: 'fast kontaktperson i virksomheden',
  clarification: 'afklaring',
  training: 'træning',
  recruitment: 'ansættelse',
  job: 'job',
  newPlacement: 'ny praktik',
  noJob: 'ikke job',
  other: 'andet',
  green: 'grøn: det går godt',
  yellow: 'gul: der er noget at se på',
  red: 'rød: der er brug for hjælp',
  yes: 'ja',
  notYet: 'ikke endnu',
  companyNo: 'virksomheden sagde nej',
  citizen: 'borgeren',
  company: 'virksomheden',
  taskNotMastered: 'opgaven er ikke lært endnu',
  notInJob: 'ikke i job',
  unknown: 'ved det ikke',
  contact: 'kontakt',
  meeting: 'møde',
  plan: 'plan',
  match: 'finde en virksomhed',
  citizenAnswers: 'venter på svar fra borgeren',
  companyAnswers: 'venter på svar fra virksomheden',
  caseWorkerAnswers: 'venter på svar fra sagsbehandleren',
};

/** Codes that features and programmes bring: of absence, of an interruption, of the next sub-goal, of the company's notice. */
const ofFeatures: Readonly<Record<string, string>> = {
  practical: 'noget praktisk',
  transport: 'transport',
  sick: 'syg, uden detaljer',
  agreedOther: 'andet er aftalt',
  undisclosed: 'ikke oplyst',
  pickup: 'afhentning',
  wakeUpCall: 'vækkeopkald',
  otherWay: 'møde på en anden måde',
  nothing: 'ikke noget',
  hours: 'timetallet',
  attendance: 'fremmøde',
  citizenWish: 'borgerens ønske',
  health: 'helbred, uden detaljer',
  tasks: 'opgaver',
  cooperation: 'samarbejde',
  everyday: 'hverdag og transport',
  cti: 'støtte i overgangen til job',
  reached: 'fik fat i borgeren',
  notReached: 'fik ikke fat i borgeren',
};

/** What a code says; undefined for one that no list has. */
export function codeWord(code: string): string | undefined {
  const all: Readonly<Record<string, string>> = { ...ofFeatures, ...ofEvents };
  return Object.hasOwn(all, code) ? all[code] : undefined;
}
