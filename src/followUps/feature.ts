import { sayingHandle, sayingView } from '../cards/sayingView.ts';
import { endCase, pausedByOnePress } from '../cards/sayLife.ts';
import type { Feature } from '../feature.ts';
import { answerContactForm, contactCommand } from './command.ts';
import { contactHandle, ctiHandle, talkHandle } from './handleContact.ts';
import { firstFollowUpHandle } from './handleFirstFollowUp.ts';
import { firstYearHandle } from './handleFirstYear.ts';
import { planHandle } from './handlePlan.ts';
import { clarificationHandle, intakeHandle, phaseHandle } from './handleReminders.ts';
import { startHandle } from './handleStart.ts';
import { annualClarification, talkRhythm } from './rulesAdviser.ts';
import { firstYearEnds, monthlyContact } from './rulesContact.ts';
import { ctiContact, ctiPhases } from './rulesCti.ts';
import { gapAsked } from './rulesGap.ts';
import { intakeChecks } from './rulesIntake.ts';
import { onePagerDue } from './rulesOnePager.ts';
import { openingMeetingDue, rolesMissing } from './rulesOpeningMeeting.ts';
import { firstFollowUp, placementStarts } from './rulesPlacement.ts';
import { planMissing, planNotStarted, planRenewal } from './rulesPlan.ts';
import { tightRhythm, transition } from './rulesTransition.ts';
import { says } from './sayOnCards.ts';
import { say } from './sayOnCase.ts';
import { readContactSentence } from './sentence.ts';
import { contactTexts } from './texts.ts';
import { contactWords } from './typed.ts';
import { contactView } from './viewContact.ts';
import { firstFollowUpView } from './viewFirstFollowUp.ts';
import { firstYearView } from './viewFirstYear.ts';
import { planView } from './viewPlan.ts';
import { startView } from './viewStart.ts';

/** Contact that does not slip: monthly, at the start of a placement, in the phases of CTI, and the plan behind it. */
export const followUps = {
  cards: {
    C01: { rule: monthlyContact, view: contactView, handle: contactHandle },
    C02: { rule: firstYearEnds, view: firstYearView, handle: firstYearHandle },
    C03: { rule: ctiContact, view: contactView, handle: ctiHandle },
    C04: { rule: ctiPhases, view: sayingView(says.C04), handle: phaseHandle },
    C05: {
      rule: [planMissing, planRenewal, planNotStarted],
      view: sayingView(says.C05, { otherwise: planView }),
      handle: planHandle,
    },
    C06: { rule: intakeChecks, view: sayingView(says.C06), handle: intakeHandle },
    C07: { rule: placementStarts, view: startView, handle: startHandle },
    C08: { rule: firstFollowUp, view: firstFollowUpView, handle: firstFollowUpHandle },
    C25: { rule: talkRhythm, view: contactView, handle: talkHandle },
    C26: { rule: annualClarification, view: sayingView(says.C26), handle: clarificationHandle },
    C33: {
      rule: [openingMeetingDue, rolesMissing],
      view: sayingView(says.C33),
      handle: sayingHandle(says.C33),
    },
    C40: { rule: onePagerDue, view: sayingView(says.C40), handle: sayingHandle(says.C40) },
    C45: {
      rule: [gapAsked, tightRhythm, transition],
      view: sayingView(says.C45),
      // Cards that were posted before end or pause the case by buttons of their own.
      handle: sayingHandle({ ...says.C45, gapEscalation: [pausedByOnePress, endCase] }),
    },
  },
  says: say,
  commands: [
    {
      names: { da: ['kontakt'], en: ['contact'] },
      takes: contactWords,
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => contactTexts(language).help },
      understands: readContactSentence,
      run: contactCommand,
    },
  ],
  presses: { 'contact.register': { form: true, run: answerContactForm } },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
