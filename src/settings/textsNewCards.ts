import type { Language } from '../language/text.ts';

/** What a leader reads once of an own copy of a programme that is older than what the programme has now. */
const da = {
  title: 'Nyt i indsatsen {programme}',
  status: 'Teamets egen udgave er ældre',
  new: 'Nyt, men slået fra hos jer: {what}.',
  always: 'Slået til: næste skridt. Det spørger, når der ikke er sket noget på en sag, og kan ikke slås fra.',
  how: 'Vil I have det nye med, så bed den, der driver botten, om at hente indsatsen på ny.',
};

const en: typeof da = {
  title: 'New in the programme {programme}',
  status: 'Your own copy is older',
  new: 'New, but off for you: {what}.',
  always: 'On: next step. It asks when nothing has happened on a case, and cannot be turned off.',
  how: 'If you want what is new, ask whoever runs the bot to fetch the programme again.',
};

export const newCardsTexts: Record<Language, typeof da> = { da, en };
