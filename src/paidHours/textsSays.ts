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
} satisfies Record<string, Saying['texts']>;
