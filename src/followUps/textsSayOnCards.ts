import type { Saying } from '../cards/saying.ts';
import { stepWords } from '../cards/sayNext.ts';

/** Functions, never names. */
const eyes = {
  da: {
    'eyes.colleague': 'En kollega fra teamet',
    'eyes.leader': 'Lederen',
    'eyes.caseWorker': 'Sagsbehandler fra en anden afdeling',
    'eyes.companyConsultant': 'Virksomhedskonsulent',
    'eyes.healthCoordinator': 'Sundhedskoordinator',
    'eyes.other': 'En anden fagperson',
  },
  en: {
    'eyes.colleague': 'A colleague from the team',
    'eyes.leader': 'The leader',
    'eyes.caseWorker': 'A case worker from another department',
    'eyes.companyConsultant': 'Company consultant',
    'eyes.healthCoordinator': 'Health coordinator',
    'eyes.other': 'Another professional',
  },
};

/** What is asked of a plan, whether it is new or renewed. */
const planIn = {
  da: {
    labels: { goal: 'Er der et jobmål?', delivered: 'Har borgeren den nyeste plan?' },
    choices: {
      'goal.yes': 'Ja',
      'goal.no': 'Undervejs',
      'delivered.yes': 'Ja',
      'delivered.no': 'Ikke endnu',
    },
  },
  en: {
    labels: { goal: 'Is there a job goal?', delivered: 'Does the citizen have the newest plan?' },
    choices: {
      'goal.yes': 'Yes',
      'goal.no': 'Under way',
      'delivered.yes': 'Yes',
      'delivered.no': 'Not yet',
    },
  },
};

const howLong = {
  da: {
    labels: { weeks: 'Hvor længe?' },
    choices: { 'weeks.2': '2 uger', 'weeks.4': '4 uger', 'weeks.6': '6 uger' },
  },
  en: {
    labels: { weeks: 'For how long?' },
    choices: { 'weeks.2': '2 weeks', 'weeks.4': '4 weeks', 'weeks.6': '6 weeks' },
  },
};

const handedOver = {
  da: {
    labels: { to: 'Hvem overtager opgaver?' },
    choices: { 'to.citizen': 'Borgeren', 'to.network': 'Netværket', 'to.others': 'Andre fagpersoner' },
  },
  en: {
    labels: { to: 'Who takes tasks over?' },
    choices: { 'to.citizen': 'The citizen', 'to.network': 'The network', 'to.others': 'Other professionals' },
  },
};

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
      ...planIn.da,
    },
    en: {
      open: 'Plan renewed',
      ...planIn.en,
    },
  },
  plan: {
    da: {
      open: 'Plan er lavet',
      ...planIn.da,
    },
    en: {
      open: 'Plan made',
      ...planIn.en,
    },
  },
  planStarted: { da: { open: 'Den er i gang' }, en: { open: 'It has begun' } },
  ready: {
    da: { open: 'Klar til praktik', labels: { met: 'Hvad er på plads?' } },
    en: { open: 'Ready for placement', labels: { met: 'What is in place?' } },
  },
  onePager: { da: { open: 'Den er givet' }, en: { open: 'It is given' } },
  tighter: {
    da: { open: 'Tættere kontakt', ...howLong.da },
    en: { open: 'Closer contact', ...howLong.en },
  },
  weekly: {
    da: { open: 'Ja, hver uge', ...howLong.da },
    en: { open: 'Yes, every week', ...howLong.en },
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
    da: { open: 'De har mødtes' },
    en: { open: 'They have met' },
  },
  trialReviewed: {
    da: {
      open: 'Prøveperioden er drøftet',
      labels: { result: 'Hvad blev I enige om?', outcome: 'Hvad sluttede det med?', ...stepWords.da.labels },
      choices: {
        'result.goesOn': 'Fortsætter',
        'result.adjusted': 'Justeres',
        'result.stops': 'Stopper',
        ...stepWords.da.choices,
      },
    },
    en: {
      open: 'Trial period reviewed',
      labels: { result: 'What did you agree on?', outcome: 'How did it end?', ...stepWords.en.labels },
      choices: {
        'result.goesOn': 'Goes on',
        'result.adjusted': 'Is adjusted',
        'result.stops': 'Stops',
        ...stepWords.en.choices,
      },
    },
  },
  courseStops: {
    da: { open: 'Forløbet stopper', labels: { outcome: 'Hvad sluttede det med?' } },
    en: { open: 'The course stops', labels: { outcome: 'How did it end?' } },
  },
  clarificationAgreed: {
    da: {
      open: 'Det er aftalt',
      labels: { eyes: 'Hvem ser på sagen med nye øjne?' },
      choices: eyes.da,
    },
    en: {
      open: 'It is agreed',
      labels: { eyes: 'Who looks at the case with new eyes?' },
      choices: eyes.en,
    },
  },
  clarified: {
    da: {
      open: 'Afklaringen er holdt',
      labels: { eyes: 'Hvem så på sagen med nye øjne?', covered: 'Hvad nåede I?' },
      choices: {
        ...eyes.da,
        'covered.perspective': 'Borgerens eget syn er hørt',
        'covered.nextYear': 'De næste 12 måneder er besluttet',
      },
    },
    en: {
      open: 'It was held',
      labels: { eyes: 'Who looked at the case with new eyes?', covered: 'What did you cover?' },
      choices: {
        ...eyes.en,
        'covered.perspective': 'The citizen’s own view was heard',
        'covered.nextYear': 'The next 12 months are decided',
      },
    },
  },
  phaseChecked: {
    da: { open: 'Tjeklisten er gået igennem', ...handedOver.da },
    en: { open: 'The checklist is done', ...handedOver.en },
  },
  handoverAgreed: {
    da: { open: 'Overdragelse er aftalt', ...handedOver.da },
    en: { open: 'The handover is agreed', ...handedOver.en },
  },
  ctiClosed: {
    da: { open: 'CTI er afsluttet', ...handedOver.da },
    en: { open: 'CTI is closed', ...handedOver.en },
  },
} satisfies Record<string, Saying['texts']>;
