import type { Saying } from '../cards/saying.ts';

/** Forms of what can be said about progress. */
export const sayTexts = {
  subGoal: {
    da: {
      open: 'Skriv score',
      labels: {
        score: 'Borgerens egen score, fra 1 til 10',
        achieved: 'Er delmålet nået?',
        category: 'Hvad handler det næste delmål om?',
      },
      choices: {
        'achieved.yes': 'Ja',
        'achieved.no': 'Ikke endnu',
        'category.attendance': 'Fremmøde',
        'category.tasks': 'Opgaver',
        'category.cooperation': 'Samarbejde',
        'category.job': 'Job og virksomhed',
        'category.everyday': 'Hverdag og transport',
        'category.other': 'Andet',
      },
    },
    en: {
      open: 'Enter score',
      labels: {
        score: 'The citizen’s own score, from 1 to 10',
        achieved: 'Is the sub-goal reached?',
        category: 'If so: what is the next one about?',
      },
      choices: {
        'achieved.yes': 'Yes',
        'achieved.no': 'Not yet',
        'category.attendance': 'Attendance',
        'category.tasks': 'Tasks',
        'category.cooperation': 'Working together',
        'category.job': 'Job and company',
        'category.everyday': 'Everyday and transport',
        'category.other': 'Other',
      },
    },
  },
  measured: { da: { open: 'Skriv målingen' }, en: { open: 'Enter the measurement' } },
} satisfies Record<string, Saying['texts']>;
