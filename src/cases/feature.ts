import { reminderView } from '../cards/reminder.ts';
import type { Feature } from '../feature.ts';
import { answerEndingForm, jobCommand, placementCommand } from './command.ts';
import { ownCases } from './commandOwn.ts';
import { courseHandle, firstTalkHandle } from './handle.ts';
import { courseFormHandle } from './handleForm.ts';
import { promiseHandle } from './handlePromise.ts';
import { caseloadOver, firstTalk, placementInterrupted, promiseDue, workerChange } from './rules.ts';
import { aftercare, outcomeStatus } from './rulesAfterwards.ts';
import { newMatchStatus } from './rulesNewMatch.ts';
import { placementMidAndEnd } from './rulesPlacement.ts';
import { helpTexts } from './texts.ts';
import { courseFormView } from './viewForm.ts';

/** The course of a case from its first talk to the status after its end, and who works on it. */
export const cases = {
  cards: {
    C12: { rule: placementMidAndEnd, view: courseFormView('C12'), handle: courseFormHandle('C12') },
    C17: { rule: placementInterrupted, view: courseFormView('C17'), handle: courseFormHandle('C17') },
    C18: { rule: newMatchStatus, view: courseFormView('C18'), handle: courseFormHandle('C18') },
    C20: { rule: aftercare, view: courseFormView('C20'), handle: courseFormHandle('C20') },
    C21: { rule: outcomeStatus, view: courseFormView('C21'), handle: courseFormHandle('C21') },
    C22: { rule: firstTalk, view: reminderView, handle: firstTalkHandle },
    C24: { rule: promiseDue, view: reminderView, handle: promiseHandle },
    C27: { rule: workerChange, view: reminderView, handle: courseHandle },
    C28: { rule: caseloadOver, view: reminderView, handle: courseHandle },
  },
  commands: [
    {
      names: { da: ['praktik'], en: ['placement'] },
      aboutCases: true,
      help: { group: 'case', line: (language) => helpTexts(language).placement },
      run: placementCommand,
    },
    {
      names: { da: ['job'], en: ['work'] },
      aboutCases: true,
      help: { group: 'case', line: (language) => helpTexts(language).job },
      run: jobCommand,
    },
    {
      names: { da: ['status', 'sager'], en: ['status', 'cases'] },
      help: { group: 'overview', line: (language) => helpTexts(language).status },
      run: ownCases,
    },
  ],
  presses: {
    'cases.show': { by: 'writer', run: ownCases },
    'placement.end': { form: true, run: answerEndingForm },
  },
} as const satisfies Feature;
