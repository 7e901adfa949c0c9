import type { Saying } from '../cards/saying.ts';

/** Forms of what can be said about pay: choices, days and a percentage. */
export const sayTexts = {
  paid: {
    da: { open: 'Ja', labels: { from: 'Fra hvilken dag er der løn? (tom: ikke aftalt endnu)' } },
    en: { open: 'Yes', labels: { from: 'Paid from which day? (empty: not agreed yet)' } },
  },
  notPaidYet: {
    da: {
      open: 'Ikke endnu',
      labels: { why: 'Hvad står i vejen?' },
      choices: {
        'why.citizen': 'Borgeren er ikke klar',
        'why.taskNotMastered': 'Opgaven er ikke lært endnu',
        'why.company': 'Virksomheden er ikke klar',
        'why.companyNo': 'Virksomheden siger nej',
      },
    },
    en: {
      open: 'Not yet',
      labels: { why: 'What is in the way?' },
      choices: {
        'why.citizen': 'The citizen is not ready',
        'why.taskNotMastered': 'The task is not mastered yet',
        'why.company': 'The company is not ready',
        'why.companyNo': 'The company says no',
      },
    },
  },
  percentUsed: {
    da: { open: 'Ret tallet', labels: { percent: 'Hvor mange procent er brugt?' } },
    en: { open: 'Correct the figure', labels: { percent: 'How many percent are used?' } },
  },
  payTalk: {
    da: {
      open: 'Talt om løn',
      labels: { answer: 'Hvad blev svaret?', from: 'Fra hvilken dag er der løn? (tom: ikke aftalt endnu)' },
      choices: {
        'answer.yes': 'Ja',
        'answer.citizen': 'Ikke endnu: borgeren er ikke klar',
        'answer.company': 'Ikke endnu: virksomheden er ikke klar',
        'answer.taskNotMastered': 'Ikke endnu: opgaven er ikke lært',
        'answer.companyNo': 'Virksomheden siger nej',
      },
    },
    en: {
      open: 'Talked about pay',
      labels: { answer: 'What was the answer?', from: 'Paid from which day? (empty: not agreed yet)' },
      choices: {
        'answer.yes': 'Yes',
        'answer.citizen': 'Not yet: the citizen is not ready',
        'answer.company': 'Not yet: the company is not ready',
        'answer.taskNotMastered': 'Not yet: the task is not mastered',
        'answer.companyNo': 'The company says no',
      },
    },
  },
  hoursAgreed: {
    da: { open: 'Lønnede timer er aftalt', labels: { from: 'Fra hvilken dag?' } },
    en: { open: 'Paid hours agreed', labels: { from: 'From which day?' } },
  },
  hours: { da: { open: 'Skriv løntimer' }, en: { open: 'Enter paid hours' } },
} satisfies Record<string, Saying['texts']>;
