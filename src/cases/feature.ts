import { reminderView } from '../cards/reminder.ts';
import { allOf, sayingHandle, sayingView } from '../cards/sayingView.ts';
import type { Feature } from '../feature.ts';
import { answerEndingForm, jobCommand, placementCommand } from './command.ts';
import { answerUrgent, promiseCommand, urgentCommand } from './commandHelp.ts';
import { ownCases, showTeam, turnOwn } from './commandOwn.ts';
import { changesOf, missingParts } from './facts.ts';
import { courseHandle, firstTalkHandle } from './handle.ts';
import { courseFormHandle } from './handleForm.ts';
import { promiseHandle } from './handlePromise.ts';
import { searchHandle } from './handleSearch.ts';
import { movedMessage } from './message.ts';
import { caseOnCase } from './onCase.ts';
import {
  caseloadOver,
  firstTalk,
  placementInterrupted,
  promiseDue,
  workerChange,
  workersOverlap,
} from './rules.ts';
import { aftercare, outcomeStatus, reopen } from './rulesAfterwards.ts';
import { agreementMissing } from './rulesAgreement.ts';
import { introTalk, unopened } from './rulesApplication.ts';
import { compensationAfterFollowUp, compensationAtStart } from './rulesCompensation.ts';
import { firstStage } from './rulesFirstStage.ts';
import { helpAsked, helpUnanswered } from './rulesHelp.ts';
import { matchAwaited, newMatchStatus } from './rulesNewMatch.ts';
import { placementMidAndEnd } from './rulesPlacement.ts';
import { referralAtEnd, referralNears, referralOverdue } from './rulesReferral.ts';
import { says } from './sayOnCards.ts';
import { say } from './sayOnCase.ts';
import {
  readJobSentence,
  readPlacementSentence,
  readPromiseSentence,
  readUrgentSentence,
} from './sentence.ts';
import { sparringPart } from './sparringPart.ts';
import { boardPage } from './tab.ts';
import { helpTexts } from './textsCommand.ts';
import { helpWords } from './textsHelp.ts';
import { jobTypedWords, placementWords } from './typed.ts';
import { firstTalkView } from './viewFirstTalk.ts';
import { courseFormView } from './viewForm.ts';
import { promiseView } from './viewPromise.ts';
import { openAgain } from './viewReopen.ts';

/** The course of a case from its first talk to the status after its end, and who works on it. */
export const cases = {
  cards: {
    C12: { rule: placementMidAndEnd, view: courseFormView('C12'), handle: courseFormHandle('C12') },
    C17: { rule: placementInterrupted, view: courseFormView('C17'), handle: courseFormHandle('C17') },
    C18: {
      rule: [newMatchStatus, matchAwaited],
      view: sayingView(says.C18, { askSparring: true }),
      handle: searchHandle,
    },
    C20: {
      rule: [aftercare, reopen],
      view: sayingView(says.C20, { otherwise: courseFormView('C20'), first: openAgain }),
      handle: courseFormHandle('C20', allOf(says.C20)),
    },
    C21: { rule: outcomeStatus, view: courseFormView('C21'), handle: courseFormHandle('C21') },
    C22: {
      rule: [firstTalk, introTalk, unopened],
      view: sayingView(says.C22, { otherwise: firstTalkView }),
      handle: firstTalkHandle,
    },
    C24: { rule: promiseDue, view: promiseView, handle: promiseHandle },
    C27: {
      rule: [workerChange, workersOverlap],
      view: sayingView(says.C27, { facts: changesOf }),
      handle: sayingHandle(says.C27),
    },
    C28: { rule: caseloadOver, view: reminderView, handle: courseHandle },
    C35: {
      rule: agreementMissing,
      view: sayingView(says.C35, { facts: missingParts }),
      handle: sayingHandle(says.C35),
    },
    C37: { rule: firstStage, view: sayingView(says.C37), handle: sayingHandle(says.C37) },
    C38: {
      rule: [referralNears, referralOverdue, referralAtEnd],
      view: sayingView(says.C38),
      handle: sayingHandle(says.C38),
    },
    C39: {
      rule: [compensationAtStart, compensationAfterFollowUp],
      view: sayingView(says.C39),
      handle: sayingHandle(says.C39),
    },
    C43: { rule: [helpAsked, helpUnanswered], view: sayingView(says.C43), handle: sayingHandle(says.C43) },
  },
  messages: { moved: movedMessage },
  onCase: caseOnCase,
  dayParts: [sparringPart],
  says: say,
  commands: [
    {
      names: { da: ['praktik'], en: ['placement'] },
      takes: placementWords,
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => helpTexts(language).placement },
      understands: readPlacementSentence,
      run: placementCommand,
    },
    {
      names: { da: ['job'], en: ['work'] },
      takes: jobTypedWords,
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => helpTexts(language).job },
      understands: readJobSentence,
      run: jobCommand,
    },
    {
      names: { da: ['løfte'], en: ['promise'] },
      takes: [],
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => helpWords(language).promise.help },
      understands: readPromiseSentence,
      run: promiseCommand,
    },
    {
      names: { da: ['akut'], en: ['urgent'] },
      takes: ['virksomheden', 'borgeren', 'company', 'citizen'],
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => helpWords(language).urgent.help },
      understands: readUrgentSentence,
      run: urgentCommand,
    },
    {
      names: { da: ['status', 'sager', 'mine'], en: ['status', 'cases', 'mine'] },
      help: { group: 'overview', line: (language) => helpTexts(language).status },
      listsOwn: true,
      run: ownCases,
    },
  ],
  presses: {
    'cases.show': { by: 'writer', run: ownCases },
    'cases.page': { by: 'writer', run: turnOwn },
    'cases.team': { chosen: ['worker'], run: showTeam },
    'help.request': { run: answerUrgent },
    'placement.end': { form: true, run: answerEndingForm },
  },
  tab: { board: boardPage },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
