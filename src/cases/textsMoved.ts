import type { Language } from '../language/text.ts';

const da = {
  yours: 'du har sagen nu',
  gone: 'sagen er flyttet',
  given: '{by} har givet dig den',
  before: 'før hos {from}',
  moved: '{by} har flyttet den',
  now: 'nu hos {to}',
  taken: '{by} har taget den',
  see: 'Du kan se den, til I har talt om den.',
  open: 'Åbn sagen',
  summary: 'En sag er flyttet',
};
const en: typeof da = {
  yours: 'the case is yours',
  gone: 'the case has moved',
  given: '{by} gave it to you',
  before: 'before with {from}',
  moved: '{by} moved it',
  now: 'now with {to}',
  taken: '{by} took it',
  see: 'You can see it until you have talked about it.',
  open: 'Open the case',
  summary: 'A case has moved',
};

/** A case that has another person. */
export const movedTexts: Record<Language, typeof da> = { da, en };
