import { criteria } from '../cards/sayCriteria.ts';
import { headOf, type Saying } from '../cards/saying.ts';
import type { Says } from '../cards/sayingView.ts';
import { endCase } from '../cards/sayLife.ts';
import { nextStep, notNow, notReached } from '../cards/sayNext.ts';
import { agreementParts } from '../engine/events.ts';
import { overlapAgreed, overlapHeld, overlapNotNeeded } from './sayChange.ts';
import { introTalkThen } from './sayCourse.ts';
import { helpPromised, helpTaken, passedOn } from './sayHelp.ts';
import { matched, matchStatus } from './sayMatch.ts';
import { sayTexts } from './textsSayOnCards.ts';

/** C35: what is in place of the agreement. */
export const inPlace: Saying = {
  id: 'agreementInPlace',
  texts: sayTexts.agreementInPlace,
  fields: () => [
    { id: 'parts', kind: 'ticks', values: agreementParts, required: true },
    { id: 'paid', kind: 'choice', values: ['yes', 'no'] },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => {
    const parts = agreementParts.filter((part) => said.parts?.split(',').includes(part));
    const mentioned = said.paid === undefined ? {} : { paidHoursMentioned: said.paid === 'yes' };
    return [{ ...headOf(input, said), type: 'agreementMade', parts, ...mentioned }];
  },
};

/** C37: of who is not referred, nothing else is kept (6-privacy.md). */
const notReferred: Saying = {
  id: 'notReferred',
  texts: sayTexts.notReferred,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'participationEnded', outcome: 'notReferred' }],
};

/** C38: only what was sent is done; the description is written in the case system. */
export const referralSent: Saying = {
  id: 'referralSent',
  texts: sayTexts.referralSent,
  fields: () => [
    {
      id: 'described',
      kind: 'ticks',
      values: ['progress', 'clarified', 'companies', 'direction', 'cv'],
      required: true,
    },
    { id: 'sent', kind: 'choice', values: ['caseSystem', 'secureMail', 'notYet'], required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) =>
    said.sent === 'notYet' ? [] : [{ ...headOf(input, said), type: 'referralBackDone' }],
};

/** C39: the schemes that compensate for a disability were looked into. */
export const compensation: Saying = {
  id: 'compensation',
  texts: sayTexts.compensation,
  fields: () => [
    { id: 'contacted', kind: 'choice', values: ['yes', 'no'], required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => [
    { ...headOf(input, said), type: 'compensationChecked', contacted: said.contacted === 'yes' },
  ],
};

/** C22: the day's talk in the intro. */
export const introTalkHeld: Saying = {
  id: 'introTalkHeld',
  texts: sayTexts.introTalkHeld,
  events: (said, input) => [{ ...headOf(input, said), type: 'introTalkHeld' }],
};

/** C22: nothing comes of the application, or the course has begun. */
export const withdrawn: Saying = {
  id: 'applicationWithdrawn',
  texts: sayTexts.applicationWithdrawn,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'applicationWithdrawn' }],
};

export const opened: Saying = {
  id: 'caseOpened',
  texts: sayTexts.caseOpened,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'caseOpened' }],
};

const firstStage = [criteria('firstStage', sayTexts.firstStage), notReferred];
const help = [helpTaken, helpPromised, passedOn];

/** What can be said on the cards about a course, its gates and its help. */
export const says = {
  C18: { due: [matchStatus, matched], waiting: [matchStatus, matched] },
  C20: { reopen: [notNow] },
  C22: { introTalk: [introTalkHeld, notReached, introTalkThen], unopened: [opened, withdrawn] },
  C27: {
    change: [overlapAgreed, overlapNotNeeded],
    overlap: [overlapHeld],
  },
  C35: { missing: [inPlace, nextStep], atStart: [inPlace, nextStep] },
  C37: { checklist: firstStage, stillInStep: firstStage },
  C38: { before: [referralSent, nextStep], overdue: [referralSent, endCase], atEnd: [referralSent] },
  C39: { atStart: [compensation, nextStep], afterFollowUp: [compensation, nextStep] },
  C43: { now: help, unanswered: [helpTaken, passedOn] },
} satisfies Record<string, Says>;
