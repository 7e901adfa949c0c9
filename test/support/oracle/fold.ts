import type { CaseEvent } from '../../../src/engine/events.ts';
import type { ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { addDays, dateOf, daysFrom, later } from './calendar.ts';
import { naiveProgrammes } from './programmes.ts';

export interface NaivePlacement {
  start: string;
  maxWeeks: number;
  interrupted?: string;
}

/** engine-rules.md 3. Everything, as plainly as it is told there. */
export interface NaiveState {
  assignees: [string, string][];
  opened?: string;
  end?: { on: string; by: string };
  paused: boolean;
  lastResume?: string;
  stage?: { id: string; since: string; byInterruption: boolean };
  firstPreparation?: string;
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
    promises: [],
    trialReviewed: false,
    consultantMet: false,
    schedules: [],
    changes: [],
  };
  for (const event of events) {
    if (event.caseRef !== theCase.caseRef || isIgnored(state, event)) continue;
    apply(state, event, theCase.programme);
    advanceStages(state, theCase.programme);
  }
  return state;
}

export function isOpen(state: NaiveState): boolean {
  return state.opened !== undefined && state.end === undefined;
}

export function eventDate(event: CaseEvent): string {
  return event.date ?? dateOf(event.at);
}

/** 3.1 */
function isIgnored(state: NaiveState, event: CaseEvent): boolean {
  const needsOpen = [
    'jobStarted',
    'educationStarted',
    'participationEnded',
    'casePaused',
    'placementInterrupted',
    'absenceReported',
  ];
  const afterEnd = ['celebrationShared', 'assigneeChanged', 'paidHoursRegistered'];
  if (state.end) return !afterEnd.includes(event.type);
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
      if (event.jobGoal) meet(state, 'planWithJobGoal', on);
      break;
    case 'matchFound':
      state.match ??= on;
      meet(state, 'match', on);
      break;
    case 'contactHeld':
      state.contactDates.push(on);
      if (event.track === 'cti') {
        state.lastCti = later(state.lastCti, on);
        break;
      }
      state.lastContact = later(state.lastContact, on);
      if (!['phone', 'sms'].includes(event.form)) state.lastTalk = later(state.lastTalk, on);
      break;
    case 'placementPlanned': {
      const today = dateOf(event.at);
      state.placements = state.placements.filter(
        ({ start, interrupted }) => interrupted !== undefined || (start <= today && start < event.start),
      );
      state.placements.push({ start: event.start, maxWeeks: event.maxWeeks ?? 13 });
      break;
    }
    case 'placementInterrupted':
      interrupt(state, dateOf(event.at), on, programme);
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

/** "The first one counts" (3.3) is read as the first one registered, not the earliest dated. */
function meet(state: NaiveState, criterion: string, on: string): void {
  state.criteria[criterion] ??= on;
}

function enter(state: NaiveState, id: string, since: string, byInterruption: boolean): void {
  state.stage = { id, since, byInterruption };
  if (id === 'preparation') state.firstPreparation ??= since;
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
  state.interruptions += 1;
  state.agreements = state.agreements
    .filter(({ from, last }) => last !== undefined || from <= i)
    .map(({ from, last }) => ({ from, last: last ?? i.slice(0, 7) }));
  const { stages, afterInterruption } = naiveProgrammes[programme]!;
  const back = stages.findIndex(({ id }) => id === afterInterruption);
  const now = stages.findIndex(({ id }) => id === state.stage?.id);
  if (back < 0 || now < back) return;
  for (const { exit } of stages.slice(back)) for (const criterion of exit) delete state.criteria[criterion];
  enter(state, afterInterruption!, i, true);
}

export function currentPlacement(state: NaiveState, day: string): NaivePlacement | undefined {
  return state.placements
    .filter(({ start, interrupted }) => start <= day && interrupted === undefined)
    .sort((a, b) => (a.start < b.start ? 1 : -1))[0];
}

function plannedPlacement(state: NaiveState, day: string): NaivePlacement | undefined {
  return state.placements.find(({ start, interrupted }) => start > day && interrupted === undefined);
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
