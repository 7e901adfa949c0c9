import type { Language } from '../language/text.ts';

interface PayTexts {
  labels: { pay: string; payFrom: string; payReason: string };
  choices: Readonly<Record<string, string>>;
}

/** C34: the question about paid hours, wherever it stands. */
const da: PayTexts = {
  labels: {
    pay: 'Har I talt om løn?',
    payFrom: 'Fra hvilken dag er der løn?',
    payReason: 'Hvad står i vejen?',
  },
  choices: {
    'pay.yes': 'Ja, der kommer lønnede timer',
    'pay.notYet': 'Ikke endnu',
    'pay.companyNo': 'Virksomheden siger nej',
    'payReason.citizen': 'Borgeren er ikke klar',
    'payReason.company': 'Virksomheden er ikke klar',
    'payReason.taskNotMastered': 'Opgaverne er ikke lært endnu',
  },
};

const en: PayTexts = {
  labels: {
    pay: 'Have you talked about pay?',
    payFrom: 'Paid from which day?',
    payReason: 'What is in the way?',
  },
  choices: {
    'pay.yes': 'Yes, there will be paid hours',
    'pay.notYet': 'Not yet',
    'pay.companyNo': 'The company says no',
    'payReason.citizen': 'The citizen is not ready',
    'payReason.company': 'The company is not ready',
    'payReason.taskNotMastered': 'The tasks are not mastered yet',
  },
};

const byLanguage: Record<Language, PayTexts> = { da, en };

export function payTexts(language: Language): PayTexts {
  return byLanguage[language];
}
