import { defineProgramme } from '../engine/programme.ts';

/** S004: prepare first, then a placement, then three months of aftercare. */
export const jobstyrke = defineProgramme({
  id: 'jobstyrke',
  name: 'Jobstyrke i Nord',
  nameEn: 'Job strength in the North',
  source: 'S004',
  targetGroup: 'Ledige med psykisk sårbarhed: visiteret til fleksjob, kontanthjælp, enkelte forsikrede',
  roles: [
    { role: 'instructor', name: 'Underviser', nameEn: 'Instructor' },
    { role: 'companyConsultant', name: 'Virksomhedskonsulent', nameEn: 'Company consultant' },
    { role: 'projectLead', name: 'Projektleder', nameEn: 'Project lead' },
    { role: 'leader', name: 'Leder', nameEn: 'Leader' },
  ],
  primaryRole: 'companyConsultant',
  stages: [
    {
      id: 'visitation',
      name: 'Visitation',
      nameEn: 'Referral',
      exit: [
        { id: 'saidYes', name: 'Ja til forløbet', nameEn: 'Said yes to the course' },
        { id: 'jobGoal', name: 'Jobmål drøftet', nameEn: 'Job goal discussed' },
        { id: 'firstSubGoal', name: 'Første delmål', nameEn: 'First sub-goal' },
        { id: 'courseStarted', name: 'Forløbet er begyndt', nameEn: 'Course started' },
      ],
    },
    {
      id: 'preparation',
      name: 'Indslusning: Job og mestring',
      nameEn: 'Preparation: job and coping',
      maxWeeks: 13,
      exit: [
        { id: 'stability', name: 'Stabilt fremmøde', nameEn: 'Steady attendance' },
        { id: 'citizenReady', name: 'Borgeren er klar', nameEn: 'The citizen is ready' },
        { id: 'match', name: 'Match fundet', nameEn: 'Match found', metBy: { event: 'matchFound' } },
      ],
    },
    { id: 'placement', name: 'Virksomhedspraktik', nameEn: 'Placement', maxWeeks: 13 },
    { id: 'aftercare', name: 'Efterværn', nameEn: 'Aftercare', entry: 'chosen' },
    { id: 'jobSearch', name: 'Individuel jobsøgning', nameEn: 'Individual job search', entry: 'chosen' },
  ],
  stageAfterInterruption: 'preparation',
  stageAfterNoJob: 'jobSearch',
  totalMaxWeeks: 26,
  gates: { stabilityBeforePlacement: { share: 0.8, windowWeeks: 4 } },
  // «"prøveperiode" de første par uger» (S004:73), «rykket tidligere frem i forløbet» (S004:207)
  intake: { stage: 'preparation', trialReviewDays: 14, earlyConsultantDays: 21 },
  absence: { alertAfterMinutes: 30 },
  longAbsence: { inARow: 3, count: 4, windowWorkingDays: 20 },
  // «ganske få dage efter, at virksomhedspraktikken er startet» (S004:283)
  firstFollowUp: { workingDays: 3, headsUp: 1 },
  // «virksomhedspraktik i 4 til maksimalt 13 uger» (S004:51)
  placement: {
    minWeeks: 4,
    maxWeeks: 13,
    maxWeeksByGroup: [
      { group: 'Dagpenge', weeks: 4 },
      { group: 'Jobparat', weeks: 4 },
      { group: 'Kontanthjælp', weeks: 13 },
      { group: 'Fleksjob', weeks: 13 },
    ],
    endNoticeDays: 14,
  },
  paidHours: { countingKinds: ['ordinary', 'smallJob', 'exemptionCard'] },
  // «tre måneder efter, at deltageren er kommet i job» (S004:297)
  aftercare: { anchor: 'jobStarted', offered: 'required', months: [1, 2, 3] },
  // «seks måneder efter endt deltagelse er i beskæftigelse» (S004:49)
  outcomeStatus: { months: [6] },
  workerChange: { overlapWorkingDays: 5 },
  cards: {
    C05: { to: ['instructor'] },
    C06: {
      to: ['instructor'],
      kinds: { earlyConsultant: ['companyConsultant'], totalLimit: ['companyConsultant'] },
    },
    C07: { to: ['companyConsultant'] },
    C08: { to: ['companyConsultant'] },
    C09: { to: ['companyConsultant'] },
    C10: { to: ['companyConsultant'] },
    C11: { to: ['companyConsultant'] },
    C12: { to: ['companyConsultant'] },
    C13: { to: ['companyConsultant'] },
    C14: { to: 'channel' },
    C16: { to: 'channel' },
    C17: { to: ['companyConsultant', 'instructor'] },
    C20: { to: ['companyConsultant'] },
    C21: { to: ['projectLead'] },
    C27: { to: ['leader'] },
    C34: { to: ['companyConsultant'] },
    C36: { to: ['instructor'] },
    C37: { to: ['companyConsultant'] },
    C38: { to: ['companyConsultant'] },
    C39: { to: ['companyConsultant'] },
    C40: { to: ['companyConsultant'] },
    C43: { to: ['companyConsultant'], kinds: { unanswered: ['leader'] } },
    C45: { to: ['companyConsultant'] },
  },
  outcomes: [
    {
      id: 'jobOrdinary',
      name: 'Job i ordinær virksomhed',
      nameEn: 'Job in an ordinary company',
      group: 'job',
    },
    {
      id: 'jobSocialEnterprise',
      name: 'Job i socialøkonomisk virksomhed',
      nameEn: 'Job in a social enterprise',
      group: 'job',
    },
    { id: 'education', name: 'Uddannelse', nameEn: 'Education', group: 'education' },
    { id: 'referredBack', name: 'Tilbagevisiteret', nameEn: 'Referred back', group: 'other' },
    { id: 'notInJob', name: 'Ikke i job', nameEn: 'Not in a job', group: 'other' },
    { id: 'unknown', name: 'Ukendt', nameEn: 'Unknown', group: 'other' },
  ],
  measures: ['participants', 'shareToCompany', 'inJobAfter6Months', 'placements', 'jobs'],
});
