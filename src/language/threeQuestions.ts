import type { Language } from './text.ts';

/** What a team asks itself at its board, and about what works: S002:330, to the letter. */
export const threeQuestions: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'Hvad er den største udfordring lige nu?',
    'Hvordan kommer vi videre med det?',
    'Hvilke ideer har vi, og hvordan kommer vi i gang?',
  ],
  en: [
    'What is the greatest challenge right now?',
    'How do we get on with it?',
    'Which ideas do we have, and how do we begin?',
  ],
};
