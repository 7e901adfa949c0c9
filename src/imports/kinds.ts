import type { Role } from '../engine/cards.ts';

/** What a file holds; one kind a file (domain/9-import.md). Several are imported in this order. */
export const importKinds = [
  'cases',
  'plans',
  'contacts',
  'placements',
  'paidHours',
  'attendance',
  'progress',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a person may call a kind; `kindOfWord` takes either. */
const kindWords: Record<ImportKind, string> = {
  cases: 'sager',
  plans: 'planer',
  contacts: 'kontakter',
  placements: 'placeringer',
  paidHours: 'løntimer',
  attendance: 'fremmøde',
  progress: 'progression',
};

export function kindOfWord(word: string): ImportKind | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  return importKinds.find((kind) => kind.toLowerCase() === wanted || kindWords[kind] === wanted);
}

/** How the text of a cell is read. */
export type FieldType =
  | 'caseRef'
  | 'initials'
  | 'programme'
  | 'stage'
  | 'role'
  | 'indicator'
  | 'upn'
  | 'date'
  | 'percent'
  | 'score'
  | 'weeklyHours'
  | 'yesNo'
  | 'contactForm'
  | 'contactStatus'
  | 'statusAfter'
  | 'placementResult'
  | 'outcome'
  | 'placementType'
  | 'reason'
  | 'month'
  | 'hours'
  | 'hourKind'
  | 'hourSource'
  | 'weekdays'
  | 'startTime'
  | 'attendance';

export interface Field {
  id: string;
  /** The heading that the municipality is told to use; the others are what case systems call the same thing. */
  headings: [string, ...string[]];
  type: FieldType;
  required: boolean;
}

/** Closed lists: a column that the administrator maps to one may be called anything (`AktivitetNavn`). */
const closedLists: ReadonlySet<FieldType> = new Set([
  ...(['programme', 'stage', 'role', 'yesNo', 'contactForm', 'contactStatus', 'statusAfter'] as const),
  ...(['placementResult', 'outcome', 'placementType', 'reason', 'hourKind', 'hourSource'] as const),
  ...(['weekdays', 'attendance'] as const),
]);

export function isClosedList({ type }: Field): boolean {
  return closedLists.has(type);
}

const optional = (id: string, type: FieldType, headings: string): Field => {
  const [first = id, ...others] = headings.split('|');
  return { id, headings: [first, ...others], type, required: false };
};
const required = (id: string, type: FieldType, headings: string): Field => ({
  ...optional(id, type, headings),
  required: true,
});

const caseRef = required(
  'caseRef',
  'caseRef',
  'sagskode|borgerkode|sag|kode|sagsnr|sagsnummer|sags-id|sagsid|borger-id|pseudonym|caseRef',
);

/** A column `ansvarlig ROLLE` for each role. */
const roleWords: Record<Role, string> = {
  caseWorker: 'sagsbehandler',
  coordinatingCaseWorker: 'koordinerende sagsbehandler',
  jobBroker: 'jobformidler',
  jobAdviser: 'jobrådgiver',
  companyConsultant: 'virksomhedskonsulent',
  ctiWorker: 'cti-medarbejder',
  instructor: 'underviser',
  contactPerson: 'kontaktperson',
  projectLead: 'projektleder',
  leader: 'leder',
};

/** The field of a role's column, `assigneeJobBroker`. */
export function roleField(role: Role): string {
  return `assignee${role.charAt(0).toUpperCase()}${role.slice(1)}`;
}

/** By its Danish name, as the heading of `ansvarlig ROLLE` has it. */
export const rolesByWord: readonly (readonly [Role, string])[] = Object.entries(roleWords).map(
  ([role, word]) => [role as Role, word],
);

const roleFields = rolesByWord.map(([role, word]) => {
  const also = role === 'jobBroker' ? '|ansvarlig personlig jobformidler' : '';
  return optional(roleField(role), 'upn', `ansvarlig ${word}|${roleField(role)}${also}`);
});

