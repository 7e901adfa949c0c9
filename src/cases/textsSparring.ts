import type { Language } from '../language/text.ts';

const da = {
  title: 'Beder om sparring',
  since: 'siden {date}',
  held: 'Sparring er holdt',
  heldShort: 'Holdt',
};
const en: typeof da = {
  title: 'Asking for advice',
  since: 'since {date}',
  held: 'Advice was given',
  heldShort: 'Given',
};

/** Who wants a colleague's view, in the leader's list. */
export const sparringTexts: Record<Language, typeof da> = { da, en };
