import type { CaseEvent } from '../../../src/engine/events.ts';
import type { Scenario, ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { foldAll, isOpen, type NaiveState } from './fold.ts';
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
    const found = decided(event, before, after);
    if (tips(scenario, index, theCase, after)) found.push(['C28', 'over']);
    return found
      .filter(([card]) => {
        const key = `${card} ${event.caseRef}`;
        const again = ['C14', 'C15', 'C16'].includes(card) && once.has(key);
        once.add(key);
        return !again;
      })
      .map(([card, kind]) => ({ card, kind, caseRef: event.caseRef, decidedAt: event.at }));
  });
}

function decided(event: CaseEvent, before: NaiveState, after: NaiveState): [string, string][] {
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
  const worker = resolve(after, primary);
  const { caseloadLimit } = scenario.team;
  return load(scenario, index, worker) <= caseloadLimit && load(scenario, index + 1, worker) > caseloadLimit;
}

/** C28: the load of a worker after the first `count` events. */
function load(scenario: Scenario, count: number, worker: string): number {
  const events = scenario.events.slice(0, count);
  const own = scenario.cases.filter((theCase) => {
    const state = foldAll(theCase, events);
    return isOpen(state) && resolve(state, naiveProgrammes[theCase.programme]!.primary) === worker;
  });
  return (scenario.team.caseloads[worker] ?? 0) + own.length;
}

/** 2.6: the assignee of a role, or the first assignee of the case. */
export function resolve(state: NaiveState, role: string): string {
  return (state.assignees.find(([name]) => name === role) ?? state.assignees[0]!)[1];
}
