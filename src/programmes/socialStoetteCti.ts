import { defineProgramme } from '../engine/programme.ts';

/** S000: one CTI worker through three phases of equal length, with a support that tapers. */
export const socialStoetteCti = defineProgramme({
  id: 'social-stoette-cti',
  name: 'Social støtte i overgang til og fastholdelse i job',
  source: 'S000',
  targetGroup: 'Ledige aktivitetsparate kontanthjælpsmodtagere',
  roles: [
    { role: 'caseWorker', name: 'Sagsbehandler' },
    { role: 'ctiWorker', name: 'CTI-medarbejder', sameThroughout: true },
    { role: 'companyConsultant', name: 'Virksomhedskonsulent' },
    { role: 'leader', name: 'Leder' },
  ],
  primaryRole: 'ctiWorker',
  stages: [
    {
      id: 'startAndPlan',
      name: 'Opstart og plan',
      exit: [
        {
          id: 'openingMeeting',
          name: 'Tværfagligt opstartsmøde med tre roller',
          // «skal som minimum deltage på opstartsmødet med borgeren» (S000:319)
          metBy: { event: 'openingMeetingHeld', roles: ['caseWorker', 'ctiWorker', 'companyConsultant'] },
        },
        { id: 'assessment', name: 'Helhedsorienteret udredning' },
        {
          id: 'planWithJobGoal',
          name: 'Individuel plan med jobmål',
          metBy: { event: 'planRegistered', jobGoal: true },
        },
      ],
    },
    {
      id: 'followUp',
      name: 'Opfølgning og koordinering',
      exit: [
        { id: 'match', name: 'Virksomhedsmatch', metBy: { event: 'matchFound' } },
        {
          id: 'workAgreement',
          name: 'Arbejdsaftale',
          metBy: { event: 'agreementMade', part: 'agreement' },
        },
      ],
    },
    { id: 'effort', name: 'Indsats og støtte' },
  ],
  stageAfterInterruption: 'followUp',
  stageAfterNoJob: 'followUp',
  // «Hyppigheden og intensiteten i CTI-støtten skal være aftagende» (S000:415), «tre lige lange faser» (S000:446)
  cti: {
    anchor: 'matchFound',
    months: 9,
    phases: [
      { name: 'Planlægning og igangsættelse', every: { days: 7 }, headsUp: 1 },
      { name: 'Afprøvning og tilpasning', every: { days: 14 }, headsUp: 1 },
      { name: 'Ansvarsoverdragelse og forankring', every: { months: 1 }, headsUp: 3 },
    ],
    handoverDays: 28,
  },
  plan: { anchor: 'openingMeetingHeld', dueWorkingDays: 10, headsUp: 3, renewDays: 42 },
  firstFollowUp: { workingDays: 3, headsUp: 1 },
  absence: { alertAfterMinutes: 30 },
  paidHours: {
    countingKinds: ['ordinary', 'smallJob', 'exemptionCard'],
    alsoShown: ['flexJob', 'wageSubsidy'],
  },
  promise: { workingDays: 1 },
  workerChange: { overlapWorkingDays: 5 },
  cards: {
    C03: { to: ['ctiWorker'] },
    C04: { to: ['ctiWorker'], kinds: { closing: ['ctiWorker', 'caseWorker'] } },
    C05: { to: ['caseWorker'] },
    C07: { to: ['companyConsultant', 'ctiWorker'] },
    C08: { to: ['companyConsultant'] },
    C09: { to: ['ctiWorker'] },
    C10: { to: ['companyConsultant', 'ctiWorker'] },
    C13: { to: ['companyConsultant'] },
    C14: { to: 'channel' },
    C16: { to: 'channel' },
    C17: { to: ['companyConsultant', 'ctiWorker'] },
    C24: { to: ['caseWorker'] },
    C27: { to: ['leader'] },
    C33: { to: ['caseWorker'] },
    C34: { to: ['companyConsultant'] },
    C35: { to: ['companyConsultant'] },
    C43: { to: ['ctiWorker'], kinds: { unanswered: ['leader'] } },
    C45: { to: ['ctiWorker'] },
  },
  milestones: [
    { id: 'openingMeeting', name: 'Opstartsmøde holdt', when: { criterion: 'openingMeeting' }, card: 'C33' },
    { id: 'match', name: 'Virksomhedsmatch', when: { event: 'matchFound' } },
    { id: 'agreement', name: 'Arbejdsaftale', when: { criterion: 'workAgreement' }, card: 'C35' },
    {
      id: 'firstPaidHour',
      name: 'Første løntime',
      when: { paidHours: 'first' },
      card: 'C14',
      celebrate: true,
    },
    { id: 'job', name: 'Job', when: { event: 'jobStarted' }, card: 'C16', celebrate: true },
  ],
  outcomes: [
    { id: 'ordinaryJob', name: 'Job på ordinære vilkår', group: 'job' },
    { id: 'flexJob', name: 'Fleksjob', group: 'job' },
    { id: 'wageSubsidy', name: 'Løntilskud', group: 'job' },
    { id: 'education', name: 'Uddannelse', group: 'education' },
    { id: 'selfSupport', name: 'Selvforsørgelse', group: 'job' },
    { id: 'earlyPension', name: 'Førtidspension', group: 'earlyPension' },
    { id: 'rehabilitation', name: 'Revalidering', group: 'education' },
    { id: 'moved', name: 'Flyttet', group: 'other' },
    { id: 'benefitLost', name: 'Mistet retten til ydelsen', group: 'other' },
    { id: 'dead', name: 'Død', group: 'other' },
    { id: 'other', name: 'Andet', group: 'other' },
  ],
  measures: [
    'shareInPlacement',
    'sharePaidHours',
    'daysStartToMatch',
    'shareInterrupted',
    'ctiContactOnTime',
  ],
});
