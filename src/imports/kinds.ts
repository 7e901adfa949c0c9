/** What a file holds; one kind a file (domain/9-import.md). */
export const importKinds = ['cases', 'contacts', 'placements', 'plans', 'paidHours', 'attendance'] as const;
export type ImportKind = (typeof importKinds)[number];

/** How the text of a cell is read. */
export type FieldType =
  | 'caseRef'
  | 'initials'
  | 'text'
  | 'upn'
  | 'date'
  | 'decimal'
  | 'yesNo'
  | 'contactForm'
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

const caseRef: Field = {
  id: 'caseRef',
  headings: [
    'sagskode',
    'borgerkode',
    'sag',
    'kode',
    'sagsnr',
    'sagsnummer',
    'sags-id',
    'sagsid',
    'borger-id',
    'pseudonym',
  ],
  type: 'caseRef',
  required: true,
};

const optional = (id: string, type: FieldType, ...headings: [string, ...string[]]): Field => ({
  id,
  headings,
  type,
  required: false,
});
const required = (id: string, type: FieldType, ...headings: [string, ...string[]]): Field => ({
  ...optional(id, type, ...headings),
  required: true,
});

/** The columns of each import, in the order of domain/9-import.md. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  cases: [
    caseRef,
    optional('initials', 'initials', 'initialer', 'init'),
    required('programme', 'text', 'program', 'indsatsmodel', 'indsats', 'projekt'),
    required('start', 'date', 'startdato', 'start', 'opstart', 'opstartsdato', 'indskrevet', 'tilmeldt'),
    required(
      'assignee',
      'upn',
      'ansvarlig',
      'ansvarlig upn',
      'ansvarlig (upn)',
      'medarbejder',
      'sagsbehandler',
      'upn',
    ),
    optional('stage', 'text', 'trin', 'fase', 'spor', 'nuværende trin'),
    optional('stageSince', 'date', 'trin fra', 'trin siden', 'fase fra', 'trin startdato'),
    optional('end', 'date', 'slutdato', 'slut', 'afsluttet', 'afslutningsdato'),
    optional('outcome', 'outcome', 'udfald', 'afgangsårsag', 'afslutningsårsag', 'resultat'),
  ],
  contacts: [
    caseRef,
    required('date', 'date', 'dato', 'kontaktdato', 'samtaledato', 'afholdt'),
    required('form', 'contactForm', 'form', 'kontaktform', 'type', 'kontakttype', 'samtaleform'),
    optional('role', 'text', 'rolle', 'funktion', 'medarbejderrolle'),
  ],
  placements: [
    caseRef,
    optional('type', 'placementType', 'type', 'placeringstype', 'ordning', 'tilbudstype'),
    required('start', 'date', 'start', 'startdato', 'praktik start', 'fra'),
    optional(
      'plannedEnd',
      'date',
      'planlagt slut',
      'planlagt slutdato',
      'forventet slut',
      'slut',
      'slutdato',
      'til',
    ),
    optional('actualEnd', 'date', 'faktisk slut', 'faktisk slutdato', 'ophørt', 'ophørsdato'),
    optional(
      'hoursPerWeek',
      'decimal',
      'timer pr. uge',
      'timer pr uge',
      'timer',
      'ugentlige timer',
      'timetal',
    ),
    optional('interrupted', 'yesNo', 'afbrudt', 'afbrudt (ja/nej)', 'afbrudt forløb'),
    optional('reason', 'reason', 'årsagskode', 'årsag', 'afbrudsårsag'),
  ],
  plans: [
    caseRef,
    required('date', 'date', 'plandato', 'dato', 'plan dato', 'plan fra'),
    optional('jobGoal', 'yesNo', 'jobmål', 'jobmål (ja/nej)', 'har jobmål'),
    optional('delivered', 'yesNo', 'udleveret', 'udleveret (ja/nej)', 'udleveret til borger'),
  ],
  paidHours: [
    caseRef,
    required('month', 'month', 'måned', 'måned (åååå-mm)', 'lønmåned', 'periode'),
    required('hours', 'hours', 'timer', 'løntimer', 'antal timer', 'lønnede timer'),
    optional('kind', 'hourKind', 'type', 'slags', 'timetype', 'ansættelsestype'),
    optional('source', 'hourSource', 'kilde', 'datakilde'),
  ],
  attendance: [
    caseRef,
    optional('days', 'weekdays', 'mødedage', 'dage', 'ugedage'),
    optional('start', 'startTime', 'mødetid', 'starttid', 'kl'),
    optional('from', 'date', 'fra', 'fra dato', 'gælder fra'),
    optional('until', 'date', 'til', 'til dato', 'til og med'),
    optional('date', 'date', 'dato', 'dag'),
    optional('status', 'attendance', 'status', 'fremmøde'),
  ],
};
