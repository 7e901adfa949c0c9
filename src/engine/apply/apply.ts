import { dateOf } from '../../calendar/localTime.ts';
import { later } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { Programme } from '../programme.ts';
import { type CaseState, isOpen, type Placement } from '../state.ts';
import type { World } from '../world.ts';
import { changeAssignee } from './assignees.ts';
import { markDay, missDay, notifyCaseWorker, setSchedule } from './attendance.ts';
import { holdContact } from './contacts.ts';
import { answerHelp, requestHelp, useExemption } from './help.ts';
import { planHours } from './hours.ts';
import { apply as applyFor, holdAftercare, registerPlan, tellAbsence, withdraw } from './intake.ts';
import { end, nameOutcome, open, pause, resume } from './life.ts';
import { agree, agreeByCriterion, findMatch, giveOnePager, talkAboutPay } from './matters.ts';
import { agreePaidHours, endPlacement, interruptPlacement, planPlacement } from './placements.ts';
import { measureProgress } from './progress.ts';
import { markSign, setNextStep } from './signs.ts';
import { meetCriteria } from './stages.ts';

const foldedAfterEnd: ReadonlySet<CaseEventType> = new Set([
  'celebrationShared',
  'assigneeChanged',
  'paidHoursRegistered',
  'aftercareHeld',
  'outcomeStatusGiven',
  'rhythmTightened',
]);
const needOpenCase: ReadonlySet<CaseEventType> = new Set([
  'jobStarted',
  'educationStarted',
  'participationEnded',
  'casePaused',
  'placementInterrupted',
  'placementEnded',
  'absenceReported',
  'helpRequested',
  'exemptionUsed',
]);

/** Whether an event is folded at all at this point of the case's life (engine-rules.md 3.1). */
export function isFolded(state: CaseState, event: CaseEvent): boolean {
  if (state.ended !== undefined) return foldedAfterEnd.has(event.type) || keepsTrack(state, event);
  return isOpen(state) || !needOpenCase.has(event.type);
}

/** Somebody who has found a job is to hold on to it: the CTI track goes on. */
function keepsTrack({ ended }: CaseState, event: CaseEvent): boolean {
  return ended?.by === 'jobStarted' && event.type === 'contactHeld' && event.track !== undefined;
}

/** What one event changes in a case, cards aside. */
export function apply(state: CaseState, event: CaseEvent, world: World): CaseState {
  const on = event.date ?? dateOf(event.at);
  const after = markSign(state, changed(state, event, world), event, on);
  return meetCriteria(after, event, on, world.programme);
}

