import { defineProgramme } from '../engine/programme.ts';

/** S002: act the day after, call at half past eight, measure every six weeks, celebrate. */
export const helhedsorienteretIndsats = defineProgramme({
  id: 'helhedsorienteret-indsats',
  name: 'Effektiv indsats (unge / over 30)',
  nameEn: 'Effective effort (young / over 30)',
  source: 'S002',
  variants: [
    { id: 'unge', name: 'Unge (15–29 år)', nameEn: 'Young (15–29)' },
    { id: 'voksne', name: 'Voksne (over 30 år)', nameEn: 'Adults (over 30)' },
  ],
  roles: [
    { role: 'caseWorker', name: 'Rådgiver', nameEn: 'Adviser' },
    {
      role: 'coordinatingCaseWorker',
      name: 'Koordinerende sagsbehandler',
      nameEn: 'Coordinating case worker',
    },
    { role: 'contactPerson', name: 'Kontaktperson', nameEn: 'Contact person' },
    { role: 'companyConsultant', name: 'Virksomhedskonsulent', nameEn: 'Company consultant' },
    { role: 'leader', name: 'Afdelingsleder', nameEn: 'Head of department' },
  ],
  primaryRole: 'contactPerson',
  stages: [
    {
      id: 'intro',
      name: 'Intro',
      nameEn: 'Intro',
      maxWeeks: 2,
      exit: [
        { id: 'assessment', name: 'Afdækning lavet', nameEn: 'Assessment made' },
        { id: 'subGoals', name: 'Delmål sat', nameEn: 'Sub-goals set' },
      ],
    },
    { id: 'active', name: 'Aktivt forløb', nameEn: 'Active course' },
  ],
  // «Dagen efter den unge har søgt om kontanthjælp» (S002:760)
  firstTalk: { days: 1 },
  intro: { stage: 'intro', days: 14 },
  // «Hver 6. uge måles systematisk» (S002:580)
  progress: {
    ...{ anchor: 'baseline', everyDays: 42, headsUp: 3 },
    // «måle de "små skridts vej"» (S002:584)
    indicators: [
      { id: 'troPaaEgneEvner', name: 'Tro på egne evner' },
      { id: 'hverdagen', name: 'Hverdagen' },
      { id: 'retningModJob', name: 'Retning mod job' },
    ],
  },
  outcomeStatus: { months: [3, 6] },
  // «hvis jeg ikke er her 8.30, så begynder de at ringe til mig» (S002:657)
  absence: { alertAfterMinutes: 30, outreachAfterMinutes: 60 },
  firstFollowUp: { workingDays: 3, headsUp: 1 },
  // «Senest i morgen» (S002:677)
  promise: { workingDays: 1 },
  workerChange: { overlapWorkingDays: 5 },
  cards: {
    C05: { to: ['coordinatingCaseWorker'] },
    C07: { to: ['companyConsultant'] },
    C08: { to: ['companyConsultant'] },
    C09: { to: ['contactPerson'] },
    C16: { to: 'channel' },
    C17: { to: ['companyConsultant', 'coordinatingCaseWorker'] },
    C19: { to: ['coordinatingCaseWorker'] },
    C21: { to: ['coordinatingCaseWorker'] },
    C22: { to: ['caseWorker'], kinds: { introTalk: ['contactPerson'] } },
    C23: { to: 'channel' },
    C24: { to: ['caseWorker'] },
    C27: { to: ['leader'] },
    C43: { to: ['contactPerson'], kinds: { unanswered: ['leader'] } },
    C45: { to: ['contactPerson'] },
  },
  // «udslusningsresultater» (S002:263): every outcome is a marble in the box (C30)
  milestones: [
    {
      id: 'outcome',
      name: 'Udfald',
      nameEn: 'Outcome',
      when: { event: 'ended' },
      card: 'C30',
      celebrate: true,
    },
  ],
  outcomes: [
    { id: 'ordinaryJob', name: 'Job på ordinære vilkår', nameEn: 'Job on ordinary terms', group: 'job' },
    { id: 'flexJob', name: 'Fleksjob', nameEn: 'Flex job', group: 'job' },
    { id: 'wageSubsidy', name: 'Løntilskud', nameEn: 'Wage subsidy', group: 'job' },
    {
      id: 'rehabilitation',
      name: 'Revalidering',
      nameEn: 'Rehabilitation',
      group: 'education',
      validTo: '2026-12-31',
    },
    { id: 'education', name: 'Uddannelse', nameEn: 'Education', group: 'education' },
    { id: 'stu', name: 'STU', nameEn: 'Special youth education (STU)', group: 'education' },
    { id: 'earlyPension', name: 'Førtidspension', nameEn: 'Early pension', group: 'earlyPension' },
    { id: 'moved', name: 'Flyttet', nameEn: 'Moved', group: 'other' },
    {
      id: 'benefitLost',
      name: 'Mistet retten til ydelsen',
      nameEn: 'Lost the right to the benefit',
      group: 'other',
    },
    { id: 'dead', name: 'Død', nameEn: 'Dead', group: 'other' },
    { id: 'other', name: 'Andet', nameEn: 'Other', group: 'other' },
  ],
  measures: ['outflow', 'stock', 'inflow', 'exit', 'activationRate', 'employedAfter6Months', 'relapse1Year'],
});
