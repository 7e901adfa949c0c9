import type { Saying } from '../cards/saying.ts';

/** Forms of what can be said about a case from its own card: choices and days only. */
export const caseSayTexts = {
  placement: {
    da: {
      open: 'Praktik er aftalt',
      labels: {
        start: 'Hvornår starter den?',
        weeks: 'Hvor mange uger?',
        purpose: 'Hvad er formålet?',
        hours: 'Timer om ugen',
      },
      choices: {
        'purpose.clarification': 'Afklaring',
        'purpose.training': 'Oplæring',
        'purpose.recruitment': 'Rekruttering',
      },
    },
    en: {
      open: 'Placement agreed',
      labels: {
        start: 'When does it start?',
        weeks: 'How many weeks?',
        purpose: 'What is it for?',
        hours: 'Hours a week',
      },
      choices: {
        'purpose.clarification': 'Clarification',
        'purpose.training': 'Training',
        'purpose.recruitment': 'Recruitment',
      },
    },
  },
  placementEnded: {
    da: {
      open: 'Praktikken er slut',
      labels: { result: 'Hvad blev det til?' },
      choices: {
        'result.job': 'Job',
        'result.newPlacement': 'En ny praktik er aftalt',
        'result.noJob': 'Vi søger et nyt match',
        'result.other': 'Andet',
      },
    },
    en: {
      open: 'Placement ended',
      labels: { result: 'What came of it?' },
      choices: {
        'result.job': 'A job',
        'result.newPlacement': 'A new placement is agreed',
        'result.noJob': 'We look for a new match',
        'result.other': 'Something else',
      },
    },
  },
  job: {
    da: {
      open: 'Job eller uddannelse',
      labels: { kind: 'Hvad er begyndt?' },
      choices: {
        'kind.ordinary': 'Ordinært job',
        'kind.socialEnterprise': 'Job i socialøkonomisk virksomhed',
        'kind.flexJob': 'Fleksjob',
        'kind.wageSubsidy': 'Job med løntilskud',
        'kind.education': 'Uddannelse',
      },
    },
    en: {
      open: 'Job or education',
      labels: { kind: 'What has begun?' },
      choices: {
        'kind.ordinary': 'Ordinary job',
        'kind.socialEnterprise': 'Job in a social enterprise',
        'kind.flexJob': 'Flex job',
        'kind.wageSubsidy': 'Job with a wage subsidy',
        'kind.education': 'Education',
      },
    },
  },
  firstTalk: { da: { open: 'Første samtale holdt' }, en: { open: 'First talk held' } },
  firstTalkThen: { da: { open: 'Holdt en anden dag' }, en: { open: 'Held on another day' } },
  introTalkThen: { da: { open: 'Talt en anden dag' }, en: { open: 'Talked on another day' } },
  application: { da: { open: 'Ansøgning modtaget' }, en: { open: 'Application received' } },
  promiseMade: {
    da: { open: 'Lovet borgeren et svar' },
    en: { open: 'An answer was promised' },
  },
  promiseKept: { da: { open: 'Svar er givet' }, en: { open: 'Answer given' } },
  promiseKeptThen: { da: { open: 'Givet en anden dag' }, en: { open: 'Given on another day' } },
  sparringAsked: { da: { open: 'Bed om sparring' }, en: { open: 'Ask a colleague' } },
  sparringHeld: { da: { open: 'Sparring er holdt' }, en: { open: 'Advice was given' } },
  people: {
    da: {
      open: 'Personer på sagen',
      labels: { role: 'Hvilken rolle?', to: 'Hvem?' },
    },
    en: { open: 'People on the case', labels: { role: 'Which role?', to: 'Who?' } },
  },
  outcomeStatus: {
    da: {
      open: 'Status efter forløbet',
      labels: { status: 'Hvordan er situationen nu?' },
      choices: {
        'status.ordinary': 'Ordinært job',
        'status.socialEnterprise': 'Socialøkonomisk virksomhed',
        'status.education': 'Uddannelse',
        'status.notInJob': 'Ikke i job',
        'status.unknown': 'Ved ikke',
      },
    },
    en: {
      open: 'Status after the course',
      labels: { status: 'How is the situation now?' },
      choices: {
        'status.ordinary': 'Ordinary job',
        'status.socialEnterprise': 'Social enterprise',
        'status.education': 'Education',
        'status.notInJob': 'Not in a job',
        'status.unknown': 'Not known',
      },
    },
  },
  interrupted: {
    da: {
      open: 'Praktikken er afbrudt',
      labels: { reason: 'Hvad var årsagen?' },
      choices: {
        'reason.match': 'Matchet',
        'reason.hours': 'Timetallet',
        'reason.attendance': 'Fremmøde',
        'reason.company': 'Virksomhedens forhold',
        'reason.citizenWish': 'Borgerens ønske',
        'reason.health': 'Helbred (uden detaljer)',
      },
    },
    en: {
      open: 'Placement broke off',
      labels: { reason: 'What was the reason?' },
      choices: {
        'reason.match': 'The match',
        'reason.hours': 'The number of hours',
        'reason.attendance': 'Attendance',
        'reason.company': 'The company',
        'reason.citizenWish': 'The citizen’s wish',
        'reason.health': 'Health (no details)',
      },
    },
  },
} satisfies Record<string, Saying['texts']>;
