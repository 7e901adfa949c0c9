import { defineProgramme } from '../engine/programme.ts';

/** S003: one job adviser from start to end, with time for each of 35 citizens. */
export const cbaJobraadgiver = defineProgramme({
  id: 'cba-jobraadgiver',
  name: 'Værdig beskæftigelsesindsats (gennemgående jobrådgiver)',
  nameEn: 'Dignified employment effort (one job adviser throughout)',
  source: 'S003',
  roles: [
    { role: 'jobAdviser', name: 'Jobrådgiver', nameEn: 'Job adviser', sameThroughout: true },
    { role: 'leader', name: 'Leder', nameEn: 'Leader' },
  ],
  primaryRole: 'jobAdviser',
  stages: [{ id: 'course', name: 'Forløb fra start til slut', nameEn: 'The course from start to end' }],
  // «i gennemsnit 8 samtaler om året» (S003:79): a rhythm, never a deadline
  talk: {
    perYear: 8,
    rhythmDays: 45,
    forms: ['talk', 'walk', 'video', 'homeVisit', 'companyVisit'],
  },
  // «Brug af årlig afklaring til at sikre nye øjne og retning i forløbet» (S003:81)
  clarification: { anchor: 'caseOpened', months: 12, prepareWorkingDays: 20 },
  // «ingen borgere uden plan» (S003:128)
  plan: { anchor: 'caseOpened', dueWorkingDays: 10, headsUp: 3 },
  // «35 sager pr. medarbejder» (S003:26)
  caseload: { limit: 35 },
  workerChange: { overlapWorkingDays: 5 },
  paidHours: { countingKinds: ['ordinary', 'smallJob', 'exemptionCard'] },
  aftercare: { offered: 'whenNeeded' },
  promise: { workingDays: 1 },
  cards: {
    C05: { to: ['jobAdviser'], kinds: { renewal: 'off', notStarted: 'off' } },
    C07: { to: ['jobAdviser'] },
    C08: { to: ['jobAdviser'] },
    C09: { to: ['jobAdviser'] },
    C10: { to: ['jobAdviser'] },
    C12: { to: ['jobAdviser'] },
    C13: { to: ['jobAdviser'] },
    C14: { to: 'channel' },
    C16: { to: 'channel' },
    C17: { to: ['jobAdviser'] },
    C20: { to: ['jobAdviser'] },
    C24: { to: ['jobAdviser'] },
    C25: { to: ['jobAdviser'], enforce: 'should' },
    C26: { to: ['jobAdviser'] },
    C27: { to: ['leader'] },
    C28: { to: ['leader'] },
    C34: { to: ['jobAdviser'] },
    C43: { to: ['jobAdviser'], kinds: { unanswered: ['leader'] } },
    C44: { to: ['jobAdviser'] },
    C45: { to: ['jobAdviser'] },
  },
  outcomes: [
    { id: 'ordinaryJob', name: 'Job på ordinære vilkår', nameEn: 'Job on ordinary terms', group: 'job' },
    { id: 'flexJob', name: 'Fleksjob', nameEn: 'Flex job', group: 'job' },
    { id: 'wageSubsidy', name: 'Løntilskud', nameEn: 'Wage subsidy', group: 'job' },
    { id: 'education', name: 'Uddannelse', nameEn: 'Education', group: 'education' },
    { id: 'rehabilitation', name: 'Revalidering', nameEn: 'Rehabilitation', group: 'education' },
    { id: 'earlyPension', name: 'Førtidspension', nameEn: 'Early pension', group: 'earlyPension' },
    { id: 'selfSupport', name: 'Selvforsørgelse', nameEn: 'Self-support', group: 'job' },
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
  measures: ['withoutPlan', 'talksIn12Months', 'exitRate', 'caseload', 'workerChanges', 'sharePaidHours'],
});