function changed(state: CaseState, event: CaseEvent, world: World): CaseState {
  const { programme, calendar } = world;
  const today = dateOf(event.at);
  const on = event.date ?? today;
  switch (event.type) {
    case 'caseOpened':
      return open(state, on, event.stage, programme);
    case 'jobStarted':
      return end(state, on, event.type, { outcome: event.kind });
    case 'educationStarted':
      return end(state, on, event.type, { outcome: 'education' });
    case 'participationEnded':
      return end(state, on, event.type, { left: event.outcome });
    case 'celebrationShared':
      return nameOutcome(state, event.outcome);
    case 'casePaused':
      return pause(state, world);
    case 'caseResumed':
      return resume(state, on);
    case 'openingMeetingHeld':
      return { ...state, openingMeeting: state.openingMeeting ?? on };
    case 'planRegistered':
      return registerPlan(state, event, on);
    case 'planStarted':
      return { ...state, effort: true };
    case 'contactHeld':
      return holdContact(state, event, { on, programme });
    case 'matchFound':
      return findMatch(state, on);
    case 'agreementMade':
      return agree(state, event.parts);
    case 'onePagerGiven':
      return giveOnePager(state);
    case 'payTalkHeld':
      return talkAboutPay(state, event);
    case 'placementPlanned':
      return planPlacement(state, plannedPlacement(event, programme), today);
    case 'placementInterrupted':
      return interruptPlacement(state, { on, today, programme });
    case 'placementEnded':
      return endPlacement(state, event.result, { on, today, programme });
    case 'paidHoursAgreed':
      return agreePaidHours(state, event.from);
    case 'paidHoursPlanned':
      return planHours(state, event.steps);
    case 'paidHoursRegistered':
      return registerHours(state, event);
    case 'attendanceSchedule': {
      const { days, start, until } = event;
      const from = later(event.from, calendar.addDays(today, 1));
      const schedule = { days, start, from, ...(until === undefined ? {} : { until }) };
      return { ...setSchedule(state, schedule, today), effort: true };
    }
    case 'notArrived':
      return missDay(state, event.at, world);
    case 'attendanceMarked':
      return markDay(state, event, calendar);
    case 'caseWorkerNotified':
      return notifyCaseWorker(state, { on, at: event.at }, world);
    case 'consultantMet':
      return { ...state, consultantMet: state.consultantMet ?? on };
    case 'trialReviewed':
      return { ...state, trialReviewed: state.trialReviewed ?? on };
    case 'progressMeasured':
      return measureProgress(state, event, on, world);
    case 'promiseMade':
      return state.promises.includes(on) ? state : { ...state, promises: [...state.promises, on] };
    case 'promiseKept':
      return { ...state, promises: [] };
    case 'assigneeChanged':
      return changeAssignee(state, { role: event.role, to: event.to, on, at: event.at }, programme);
    case 'annualClarificationHeld':
      return { ...state, clarified: later(on, state.clarified) };
    case 'absenceReported':
      return tellAbsence(state, on, event.at);
    case 'applicationReceived':
      return applyFor(state, on);
    case 'applicationWithdrawn':
      return withdraw(state);
    case 'criterionMet':
      return agreeByCriterion(state, event.criterion, programme);
    case 'firstTalkHeld':
      return { ...state, firstTalk: later(on, state.firstTalk) };
    case 'introTalkHeld':
      return { ...state, introTalk: later(on, state.introTalk) };
    case 'subGoalScored':
      return { ...state, subGoalScored: later(on, state.subGoalScored) };
    case 'compensationChecked':
      return { ...state, compensationChecked: later(on, state.compensationChecked) };
    case 'referralBackDone':
      return { ...state, referredBack: true };
    case 'helpRequested':
      return requestHelp(state, event.at, world);
    case 'helpAnswered':
      return answerHelp(state);
    case 'nextStepSet':
      return setNextStep(state, event, on);
    case 'rhythmTightened':
      return { ...state, tightRhythm: { from: on, weeks: event.weeks } };
    case 'closeContactUntil':
      return { ...state, closeContactUntil: event.until };
    case 'exemptionUsed':
      return useExemption(state, event, world);
    case 'aftercareHeld':
      return holdAftercare(state, event, on);
    case 'outcomeStatusGiven':
      return { ...state, outcomeStatus: later(on, state.outcomeStatus) };
    case 'sparringAsked':
      return { ...state, sparring: state.sparring ?? on };
    case 'sparringHeld':
      return withoutSparring(state);
    case 'contactAttempted':
      return state;
  }
}

function withoutSparring({ sparring: _, ...state }: CaseState): CaseState {
  return state;
}

function plannedPlacement(
  { start, maxWeeks, purpose, hoursPerWeek }: Extract<CaseEvent, { type: 'placementPlanned' }>,
  { placement }: Programme,
): Placement {
  return {
    start,
    maxWeeks: maxWeeks ?? placement.maxWeeks,
    ...(purpose === undefined ? {} : { purpose }),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
  };
}

function registerHours(
  state: CaseState,
  { month, kind, hours }: { month: string; kind: string; hours: number },
): CaseState {
  const kinds = { ...state.paidHours[month], [kind]: Math.round(hours * 100) };
  return { ...state, paidHours: { ...state.paidHours, [month]: kinds } };
}
