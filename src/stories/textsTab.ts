import type { Language } from '../language/text.ts';

/** What stands over a story that waits, in the tab. */
const da = {
  draft: 'Din kladde',
  submitted: 'Din historie venter på godkendelse',
  toReview: 'Til din godkendelse',
};

const en: typeof da = {
  draft: 'Your draft',
  submitted: 'Your story waits for approval',
  toReview: 'For your approval',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function storyTabTexts(language: Language): typeof da {
  return byLanguage[language];
}
