import { defineProgramme } from '../engine/programme.ts';

/** S001: one personal job broker, straight to the company, at least one contact a month in the first year. */
export const flereSkalMed = defineProgramme({
  id: 'flere-skal-med',
  name: 'Flere skal med',
  nameEn: 'Include more people',
  source: 'S001',
  targetGroup: 'Aktivitetsparate med lang kontanthjælp',
  roles: [
    {
      role: 'coordinatingCaseWorker',
      name: 'Koordinerende sagsbehandler',
      nameEn: 'Coordinating case worker',
    },
    {
      role: 'jobBroker',
      name: 'Personlig jobformidler',
      nameEn: 'Personal job broker',
      sameThroughout: true,
    },
    { role: 'leader', name: 'Leder', nameEn: 'Leader' },
  ],
  primaryRole: 'jobBroker',
  stages: [
    {
      id: 'step1',
      name: 'Trin 1: Startafklaring',
      nameEn: 'Step 1: First clarification',
      exit: [
        { id: 'visitation', name: 'Visiteret til gruppe 1', nameEn: 'Referred to group 1' },
        { id: 'cv', name: 'CV', nameEn: 'CV' },
        { id: 'jobGoal', name: 'Jobmål eller jobområde', nameEn: 'Job goal or area' },
        { id: 'jobBroker', name: 'Personlig jobformidler tilknyttet', nameEn: 'Job broker chosen' },
      ],
    },
    {
      id: 'step2',
      name: 'Trin 2: På vej mod job',
      nameEn: 'Step 2: On the way to a job',
      exit: [
        {
          id: 'agreement',
          name: 'Aftale indgået',
          nameEn: 'Agreement made',
          metBy: { event: 'agreementMade', part: 'agreement' },
        },
        {
          id: 'followUpPlan',
          name: 'Opfølgningsplan',
          nameEn: 'Follow-up plan',
          metBy: { event: 'agreementMade', part: 'followUpPlan' },
        },
        {
          id: 'companyContact',
          name: 'Kontaktperson i virksomheden udpeget',
          nameEn: 'Company contact named',
          metBy: { event: 'agreementMade', part: 'contactPerson' },
        },
      ],
    },
    {
      id: 'step3',
      name: 'Trin 3: Virksomhedsforløb med fokus på ordinære timer',
      nameEn: 'Step 3: In a company, towards ordinary hours',
    },
  ],
  // «skal borgeren påbegynde trin 2 igen» (S001:124)
  stageAfterInterruption: 'step2',
  stageAfterNoJob: 'step2',
  // «kontakt mellem jobformidler og borger en gang i måneden i det første år» (S001:86)
  contact: { anchor: 'placementStart', intervalMonths: 1, firstYearMonths: 12, headsUp: 3 },
  plan: { anchor: 'caseOpened', dueWorkingDays: 10, headsUp: 3 },
  firstFollowUp: { workingDays: 3, headsUp: 1 },
  placement: {
    maxWeeks: 13,
    maxWeeksByGroup: [{ group: 'Aktivitetsparat', weeks: 13 }],
    endNoticeDays: 14,
  },
  // «mindst 30 timer månedligt» (S001:120)
  paidHours: { targetPerMonth: 30, countingKinds: ['ordinary', 'smallJob', 'exemptionCard'] },
  // «hurtigst muligt at finde et nyt match» (S001:124)
  newMatch: { stage: 'step2', everyWorkingDays: 10 },
  // «Kommunerne opfordres endvidere til at indarbejde efterværn» (S001:122)
  aftercare: { offered: 'encouraged', months: [1, 2, 3] },
  promise: { workingDays: 1 },
  workerChange: { overlapWorkingDays: 5 },
  cards: {
    C01: { to: ['jobBroker'] },
    C02: { to: ['jobBroker'] },
    C05: { to: ['coordinatingCaseWorker'] },
    C07: { to: ['jobBroker'] },
    C08: { to: ['jobBroker'] },
    C10: { to: ['jobBroker'] },
    C12: { to: ['jobBroker'] },
    C13: { to: ['jobBroker'] },
    C14: { to: 'channel' },
    C15: { to: 'channel' },
    C16: { to: 'channel' },
    C17: { to: ['jobBroker', 'coordinatingCaseWorker'] },
    C18: { to: ['jobBroker'] },
    C20: { to: ['jobBroker'] },
    C24: { to: ['jobBroker'] },
    C27: { to: ['leader'] },
    C34: { to: ['jobBroker'] },
    C35: { to: ['jobBroker'] },
    C37: { to: ['coordinatingCaseWorker'] },
    C43: { to: ['jobBroker'], kinds: { unanswered: ['leader'] } },
    C45: { to: ['jobBroker'] },
  },
  milestones: [
    { id: 'step2', name: 'Trin 2 begyndt', nameEn: 'Step 2 begun', when: { stage: 'step2' } },
    { id: 'step3', name: 'Trin 3 begyndt', nameEn: 'Step 3 begun', when: { stage: 'step3' } },
    {
      id: 'firstPaidHour',
      name: 'Første løntime',
      nameEn: 'First paid hour',
      when: { paidHours: 'first' },
      card: 'C14',
      celebrate: true,
    },
    {
      id: 'step3Reached',
      name: 'Trin 3 nået: 30 timer på en måned',
      nameEn: 'Step 3 reached: 30 hours in a month',
      when: { paidHours: 'target' },
      card: 'C15',
      celebrate: true,
    },
  ],
  outcomes: [
    { id: 'selfSupport', name: 'Selvforsørgelse', nameEn: 'Self-support', group: 'job' },
    { id: 'education', name: 'Uddannelse', nameEn: 'Education', group: 'education' },
    { id: 'step3Reached', name: 'Trin 3 nået', nameEn: 'Step 3 reached', group: 'job' },
    { id: 'flexJob', name: 'Afklaring: fleksjob', nameEn: 'Clarified: flex job', group: 'job' },
    {
      id: 'earlyPension',
      name: 'Afklaring: førtidspension',
      nameEn: 'Clarified: early pension',
      group: 'earlyPension',
    },
    { id: 'rehabilitation', name: 'Revalidering', nameEn: 'Rehabilitation', group: 'education' },
    {
      id: 'notReferred',
      name: 'Ikke visiteret (gruppe 2 og 3)',
      nameEn: 'Not referred (groups 2 and 3)',
      group: 'other',
    },
    { id: 'moved', name: 'Fraflyttet', nameEn: 'Moved away', group: 'other' },
    { id: 'dead', name: 'Død', nameEn: 'Dead', group: 'other' },
    { id: 'other', name: 'Andet', nameEn: 'Other', group: 'other' },
  ],
  measures: ['shareStep3', 'shareInterrupted', 'monthlyContactOnTime', 'daysInStep2', 'sharePaidHours'],
});
