import { named } from '../cards/saying.ts';
import { endCase } from '../cards/sayLife.ts';
import { agreementParts } from '../engine/events.ts';
import { currentPlacement, hasLivePlacement } from '../engine/placements.ts';
import { hasCard } from '../engine/recipients.ts';
import { mattersOf } from '../engine/state.ts';
import type { CaseSay, SayAbout } from '../talk/caseSay.ts';
import {
  applicationReceived,
  firstTalkHeld,
  introTalkThen,
  outcomeStatus,
  people,
  promiseKept,
  promiseMade,
  sparringAsked,
  sparringHeld,
} from './sayCourse.ts';
import { helpTaken } from './sayHelp.ts';
import { matched } from './sayMatch.ts';
import { compensation, inPlace, opened, referralSent, withdrawn } from './sayOnCards.ts';
import { interrupted, jobBegun, placementAgreed, placementEnded } from './sayPlacement.ts';

/** What is said in answer to a card needs its thing here. */
const names = {
  inPlace: { da: 'Aftale med virksomheden', en: 'Company agreement' },
  compensation: { da: 'Støtteordninger undersøgt', en: 'Support schemes checked' },
  helpTaken: { da: 'Akut hjælp: jeg tager den', en: 'Help needed: on it' },
  introTalk: { da: 'Dagens samtale er holdt', en: 'Today’s talk was held' },
  referral: { da: 'Tilbagevisitering', en: 'Referral back' },
};

/** Whether the programme follows placements at all. */
function hasPlacements({ programme }: SayAbout): boolean {
  return hasCard(programme, 'C07') || hasCard(programme, 'C08');
}

function isSearching({ state }: SayAbout): boolean {
  return mattersOf(state).match === undefined && !hasLivePlacement(state);
}

/** Before anything of the course. */
const application: readonly CaseSay[] = [
  {
    ...{ saying: opened, group: 'course', tells: ['caseOpened'], of: ['unopened'] },
    isLikely: () => true,
  },
  {
    ...{ saying: applicationReceived, group: 'course', tells: ['applicationReceived'] },
    of: ['unopened', 'open', 'paused'],
    fits: ({ programme }) => hasCard(programme, 'C22'),
    isLikely: ({ state }) => state.opened === undefined && !state.application,
  },
  {
    ...{ saying: withdrawn, group: 'course', tells: ['applicationWithdrawn'], of: ['unopened'] },
    fits: ({ state }) => state.application !== undefined && !state.application.withdrawn,
    isLikely: () => true,
  },
];

const placement: readonly CaseSay[] = [
  {
    ...{ saying: matched, group: 'placement', tells: ['matchFound'] },
    fits: ({ programme, state }) =>
      ['C03', 'C18', 'C35'].some((card) => hasCard(programme, card as 'C03')) ||
      programme.stages.some(({ id, exit }) => exit.length > 0 && id === state.stage?.id),
    isLikely: isSearching,
  },
  {
    ...{ saying: named(inPlace, names.inPlace), group: 'placement', tells: ['agreementMade'] },
    fits: ({ programme, state }) =>
      hasCard(programme, 'C35') && mattersOf(state).parts.length < agreementParts.length,
    isLikely: ({ state }) => mattersOf(state).match !== undefined || hasLivePlacement(state),
  },
  {
    ...{ saying: placementAgreed, group: 'placement', tells: ['placementPlanned'] },
    fits: hasPlacements,
    isLikely: ({ state }) => mattersOf(state).match !== undefined && !hasLivePlacement(state),
  },
  {
    ...{ saying: interrupted, group: 'placement', tells: ['placementInterrupted'] },
    fits: (about) => hasPlacements(about) && hasLivePlacement(about.state),
  },
  {
    ...{ saying: placementEnded, group: 'placement', tells: ['placementEnded'] },
    fits: ({ state, today }) => currentPlacement(state, today) !== undefined,
  },
  {
    ...{
      saying: named(compensation, names.compensation),
      group: 'placement',
      tells: ['compensationChecked'],
    },
    fits: ({ programme }) => hasCard(programme, 'C39'),
  },
  { saying: jobBegun, group: 'pay', tells: ['jobStarted', 'educationStarted'] },
];

const talks: readonly CaseSay[] = [
  {
    ...{ saying: firstTalkHeld, group: 'contact', tells: ['firstTalkHeld'], of: ['unopened', 'open'] },
    fits: ({ programme, state }) => hasCard(programme, 'C22') && state.firstTalk === undefined,
    isLikely: ({ state }) => state.application !== undefined,
  },
  {
    ...{ saying: named(introTalkThen, names.introTalk), group: 'contact', tells: ['introTalkHeld'] },
    fits: ({ programme, state }) => hasCard(programme, 'C22') && state.stage?.id === 'intro',
    isLikely: () => true,
  },
];

const help: readonly CaseSay[] = [
  {
    ...{ saying: named(helpTaken, names.helpTaken), group: 'help', tells: ['helpAnswered'] },
    fits: ({ state }) => (state.help?.length ?? 0) > 0,
    isLikely: () => true,
  },
  {
    ...{ saying: promiseKept, group: 'help', tells: ['promiseKept'] },
    fits: ({ state }) => state.promises.length > 0,
    isLikely: () => true,
  },
  {
    ...{ saying: promiseMade, group: 'help', tells: ['promiseMade'] },
    fits: ({ programme }) => hasCard(programme, 'C24'),
  },
  {
    ...{ saying: sparringAsked, group: 'help', tells: ['sparringAsked'] },
    fits: ({ state }) => state.sparring === undefined,
  },
  {
    ...{ saying: sparringHeld, group: 'help', tells: ['sparringHeld'] },
    fits: ({ state }) => state.sparring !== undefined,
  },
];

const life: readonly CaseSay[] = [
  { saying: people, group: 'people', tells: ['assigneeChanged'], by: 'primary' },
  {
    ...{ saying: named(referralSent, names.referral), group: 'course', tells: ['referralBackDone'] },
    fits: ({ programme, state }) => hasCard(programme, 'C38') && !state.referredBack,
  },
  { saying: endCase, group: 'course', tells: ['participationEnded'], by: 'primary' },
  {
    ...{ saying: outcomeStatus, group: 'course', tells: ['outcomeStatusGiven'], of: ['ended'] },
    fits: ({ programme }) => hasCard(programme, 'C21'),
    isLikely: () => true,
  },
];

/** What can be said about the course of a case, and who works on it. */
export const say: readonly CaseSay[] = [...help, ...talks, ...placement, ...application, ...life];
