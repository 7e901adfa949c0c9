import { criteria } from '../cards/sayCriteria.ts';
import { headOf, type Saying } from '../cards/saying.ts';
import type { Says } from '../cards/sayingView.ts';
import { restOrEnd } from '../cards/sayLife.ts';
import { contact, nextStep, notNow, notReached, setNextStep } from '../cards/sayNext.ts';
import { tightWeeks } from '../engine/events.ts';
import {
  clarificationAgreed,
  clarified,
  consultantMet,
  courseStops,
  ctiClosed,
  handoverAgreed,
  phaseChecked,
  trialReviewed,
} from './sayCourse.ts';
import { sayTexts } from './textsSayOnCards.ts';

const attending = ['caseWorker', 'ctiWorker', 'companyConsultant'] as const;

/** C33: who met; the citizen's being there is kept with the answer. */
export const meetingHeld: Saying = {
  id: 'openingMeeting',
  texts: sayTexts.openingMeeting,
  fields: () => [
    { id: 'roles', kind: 'ticks', values: [...attending, 'citizen'], required: true },
    { id: 'covered', kind: 'ticks', values: ['roles', 'jobFocus', 'cti'] },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => {
    const roles = attending.filter((role) => said.roles?.split(',').includes(role));
    return [{ ...headOf(input, said), type: 'openingMeetingHeld', roles }];
  },
};

/** C33: the meeting has its day. */
const meetingAgreed: Saying = {
  id: 'meetingAgreed',
  texts: sayTexts.meetingAgreed,
  fields: () => [{ id: 'by', kind: 'date', when: { ahead: 42 }, required: true }],
  events: ({ by = '' }, { now, record }) => [
    { at: now, caseRef: record.caseRef, type: 'nextStepSet', step: 'meeting', by },
  ],
};

/** Its day, whether there is a job goal, and who has it; never what it says. */
const planSaid = (id: string, texts: Saying['texts']): Saying => ({
  id,
  texts,
  fields: () => [
    { id: 'goal', kind: 'choice', values: ['yes', 'no'], required: true },
    { id: 'delivered', kind: 'choice', values: ['yes', 'no'], required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => [
    {
      ...headOf(input, said),
      type: 'planRegistered',
      jobGoal: said.goal === 'yes',
      delivered: said.delivered === 'yes',
    },
  ],
});

/** C05: the plan was gone through again. */
const planRenewed = planSaid('planRenewed', sayTexts.planRenewed);

/** The first plan, or a new one. */
export const planMade = planSaid('plan', sayTexts.plan);

export const planStarted: Saying = {
  id: 'planStarted',
  texts: sayTexts.planStarted,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'planStarted' }],
};

/** C40: the company has it. */
export const onePagerGiven: Saying = {
  id: 'onePager',
  texts: sayTexts.onePager,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'onePagerGiven' }],
};

/** C45: contact every week for a while. */
export const tighter: Saying = {
  id: 'tighter',
  texts: sayTexts.tighter,
  fields: () => [{ id: 'weeks', kind: 'choice', values: tightWeeks.map(String), required: true }],
  events: (said, input) => {
    const weeks = tightWeeks.find((one) => String(one) === said.weeks) ?? 2;
    return [{ ...headOf(input, said), type: 'rhythmTightened', weeks }];
  },
};

/** C45: the answer to whether you should talk every week. */
const weekly: Saying = { ...tighter, id: 'weekly', texts: sayTexts.weekly };

const meeting = [meetingHeld, meetingAgreed];
const gap = [setNextStep, contact, restOrEnd];
const rhythm = [contact, notReached];

/** What can be said on the cards about contact, the plan and the way through the stages. */
export const says = {
  C04: {
    phaseChange: [phaseChecked, nextStep],
    handover: [handoverAgreed, nextStep],
    closing: [ctiClosed, tighter],
  },
  C05: { renewal: [planRenewed, nextStep], notStarted: [planStarted, nextStep] },
  C06: {
    trialReview: [trialReviewed, nextStep],
    earlyConsultant: [consultantMet, nextStep],
    stageLimit: [criteria('ready', sayTexts.ready), nextStep, courseStops],
    totalLimit: [nextStep, courseStops],
  },
  C26: {
    prepare: [clarificationAgreed, clarified],
    due: [clarified, nextStep],
    overdue: [clarified, nextStep],
  },
  C33: { headsUp: meeting, due: meeting, overdue: meeting, missingRoles: meeting },
  C40: { due: [onePagerGiven] },
  C45: {
    gap,
    gapOverdue: gap,
    transition: [weekly, notNow],
    headsUp: rhythm,
    due: rhythm,
    overdue: rhythm,
  },
} satisfies Record<string, Says>;
