import type { LocalDate } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { later } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { CaseState } from '../state.ts';

/** Whoever registers one of these works on the case (engine-rules.md 3.10); an attempt, a request or hours do not say so. */
const signs: ReadonlySet<CaseEventType> = new Set([
  'agreementMade',
  'annualClarificationHeld',
  'caseWorkerNotified',
  'closeContactUntil',
  'compensationChecked',
  'consultantMet',
  'contactHeld',
  'criterionMet',
  'firstTalkHeld',
  'helpAnswered',
  'introTalkHeld',
  'matchFound',
  'nextStepSet',
  'openingMeetingHeld',
  'payTalkHeld',
  'placementEnded',
  'placementInterrupted',
  'placementPlanned',
  'planRegistered',
  'planStarted',
  'progressMeasured',
  'promiseKept',
  'referralBackDone',
  'rhythmTightened',
  'sparringHeld',
  'subGoalScored',
  'trialReviewed',
]);

/** Remembers the latest sign; an interruption or end that hit no placement is none. */
export function markSign(before: CaseState, after: CaseState, event: CaseEvent, on: LocalDate): CaseState {
  if (!signs.has(event.type)) return after;
  const isIgnored = event.type === 'placementInterrupted' || event.type === 'placementEnded';
  if (isIgnored && after.placements === before.placements) return after;
  const signed = { ...after, lastSign: later(on, after.lastSign) };
  const { nextStep } = signed;
  if (!nextStep || event.type === 'nextStepSet') return signed;
  return { ...signed, nextStep: { ...nextStep, overtaken: true } };
}

export function setNextStep(
  state: CaseState,
  { at, step, by }: Extract<CaseEvent, { type: 'nextStepSet' }>,
  on: LocalDate,
): CaseState {
  return { ...state, nextStep: { step, on, registered: dateOf(at), by } };
}
