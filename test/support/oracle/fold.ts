import type { CaseEvent } from '../../../src/engine/events.ts';
import type { ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { addDays, dateOf, daysFrom, later } from './calendar.ts';
import { naiveProgrammes } from './programmes.ts';

export interface NaivePlacement {
  start: string;
  maxWeeks: number;
  interrupted?: string;
  ended?: string;
}

/** engine-rules.md 3. Everything, as plainly as it is told there. */
export interface NaiveState {
  assignees: [string, string][];
  opened?: string;
  end?: { on: string; by: string; outcome?: string };
  paused: boolean;
  lastResume?: string;
  stage?: { id: string; since: string; byInterruption: boolean };
  firstPreparation?: string;
  /** q of 3.12 */
  courseStart?: string;
  criteria: Record<string, string>;
  placements: NaivePlacement[];
  interruptions: number;
  agreements: { from: string; last?: string }[];
  hours: Record<string, Record<string, number>>;
  contactDates: string[];
  lastContact?: string;
  lastTalk?: string;
  lastCti?: string;
  match?: string;
  openingMeeting?: string;
  planRegistered: boolean;
  firstPlan?: string;
  lastPlan?: string;
  /** C05 `notStarted`: one of the four events that end the waiting. */
  begun: boolean;
  /** 3.10: event dates of what is a sign. */
  signs: string[];
  nextStep?: { dated: string; registered: string; by: string };
  tight?: { w: string; weeks: number };
  /** `until` of the last `closeContactUntil`. */
  closeUntil?: string;
  /** Event date of the last `placementEnded` that was not ignored. */
  lastEnd?: string;
  z?: string;
  /** 3.4, matters of the placement: what has been registered after the last interruption or end. */
  parts: string[];
  lastMatch?: string;
  onePager: boolean;
  paid: boolean;
  /** Talks registered since `caseOpened`. */
  talks: number;
  introTalks: string[];
  firstTalks: string[];
  absences: { date: string; at: string }[];
  application?: { p: string; withdrawn: boolean };
  aftercare: string[];
  outOfJob: boolean;
  statuses: string[];
  compensation: string[];
  lastSubGoal?: string;
  referredBack: boolean;
  /** Requests that nobody has answered, by their number. */
  help: { request: number; at: string }[];
  requests: number;
  lastClarification?: string;
  series?: { base: string; measured: number[] };
  promises: string[];
  trialReviewed: boolean;
  consultantMet: boolean;
  schedules: { effective: string; until?: string; days: string[]; start: string }[];
  changes: { date: string; former: string; to: string }[];
}

export function foldAll(theCase: ScenarioCase, events: readonly CaseEvent[]): NaiveState {
  const state: NaiveState = {
    assignees: theCase.assignees.map(([role, worker]) => [role, worker]),
    paused: false,
    criteria: {},
    placements: [],
    interruptions: 0,
    agreements: [],
    hours: {},
    contactDates: [],
    planRegistered: false,
    begun: false,
    signs: [],
    parts: [],
    onePager: false,
    paid: false,
    talks: 0,
    introTalks: [],
    firstTalks: [],
    absences: [],
    aftercare: [],
    outOfJob: false,
    statuses: [],
    compensation: [],
    referredBack: false,
    help: [],
    requests: 0,
    promises: [],
    trialReviewed: false,
    consultantMet: false,
    schedules: [],
    changes: [],
  };
  for (const event of events) {
    if (event.caseRef !== theCase.caseRef || isIgnored(state, event)) continue;
    const ended = state.interruptions;
    apply(state, event, theCase.programme);
    advanceStages(state, theCase.programme);
    sign(state, event, state.interruptions > ended);
  }
  return state;
}

export function isOpen(state: NaiveState): boolean {
  return state.opened !== undefined && state.end === undefined;
}

export function eventDate(event: CaseEvent): string {
  return event.date ?? dateOf(event.at);
}

const signs =
  'contactHeld firstTalkHeld introTalkHeld openingMeetingHeld criterionMet planRegistered planStarted matchFound ' +
  'agreementMade placementPlanned placementInterrupted placementEnded payTalkHeld consultantMet trialReviewed ' +
  'progressMeasured subGoalScored annualClarificationHeld compensationChecked caseWorkerNotified promiseKept ' +
  'helpAnswered sparringHeld rhythmTightened closeContactUntil nextStepSet referralBackDone';
const signTypes = signs.split(' ');

/** 3.10; an interruption or end of a placement that was ignored is no sign. */
function sign(state: NaiveState, event: CaseEvent, hit: boolean): void {
  const placementOver = ['placementInterrupted', 'placementEnded'].includes(event.type);
  if (signTypes.includes(event.type) && (hit || !placementOver)) state.signs.push(eventDate(event));
}

/** 3.1 */
function isIgnored(state: NaiveState, event: CaseEvent): boolean {
  const needsOpen = [
    'jobStarted',
    'educationStarted',
    'participationEnded',
    'casePaused',
    'placementInterrupted',
    'placementEnded',
    'absenceReported',
    'helpRequested',
    'exemptionUsed',
  ];
  const afterEnd = [
    'celebrationShared',
    'assigneeChanged',
    'paidHoursRegistered',
    'aftercareHeld',
    'outcomeStatusGiven',
    'rhythmTightened',
  ];
  const inTrack = event.type === 'contactHeld' && event.track === 'cti' && state.end?.by === 'jobStarted';
  if (state.end) return !afterEnd.includes(event.type) && !inTrack;
  return !isOpen(state) && needsOpen.includes(event.type);
}

function apply(state: NaiveState, event: CaseEvent, programme: string): void {
  const on = eventDate(event);
  const { stages, primary } = naiveProgrammes[programme]!;
  switch (event.type) {
    case 'caseOpened':
      state.opened = on;
      enter(state, event.stage ?? stages[0]!.id, on, false);
      break;
    case 'jobStarted':
    case 'educationStarted':
    case 'participationEnded':
      state.end = { on, by: event.type };
      if (event.type === 'participationEnded') state.end.outcome = event.outcome;
      state.paused = false;
      break;
    case 'casePaused':
      state.paused = true;
      break;
    case 'caseResumed':
      if (state.paused) state.lastResume = later(state.lastResume, on);
      state.paused = false;
      break;
    case 'criterionMet':
      meet(state, event.criterion, on);
      agreed(state, partOf[event.criterion]);
      break;
    case 'openingMeetingHeld': {
      // "The first openingMeetingHeld" (C05) is read as the first one registered.
      state.openingMeeting ??= on;
      const present = ['caseWorker', 'ctiWorker', 'companyConsultant'].every((role) =>
        (event.roles as string[]).includes(role),
      );
      if (present) meet(state, 'openingMeeting', on);
      break;
    }
    case 'planRegistered':
      state.planRegistered = true;
      state.firstPlan ??= on;
      state.lastPlan = later(state.lastPlan, on);
      if (event.jobGoal) meet(state, 'planWithJobGoal', on);
      break;
    case 'matchFound':
      state.match ??= on;
      state.lastMatch = later(state.lastMatch, on);
      state.begun = true;
      meet(state, 'match', on);
      break;
    case 'contactHeld':
      state.contactDates.push(on);
      if (event.track === 'cti') {
        state.lastCti = later(state.lastCti, on);
        break;
      }
      state.lastContact = later(state.lastContact, on);
      if (['phone', 'sms'].includes(event.form)) break;
      state.lastTalk = later(state.lastTalk, on);
      if (state.opened !== undefined) state.talks += 1;
      break;
    case 'placementPlanned': {
      const today = dateOf(event.at);
      state.placements = state.placements.filter(
        (placement) => !isLive(placement) || (placement.start <= today && placement.start < event.start),
      );
      state.begun = true;
      state.placements.push({ start: event.start, maxWeeks: event.maxWeeks ?? 13 });
      break;
    }
    case 'placementInterrupted':
      interrupt(state, dateOf(event.at), on, programme);
      break;
    case 'placementEnded':
      endPlacement(state, event.result, dateOf(event.at), on, programme);
      break;
    case 'agreementMade':
      for (const part of event.parts) {
        agreed(state, part);
        for (const [criterion, its] of Object.entries(partOf)) {
          // The criteria of other programmes do nothing in this one.
          const own = stages.some(({ exit }) => exit.includes(criterion));
          if (its === part && own) meet(state, criterion, on);
        }
      }
      break;
    case 'onePagerGiven':
      state.onePager = true;
      break;
    case 'payTalkHeld':
      if (event.answer === 'yes') state.paid = true;
      break;
    case 'planStarted':
      state.begun = true;
      break;
    case 'introTalkHeld':
      state.introTalks.push(on);
      break;
    case 'firstTalkHeld':
      state.firstTalks.push(on);
      break;
    case 'absenceReported':
      state.absences.push({ date: on, at: event.at });
      break;
    case 'applicationReceived':
      // p is the latest event date; an application dated before it says nothing new.
      if (!state.application || on >= state.application.p) state.application = { p: on, withdrawn: false };
      break;
    case 'applicationWithdrawn':
      if (state.application) state.application.withdrawn = true;
      break;
    case 'aftercareHeld':
      state.aftercare.push(on);
      if (state.end && !event.inJob) state.outOfJob = true;
      break;
    case 'outcomeStatusGiven':
      state.statuses.push(on);
      break;
    case 'compensationChecked':
      state.compensation.push(on);
      break;
    case 'subGoalScored':
      state.lastSubGoal = later(state.lastSubGoal, on);
      break;
    case 'referralBackDone':
      state.referredBack = true;
      break;
    case 'helpRequested':
      state.help.push({ request: state.requests++, at: event.at });
      break;
    case 'helpAnswered':
      state.help = [];
      break;
    case 'nextStepSet':
      state.nextStep = { dated: on, registered: dateOf(event.at), by: event.by };
      break;
    case 'rhythmTightened':
      state.tight = { w: on, weeks: event.weeks };
      break;
    case 'closeContactUntil':
      state.closeUntil = event.until;
      break;
    case 'paidHoursAgreed':
      state.agreements.push({ from: event.from });
      break;
    case 'paidHoursRegistered':
      state.hours[event.month] = {
        ...state.hours[event.month],
        [event.kind]: Math.round(event.hours * 100),
      };
      break;
    case 'attendanceSchedule':
      state.begun = true;
      state.schedules.push({
        effective: later(event.from, addDays(dateOf(event.at), 1)),
        until: event.until,
        days: event.days,
        start: event.start,
      });
      break;
    case 'progressMeasured':
      measure(state, on, event.baseline === true);
      break;
    case 'promiseMade':
      state.promises.push(on);
      break;
    case 'promiseKept':
      state.promises = [];
      break;
    case 'trialReviewed':
      state.trialReviewed = true;
      break;
    case 'consultantMet':
      state.consultantMet = true;
      break;
    case 'annualClarificationHeld':
      state.lastClarification = later(state.lastClarification, on);
      break;
    case 'assigneeChanged':
      change(state, event.role, event.to, on, primary);
      break;
    default:
      break;
  }
}

/** 3.3 and 3.9: the criteria that stand for the parts of an agreement. */
const partOf: Record<string, string> = {
  agreement: 'agreement',
  workAgreement: 'agreement',
  followUpPlan: 'followUpPlan',
  companyContact: 'contactPerson',
};

function agreed(state: NaiveState, part: string | undefined): void {
  if (part && !state.parts.includes(part)) state.parts.push(part);
}

/** "The first one counts" (3.3) is read as the first one registered, not the earliest dated. */
function meet(state: NaiveState, criterion: string, on: string): void {
  state.criteria[criterion] ??= on;
}

function enter(state: NaiveState, id: string, since: string, byInterruption: boolean): void {
  state.stage = { id, since, byInterruption };
  if (id === 'preparation') state.firstPreparation ??= since;
  if (id === 'preparation' || id === 'placement') state.courseStart ??= since;
}

/** 3.3: passes as many stages as have all their exit criteria. */
function advanceStages(state: NaiveState, programme: string): void {
  const { stages } = naiveProgrammes[programme]!;
  for (;;) {
    const at = stages.findIndex(({ id }) => id === state.stage?.id);
    const exit = stages[at]?.exit ?? [];
    if (exit.length === 0 || !exit.every((criterion) => state.criteria[criterion])) return;
    const since = later(state.stage!.since, ...exit.map((criterion) => state.criteria[criterion]));
    enter(state, stages[at + 1]!.id, since, false);
  }
}

/**
 * 3.4. `aftercare` and `jobSearch` of jobstyrke are read as later than `preparation`: they stand after it in the
 * list of 3.3.
 */
function interrupt(state: NaiveState, today: string, i: string, programme: string): void {
  const hit = currentPlacement(state, today) ?? plannedPlacement(state, today);
  if (!hit) return;
  hit.interrupted = i;
  over(state, i);
  endAgreements(state, i);
  back(state, naiveProgrammes[programme]!.afterInterruption, i, programme, true);
}

function endAgreements(state: NaiveState, i: string): void {
  state.agreements = state.agreements
    .filter(({ from, last }) => last !== undefined || from <= i)
    .map(({ from, last }) => ({ from, last: last ?? i.slice(0, 7) }));
}

/** z, and what no longer counts after it. */
function over(state: NaiveState, z: string): void {
  state.interruptions += 1;
  state.z = z;
  state.parts = [];
  state.lastMatch = undefined;
  state.onePager = false;
  state.paid = false;
}

/**
 * To `to`, if the case is in the stage after interruption or a later one. "The same loss of criteria" is read as: those
 * of the stage that starts and of later ones.
 */
function back(
  state: NaiveState,
  to: string | undefined,
  i: string,
  programme: string,
  byInterruption: boolean,
): void {
  const { stages, afterInterruption } = naiveProgrammes[programme]!;
  const index = (name: string | undefined) => stages.findIndex(({ id }) => id === name);
  if (index(to) < 0 || index(state.stage?.id) < index(afterInterruption)) return;
  for (const { exit } of stages.slice(index(to)))
    for (const criterion of exit) delete state.criteria[criterion];
  enter(state, to!, i, byInterruption);
}

function endPlacement(state: NaiveState, result: string, today: string, on: string, programme: string): void {
  const hit = currentPlacement(state, today);
  if (!hit) return;
  hit.ended = on;
  over(state, on);
  state.lastEnd = on;
  if (result !== 'job') endAgreements(state, on);
  if (result === 'noJob') back(state, naiveProgrammes[programme]!.afterNoJob, on, programme, false);
}

export function isLive({ interrupted, ended }: NaivePlacement): boolean {
  return interrupted === undefined && ended === undefined;
}

export function currentPlacement(state: NaiveState, day: string): NaivePlacement | undefined {
  return state.placements
    .filter((placement) => placement.start <= day && isLive(placement))
    .sort((a, b) => (a.start < b.start ? 1 : -1))[0];
}

function plannedPlacement(state: NaiveState, day: string): NaivePlacement | undefined {
  return state.placements.find((placement) => placement.start > day && isLive(placement));
}

/** Section 4, C19. */
function measure(state: NaiveState, d: string, baseline: boolean): void {
  if (!state.series || baseline) state.series = { base: d, measured: [] };
  else if (d >= state.series.base) {
    state.series.measured.push(Math.floor((daysFrom(state.series.base, d) + 21) / 42));
  }
}

/** 2.6, and what makes a C27 `change` (section 5). */
function change(state: NaiveState, role: string, to: string, date: string, primary: string): void {
  const place = state.assignees.findIndex(([name]) => name === role);
  const former = state.assignees[place]?.[1];
  if (role === primary && isOpen(state) && former !== undefined && former !== to) {
    state.changes.push({ date, former, to });
  }
  if (place < 0) state.assignees.push([role, to]);
  else state.assignees[place] = [role, to];
}
