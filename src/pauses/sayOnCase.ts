import type { Saying } from '../cards/saying.ts';
import { furthestPause, pauseCase, resumeCase } from '../cards/sayLife.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import { pauseTexts } from './texts.ts';

/** No event of the engine's: only the day is another one. */
const extendPause: Saying = {
  id: 'extendPause',
  texts: { da: pauseTexts('da').extend, en: pauseTexts('en').extend },
  fields: () => [{ id: 'until', kind: 'date', when: { ahead: furthestPause }, required: true }],
  events: () => [],
};

/** A case that rests is asked about on a day, and what ends its pause is one tap away. */
export const say: readonly CaseSay[] = [
  {
    ...{ saying: resumeCase, group: 'course', tells: ['caseResumed'], of: ['paused'] },
    isLikely: () => true,
  },
  { saying: extendPause, group: 'course', tells: [], of: ['paused'], isLikely: () => true },
  { saying: pauseCase, group: 'course', tells: ['casePaused'], of: ['open'] },
];
