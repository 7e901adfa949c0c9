import type { Language } from '../language/text.ts';

const da = { sinceLast: '{step} siden sidst', sinceBaseline: '{step} siden start', same: 'samme' };
const en: typeof da = {
  sinceLast: '{step} since last',
  sinceBaseline: '{step} since the start',
  same: 'same',
};

/** How far a citizen has come, in numbers. */
export const stepTexts: Record<Language, typeof da> = { da, en };
