import type { Saying } from '../cards/saying.ts';

/** Forms of what can be said about contact, plan and stages: choices and days only. */
export const sayTexts = {
  openingMeeting: {
    da: {
      open: 'Mødet er holdt',
      labels: { roles: 'Hvem var med?', covered: 'Hvad nåede I?' },
      choices: {
        'roles.caseWorker': 'Sagsbehandler',
        'roles.ctiWorker': 'CTI-medarbejder',
        'roles.companyConsultant': 'Virksomhedskonsulent',
        'roles.citizen': 'Borgeren',
        'covered.roles': 'Rollerne er forklaret',
        'covered.jobFocus': 'Jobfokus er præsenteret',
        'covered.cti': 'CTI er præsenteret',
      },
    },
    en: {
      open: 'Meeting held',
      labels: { roles: 'Who was there?', covered: 'What did you cover?' },
      choices: {
        'roles.caseWorker': 'Case worker',
        'roles.ctiWorker': 'CTI worker',
        'roles.companyConsultant': 'Company consultant',
        'roles.citizen': 'The citizen',
        'covered.roles': 'Roles explained',
        'covered.jobFocus': 'Job focus presented',
        'covered.cti': 'CTI presented',
      },
    },
  },
  meetingAgreed: {
    da: { open: 'Datoen er aftalt', labels: { by: 'Hvilken dag er mødet?' } },
    en: { open: 'Date agreed', labels: { by: 'Which day is the meeting?' } },
  },
  planRenewed: {
    da: {
      open: 'Planen er fornyet',
      labels: { goal: 'Er der et jobmål?', delivered: 'Har borgeren den nyeste plan?' },
      choices: {
        'goal.yes': 'Ja',
        'goal.no': 'Undervejs',
        'delivered.yes': 'Ja',
        'delivered.no': 'Ikke endnu',
      },
    },
    en: {
      open: 'Plan renewed',
      labels: { goal: 'Is there a job goal?', delivered: 'Does the citizen have the newest plan?' },
      choices: {
        'goal.yes': 'Yes',
        'goal.no': 'Under way',
        'delivered.yes': 'Yes',
        'delivered.no': 'Not yet',
      },
    },
  },
  plan: {
    da: {
      open: 'Plan er lavet',
      labels: { goal: 'Er der et jobmål?', delivered: 'Har borgeren den nyeste plan?' },
      choices: {
        'goal.yes': 'Ja',
        'goal.no': 'Undervejs',
        'delivered.yes': 'Ja',
        'delivered.no': 'Ikke endnu',
      },
    },
    en: {
      open: 'Plan made',
      labels: { goal: 'Is there a job goal?', delivered: 'Does the citizen have the newest plan?' },
      choices: {
        'goal.yes': 'Yes',
        'goal.no': 'Under way',
        'delivered.yes': 'Yes',
        'delivered.no': 'Not yet',
      },
    },
  },
  planStarted: { da: { open: 'Den er i gang' }, en: { open: 'It has begun' } },
  ready: {
    da: { open: 'Klar til praktik', labels: { met: 'Hvad er på plads?' } },
    en: { open: 'Ready for placement', labels: { met: 'What is in place?' } },
  },
  onePager: { da: { open: 'Den er givet' }, en: { open: 'It is given' } },
  tighter: {
    da: {
      open: 'Ja, hver uge',
      labels: { weeks: 'Hvor længe?' },
      choices: { 'weeks.2': '2 uger', 'weeks.4': '4 uger', 'weeks.6': '6 uger' },
    },
    en: {
      open: 'Yes, every week',
      labels: { weeks: 'For how long?' },
      choices: { 'weeks.2': '2 weeks', 'weeks.4': '4 weeks', 'weeks.6': '6 weeks' },
    },
  },
  stage: {
    da: { open: 'Trin: hvad er på plads', labels: { met: 'Hvad er på plads?' } },
    en: { open: 'Stage: what is in place', labels: { met: 'What is in place?' } },
  },
  closeContact: {
    da: { open: 'Tæt kontakt til en dato', labels: { until: 'Til og med hvornår?' } },
    en: { open: 'Close contact until a day', labels: { until: 'Until when?' } },
  },
  consultantMet: {
    da: { open: 'Virksomhedskonsulent mødt' },
    en: { open: 'Company consultant met' },
  },
  trialReviewed: {
    da: {
      open: 'Prøveperioden er drøftet',
      labels: { result: 'Hvad blev I enige om?' },
      choices: { 'result.goesOn': 'Fortsætter', 'result.adjusted': 'Justeres' },
    },
    en: {
      open: 'Trial period reviewed',
      labels: { result: 'What did you agree on?' },
      choices: { 'result.goesOn': 'Goes on', 'result.adjusted': 'Is adjusted' },
    },
  },
  clarified: {
    da: { open: 'Årlig afklaring holdt' },
    en: { open: 'Annual clarification held' },
  },
} satisfies Record<string, Saying['texts']>;