/** The columns of each import, in the order of domain/9-import.md. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  cases: [
    caseRef,
    optional('initials', 'initials', 'initialer|init|initials|borgerinitialer'),
    required('programme', 'programme', 'program|indsatsmodel|indsats|projekt|programme'),
    required('start', 'date', 'startdato|start|opstart|opstartsdato|indskrevet|tilmeldt'),
    required('assignee', 'upn', 'ansvarlig|ansvarlig upn|medarbejder|sagsbehandler|upn|assignee'),
    ...roleFields,
    optional('stage', 'stage', 'trin|fase|spor|nuværende trin|stage'),
    optional('stageSince', 'date', 'trin fra|trin siden|fase fra|trin startdato|stageSince'),
    optional('end', 'date', 'slutdato|slut|afsluttet|afslutningsdato|end'),
    optional('outcome', 'outcome', 'udfald|afgangsårsag|afslutningsårsag|resultat|outcome'),
    optional('applied', 'date', 'ansøgt|ansøgning|ansøgningsdato|ansøgt dato|applied'),
    optional('withdrawn', 'date', 'trukket|ansøgning trukket|trukket dato|withdrawn'),
    optional('openingMeeting', 'date', 'opstartsmøde|opstartsmøde holdt|openingMeeting'),
    optional('match', 'date', 'match|matchet|match fundet|virksomhedsmatch'),
    optional('pauseFrom', 'date', 'pause fra|pause start|pauseFrom'),
    optional('pauseUntil', 'date', 'pause til|pause slut|pauseUntil'),
    optional(
      'exemptionPercent',
      'percent',
      'frikort pct.|frikort procent|frikort %|frikort|exemptionPercent',
    ),
    optional('statusAfter', 'statusAfter', 'status efter|status efter afslutning|statusAfter'),
  ],
  plans: [
    caseRef,
    required('date', 'date', 'plandato|dato|plan dato|plan fra|date'),
    optional('jobGoal', 'yesNo', 'jobmål|har jobmål|jobGoal'),
    optional('delivered', 'yesNo', 'udleveret|udleveret til borger|delivered'),
    optional('started', 'date', 'i gang|i gang fra|igangsat|indsats i gang|started'),
  ],
  contacts: [
    caseRef,
    required('date', 'date', 'dato|kontaktdato|samtaledato|afholdt|date'),
    required('form', 'contactForm', 'form|kontaktform|type|kontakttype|samtaleform'),
    optional('role', 'role', 'rolle|funktion|medarbejderrolle|role'),
    optional('reached', 'yesNo', 'nået|borger nået|truffet|reached'),
    optional('status', 'contactStatus', 'status|kontaktstatus|samtalestatus|mødestatus'),
  ],
  placements: [
    caseRef,
    optional('type', 'placementType', 'type|placeringstype|ordning|tilbudstype|praktiktype'),
    required('start', 'date', 'start|startdato|praktik start|fra'),
    optional(
      'plannedEnd',
      'date',
      'planlagt slut|planlagt slutdato|forventet slut|slut|slutdato|til|plannedEnd',
    ),
    optional('actualEnd', 'date', 'faktisk slut|faktisk slutdato|ophørt|ophørsdato|actualEnd'),
    optional('result', 'placementResult', 'resultat|udfald|result'),
    optional('hoursPerWeek', 'weeklyHours', 'timer pr. uge|timer|ugentlige timer|timetal|hoursPerWeek'),
    optional('payFrom', 'date', 'løn fra|lønnet fra|lønnede timer fra|payFrom'),
    optional('interrupted', 'yesNo', 'afbrudt|afbrudt forløb|interrupted'),
    optional('reason', 'reason', 'årsagskode|årsag|afbrudsårsag|reason'),
  ],
  paidHours: [
    caseRef,
    required('month', 'month', 'måned|lønmåned|periode|month'),
    required('hours', 'hours', 'timer|løntimer|antal timer|lønnede timer|hours'),
    optional('kind', 'hourKind', 'type|slags|timetype|ansættelsestype|kind'),
    optional('source', 'hourSource', 'kilde|datakilde|source'),
  ],
  attendance: [
    caseRef,
    optional('days', 'weekdays', 'mødedage|dage|ugedage|days'),
    optional('start', 'startTime', 'mødetid|starttid|kl'),
    optional('from', 'date', 'fra|fra dato|gælder fra'),
    optional('until', 'date', 'til|til dato|til og med|until'),
    optional('date', 'date', 'dato|dag|date'),
    optional('status', 'attendance', 'status|fremmøde'),
  ],
  progress: [
    caseRef,
    required('date', 'date', 'dato|måledato|målt|date'),
    required('indicator', 'indicator', 'indikator|progressionsmål|mål|indicator'),
    required('score', 'score', 'score|værdi|point'),
  ],
};
