import { criteria, openCriteria } from '../cards/sayCriteria.ts';
import { named } from '../cards/saying.ts';
import { contact, ctiContact, notReached, setNextStep } from '../cards/sayNext.ts';
import { hasCard } from '../engine/recipients.ts';
import { mattersOf } from '../engine/state.ts';
import type { CaseSay, Life, SayAbout } from '../talk/caseSay.ts';
import { clarified, closeContact, consultantMet, trialReviewed } from './sayCourse.ts';
import { meetingHeld, onePagerGiven, planMade, planStarted, tighter } from './sayOnCards.ts';
import { sayTexts } from './textsSayOnCards.ts';

const inJobToo: readonly Life[] = ['open', 'paused', 'ended'];

/** Of who has left, only those in a job are still talked to (engine-rules.md 3.1). */
function isWithUs({ state }: SayAbout): boolean {
  return !state.ended || state.ended.by === 'jobStarted';
}

function isPreparing({ state }: SayAbout): boolean {
  return state.stage?.id === 'preparation';
}

/** What is said in answer to a card needs its thing here. */
const names = {
  meeting: { da: 'Opstartsmøde er holdt', en: 'Opening meeting held' },
  planStarted: { da: 'Indsatsen er i gang', en: 'The effort has begun' },
  consultantMet: { da: 'Virksomhedskonsulent mødt', en: 'Company consultant met' },
  clarified: { da: 'Årlig afklaring er holdt', en: 'Annual clarification held' },
  onePager: { da: 'One-pager er givet', en: 'One-pager given' },
};

const stage = criteria('stage', sayTexts.stage);

/** What can be said about contact, the plan and the way through the stages. */
export const say: readonly CaseSay[] = [
  { saying: setNextStep, group: 'contact', tells: ['nextStepSet'], isLikely: () => true },
  {
    ...{ saying: contact, group: 'contact', tells: ['contactHeld', 'aftercareHeld'], of: inJobToo },
    fits: isWithUs,
    isLikely: isWithUs,
  },
  {
    ...{ saying: ctiContact, group: 'contact', tells: ['contactHeld'], of: inJobToo },
    fits: (about) =>
      hasCard(about.programme, 'C03') && about.state.matchFound !== undefined && isWithUs(about),
    isLikely: () => true,
  },
  { saying: notReached, group: 'contact', tells: ['contactAttempted'] },
  {
    ...{ saying: tighter, group: 'contact', tells: ['rhythmTightened'], of: inJobToo },
    fits: isWithUs,
  },
  {
    ...{ saying: closeContact, group: 'contact', tells: ['closeContactUntil'] },
    fits: ({ state, programme }) => hasCard(programme, 'C01') && state.placements.length > 0,
  },
  {
    ...{ saying: named(meetingHeld, names.meeting), group: 'plan', tells: ['openingMeetingHeld'] },
    fits: ({ state, programme }) => hasCard(programme, 'C33') && state.criteria.openingMeeting === undefined,
    isLikely: () => true,
  },
  {
    ...{ saying: planMade, group: 'plan', tells: ['planRegistered'] },
    fits: ({ programme }) => hasCard(programme, 'C05'),
    isLikely: ({ state }) => state.planRegistered === undefined,
  },
  {
    ...{ saying: named(planStarted, names.planStarted), group: 'plan', tells: ['planStarted'] },
    fits: ({ state, programme }) =>
      hasCard(programme, 'C05') &&
      programme.cards.C05?.kinds.notStarted !== 'off' &&
      state.planRegistered !== undefined &&
      !state.effort,
  },
  {
    ...{ saying: stage, group: 'plan', tells: ['criterionMet'] },
    fits: (about) => openCriteria(about).values.length > 0,
  },
  {
    ...{ saying: trialReviewed, group: 'plan', tells: ['trialReviewed'] },
    fits: (about) => hasCard(about.programme, 'C06') && isPreparing(about),
  },
  {
    ...{ saying: named(consultantMet, names.consultantMet), group: 'plan', tells: ['consultantMet'] },
    fits: (about) => hasCard(about.programme, 'C06') && isPreparing(about),
  },
  {
    ...{ saying: named(clarified, names.clarified), group: 'plan', tells: ['annualClarificationHeld'] },
    fits: ({ programme }) => hasCard(programme, 'C26'),
  },
  {
    ...{ saying: named(onePagerGiven, names.onePager), group: 'placement', tells: ['onePagerGiven'] },
    fits: ({ state, programme }) => hasCard(programme, 'C40') && !mattersOf(state).onePager,
  },
];
