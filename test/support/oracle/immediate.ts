import type { CaseEvent } from '../../../src/engine/events.ts';
import type { Scenario, ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { dateOf } from './calendar.ts';
import { currentPlacement, foldAll, isOpen, type NaiveState } from './fold.ts';
import { naiveProgrammes } from './programmes.ts';

export interface ImmediateCard {
  card: string;
  kind: string;
  caseRef: string;
  /** `at` of the event that decided it. */
  decidedAt: string;
}

/** Section 5, *Immediate*: what each event decides, in the state right after that very event (2.3). */
export function immediateCards(scenario: Scenario): ImmediateCard[] {
  const once = new Set<string>();
  return scenario.events.flatMap((event, index) => {
    const theCase = scenario.cases.find(({ caseRef }) => caseRef === event.caseRef)!;
    const before = foldAll(theCase, scenario.events.slice(0, index));
    const after = foldAll(theCase, scenario.events.slice(0, index + 1));
    const found = decided(event, before, after, theCase.programme);
    if (event.type === 'exemptionUsed' && isOpen(before)) found.push(...exemption(scenario, index));
    if (event.type === 'contactHeld' && isAfterFollowUp(scenario, index, before)) {
      found.push(['C39', 'afterFollowUp']);
    }
    if (tips(scenario, index, theCase, after)) found.push(['C28', 'over']);
    return found
      .filter(([card]) => {
        const key = `${card} ${event.caseRef}`;
        const again = ['C14', 'C15', 'C16', 'C20'].includes(card) && once.has(key);
        once.add(key);
        return !again;
      })
      .map(([card, kind]) => ({ card, kind, caseRef: event.caseRef, decidedAt: event.at }));
  });
}

/** C44: "neither kind before for that year", whoever heard of it. */
function exemption(scenario: Scenario, index: number): [string, string][] {
  const event = scenario.events[index]!;
  if (event.type !== 'exemptionUsed') return [];
  const earlier = scenario.events.slice(0, index).flatMap((other, i) => {
    if (other.type !== 'exemptionUsed' || other.caseRef !== event.caseRef || other.year !== event.year)
      return [];
    const theCase = scenario.cases.find(({ caseRef }) => caseRef === event.caseRef)!;
    return isOpen(foldAll(theCase, scenario.events.slice(0, i))) ? [other.percent] : [];
  });
  if (event.percent >= 100) return earlier.some((percent) => percent >= 100) ? [] : [['C44', 'full']];
  return event.percent >= 80 && !earlier.some((percent) => percent >= 80) ? [['C44', 'nearing']] : [];
}

/** C39 `afterFollowUp`: once per placement, known by its start. */
function isAfterFollowUp(scenario: Scenario, index: number, before: NaiveState): boolean {
  const start = askingStart(scenario.events[index]!, before);
  if (start === undefined) return false;
  const { caseRef } = scenario.events[index]!;
  const theCase = scenario.cases.find((one) => one.caseRef === caseRef)!;
  return !scenario.events.slice(0, index).some((event, i) => {
    if (event.caseRef !== caseRef || event.type !== 'contactHeld' || event.status === undefined) return false;
    return askingStart(event, foldAll(theCase, scenario.events.slice(0, i))) === start;
  });
}

/** Start of the placement about which this contact asks; a contact changes none of what is looked at. */
function askingStart(event: CaseEvent, before: NaiveState): string | undefined {
  if (event.type !== 'contactHeld' || !isOpen(before)) return undefined;
  if (event.status !== 'yellow' && event.status !== 'red') return undefined;
  const start = currentPlacement(before, dateOf(event.at))?.start;
  return start !== undefined && !before.compensation.some((date) => date >= start) ? start : undefined;
}

function decided(
  event: CaseEvent,
  before: NaiveState,
  after: NaiveState,
  programme: string,
): [string, string][] {
  const isFirstStage = after.stage?.id === naiveProgrammes[programme]!.stages[0]!.id;
  switch (event.type) {
    case 'absenceReported':
      return isOpen(before) ? [['C10', 'reported']] : [];
    case 'celebrationShared':
      return mayShare(event.card, after) ? [[event.card, 'share']] : [];
    case 'placementInterrupted':
      return after.interruptions > before.interruptions ? [['C17', 'interrupted']] : [];
    case 'applicationReceived':
      return after.end ? [] : [['C22', 'planned']];
    case 'assigneeChanged':
      return after.changes.length > before.changes.length ? [['C27', 'change']] : [];
    case 'aftercareHeld':
      return after.end?.by === 'jobStarted' && !event.inJob ? [['C20', 'reopen']] : [];
    case 'openingMeetingHeld':
      return isOpen(after) && !after.criteria.openingMeeting ? [['C33', 'missingRoles']] : [];
    case 'caseOpened':
      return isFirstStage ? [['C37', 'checklist']] : [];
    case 'contactHeld': {
      const isThird = after.talks === 3 && before.talks === 2;
      return isOpen(after) && isFirstStage && isThird ? [['C37', 'stillInStep']] : [];
    }
    case 'participationEnded': {
      const settled = 'ordinaryJob flexJob wageSubsidy education selfSupport moved dead'.split(' ');
      if (!isOpen(before) || before.referredBack || settled.includes(event.outcome)) return [];
      return [['C38', 'atEnd']];
    }
    case 'helpRequested':
      return isOpen(before) ? [['C43', 'now']] : [];
    default:
      return [];
  }
}

function mayShare(card: 'C14' | 'C15' | 'C16', state: NaiveState): boolean {
  if (card === 'C16') return state.end?.by === 'jobStarted' || state.end?.by === 'educationStarted';
  const sums = Object.values(state.hours).map((kinds) =>
    ['ordinary', 'smallJob', 'exemptionCard'].reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0),
  );
  return sums.some((sum) => (card === 'C14' ? sum > 0 : sum >= 3000));
}

/** C28: the load of the worker who now has the case goes over the limit by event `index`. */
function tips(scenario: Scenario, index: number, theCase: ScenarioCase, after: NaiveState): boolean {
  const event = scenario.events[index]!;
  const { primary } = naiveProgrammes[theCase.programme]!;
  const mayTip =
    event.type === 'caseOpened' ||
    (event.type === 'assigneeChanged' && event.role === primary && isOpen(after));
  if (!mayTip) return false;
  const worker = resolve(after, primary, scenario.team.leader);
  const { caseloadLimit } = scenario.team;
  return load(scenario, index, worker) <= caseloadLimit && load(scenario, index + 1, worker) > caseloadLimit;
}

/** C28: the load of a worker after the first `count` events. */
function load(scenario: Scenario, count: number, worker: string): number {
  const events = scenario.events.slice(0, count);
  const own = scenario.cases.filter((theCase) => {
    const state = foldAll(theCase, events);
    return (
      isOpen(state) &&
      resolve(state, naiveProgrammes[theCase.programme]!.primary, scenario.team.leader) === worker
    );
  });
  return (scenario.team.caseloads[worker] ?? 0) + own.length;
}

/** 2.6: the assignee of a role, or for `leader` the team's, or the first assignee of the case. */
export function resolve(state: NaiveState, role: string, leader: string | undefined): string {
  const own = state.assignees.find(([name]) => name === role)?.[1];
  return own ?? (role === 'leader' ? leader : undefined) ?? state.assignees[0]![1];
}
