import type { CaseSay } from '../talk/caseSay.ts';
import { caseTexts } from './texts.ts';

/** A course that ended goes on as a case of its own (engine-rules.md 5, C20). */
export const reopen: CaseSay = {
  saying: {
    id: 'reopen',
    texts: { da: { open: caseTexts('da').reopen }, en: { open: caseTexts('en').reopen } },
  },
  opens: 'case.new',
  ...{ group: 'course', tells: ['caseOpened'], of: ['ended'], by: 'primary' },
};
