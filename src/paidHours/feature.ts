import { sayingHandle, sayingView } from '../cards/sayingView.ts';
import type { Feature } from '../feature.ts';
import { monthWords } from '../talk/keptWords.ts';
import { hoursCommand } from './command.ts';
import { resultsCommand } from './commandResults.ts';
import { hoursCount } from './count.ts';
import { exportHoursStatement, exportPaidHours } from './exports.ts';
import { formerPost } from './formerPost.ts';
import { paidHoursHandle } from './handle.ts';
import { milestoneHandle } from './handleMilestone.ts';
import { hoursMessage, hoursUpdateMessage } from './message.ts';
import { answerHoursForm, answerPlanForm, answerWeeksForm, showHours } from './pressForm.ts';
import { saveHoursList } from './pressList.ts';
import { addStatements } from './route.ts';
import { firstPaidHours, hoursToReport, targetReached } from './rules.ts';
import { exemptionUsed } from './rulesExemption.ts';
import { outcomeReached } from './rulesOutcome.ts';
import { payTalk } from './rulesPayTalk.ts';
import { says } from './sayOnCards.ts';
import { say } from './sayOnCase.ts';
import { readHoursSentence } from './sentence.ts';
import { paidHoursTexts } from './texts.ts';
import { hoursWords } from './typed.ts';
import { paidHoursView } from './view.ts';
import { milestoneView } from './viewMilestone.ts';

/** Paid hours from the first to the target and the job, what is shared of them, and what a month came to. */
export const paidHours = {
  cards: {
    C13: { rule: hoursToReport, view: paidHoursView, handle: paidHoursHandle },
    C14: { rule: firstPaidHours, view: milestoneView, handle: milestoneHandle },
    C15: { rule: targetReached, view: milestoneView, handle: milestoneHandle },
    C16: { rule: outcomeReached, view: milestoneView, handle: milestoneHandle },
    C34: { rule: payTalk, view: sayingView(says.C34), handle: sayingHandle(says.C34) },
    C44: { rule: exemptionUsed, view: sayingView(says.C44), handle: sayingHandle(says.C44) },
  },
  messages: { hours: hoursMessage, hoursUpdate: hoursUpdateMessage },
  routes: [addStatements],
  posts: [formerPost],
  counts: [hoursCount],
  says: say,
  commands: [
    {
      names: { da: ['løntimer', 'timer'], en: ['hours'] },
      takes: hoursWords,
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => paidHoursTexts(language).help.hours },
      understands: readHoursSentence,
      run: hoursCommand,
    },
    {
      names: { da: ['løntal'], en: ['paidhours'] },
      takes: monthWords,
      aboutCases: true,
      help: { group: 'leader', line: (language) => paidHoursTexts(language).help.results },
      run: resultsCommand,
    },
  ],
  presses: {
    'hours.show': { form: true, run: showHours },
    'hours.save': { chosen: ['lines'], run: saveHoursList },
    'hours.register': { form: true, run: answerHoursForm },
    'hours.weeks': { form: true, run: answerWeeksForm },
    'hours.plan': { form: true, run: answerPlanForm },
  },
  exports: { hoursStatement: exportHoursStatement, paidHours: exportPaidHours },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
