import { dateOf } from '../../calendar/localTime.ts';
import { later } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type CaseState, isOpen } from '../state.ts';
import type { World } from '../world.ts';
import { changeAssignee } from './assignees.ts';
import { markDay, missDay, notifyCaseWorker, setSchedule } from './attendance.ts';
import { holdContact } from './contacts.ts';
import { planHours } from './hours.ts';
import { end, nameOutcome, open, pause, resume } from './life.ts';
import { agreePaidHours, interruptPlacement, planPlacement } from './placements.ts';
import { measureProgress } from './progress.ts';
import { meetCriteria } from './stages.ts';

const foldedAfterEnd: ReadonlySet<CaseEventType> = new Set([
  'celebrationShared',
  'assigneeChanged',
  'paidHoursRegistered',
]);
const needOpenCase: ReadonlySet<CaseEventType> = new Set([
  'jobStarted',
  'educationStarted',
  'participationEnded',
  'casePaused',
  'placementInterrupted',
  'absenceReported',
]);

/** Whether an event is folded at all at this point of the case's life (engine-rules.md 3.1). */
export function isFolded(state: CaseState, event: CaseEvent): boolean {
  if (state.ended !== undefined) return foldedAfterEnd.has(event.type);
  return isOpen(state) || !needOpenCase.has(event.type);
}

/** What one event changes in a case, cards aside. */
export function apply(state: CaseState, event: CaseEvent, world: World): CaseState {
  const on = event.date ?? dateOf(event.at);
  return meetCriteria(changed(state, event, world), event, on, world.programme);
}

function changed(state: CaseState, event: CaseEvent, world: World): CaseState {
  const { programme, calendar } = world;
  const today = dateOf(event.at);
  const on = event.date ?? today;
  switch (event.type) {
    case 'caseOpened':
      return open(state, on, event.stage, programme);
    case 'jobStarted':
      return end(state, on, event.type, event.kind);
    case 'educationStarted':
      return end(state, on, event.type, 'education');
    case 'participationEnded':
      return end(state, on, event.type);
    case 'celebrationShared':
      return nameOutcome(state, event.outcome);
    case 'casePaused':
      return pause(state, world);
    case 'caseResumed':
      return resume(state, on);
    case 'openingMeetingHeld':
      return { ...state, openingMeeting: state.openingMeeting ?? on };
    case 'planRegistered':
      return { ...state, planRegistered: later(on, state.planRegistered) };
    case 'contactHeld':
      return holdContact(state, { ...event, on }, programme);
    case 'matchFound':
      return { ...state, matchFound: state.matchFound ?? on };
    case 'placementPlanned':
      return planPlacement(
        state,
        { start: event.start, maxWeeks: event.maxWeeks ?? programme.placement.maxWeeks },
        today,
      );
    case 'placementInterrupted':
      return interruptPlacement(state, { on, today, programme });
    case 'paidHoursAgreed':
      return agreePaidHours(state, event.from);
    case 'paidHoursPlanned':
      return planHours(state, event.steps);
    case 'paidHoursRegistered':
      return registerHours(state, event);
    case 'attendanceSchedule': {
      const { days, start, until } = event;
      const from = later(event.from, calendar.addDays(today, 1));
      return setSchedule(state, { days, start, from, ...(until === undefined ? {} : { until }) }, today);
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
      return measureProgress(state, on, event.baseline === true, world);
    case 'promiseMade':
      return state.promises.includes(on) ? state : { ...state, promises: [...state.promises, on] };
    case 'promiseKept':
      return { ...state, promises: [] };
    case 'assigneeChanged':
      return changeAssignee(state, { role: event.role, to: event.to, on, at: event.at }, programme);
    case 'annualClarificationHeld':
      return { ...state, clarified: later(on, state.clarified) };
    case 'absenceReported':
    case 'applicationReceived':
    case 'contactAttempted':
    case 'criterionMet':
    case 'firstTalkHeld':
      return state;
  }
}

function registerHours(
  state: CaseState,
  { month, kind, hours }: { month: string; kind: string; hours: number },
): CaseState {
  const kinds = { ...state.paidHours[month], [kind]: Math.round(hours * 100) };
  return { ...state, paidHours: { ...state.paidHours, [month]: kinds } };
}
